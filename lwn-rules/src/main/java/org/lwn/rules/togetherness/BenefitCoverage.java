package org.lwn.rules.togetherness;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.directory.Activity;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.togetherness.FundedWork;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * By what the benefits to residents come about, in a neighbourhood or in all that a programme does. Only what is done on the day
 * counts; work of which the place is not said is no neighbourhood's.
 *
 * @param neighbourhood the neighbourhood; null for the programme as a whole
 * @param isListed whether any activity or grant is known there; if not, nothing can be said to be lacking
 * @param rows each benefit that is asked for, in the policy's order
 */
public record BenefitCoverage(@Nullable Id<Neighbourhood> neighbourhood, boolean isListed, List<Row> rows) {

    /** Keeps a copy in the order given. */
    public BenefitCoverage {
        rows = ImmutableList.copyOf(rows);
    }

    /**
     * What serves one benefit.
     *
     * @param benefit the benefit
     * @param activities activities that serve it
     * @param funded funded work that serves it
     * @param coming how many others would, which are not done yet, 0 or more
     * @param isEnough whether that is as much as the policy asks for; null if it is not asked, if nothing is listed, or while
     *     work that does not say what it does, or where, may make it enough
     */
    public record Row(
            ResidentBenefit benefit,
            List<Id<Activity>> activities,
            List<Id<FundedWork>> funded,
            @Unit("activities and grants") int coming,
            @Nullable Boolean isEnough) {
        /** Keeps copies in the order given. */
        public Row {
            activities = ImmutableList.copyOf(activities);
            funded = ImmutableList.copyOf(funded);
        }

        /** How many serve it, 0 or more. */
        @Unit("activities and grants")
        public int number() {
            return activities.size() + funded.size();
        }
    }

    /** Benefits that have less than is asked for, for certain. */
    public List<ResidentBenefit> lacking() {
        return rows.stream()
                .filter(row -> Boolean.FALSE.equals(row.isEnough()))
                .map(Row::benefit)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * @param work all that may be counted: in a neighbourhood, its own
     * @param somewhere work of which the place is not said, so that it may be done here
     */
    static BenefitCoverage of(
            @Nullable Id<Neighbourhood> neighbourhood,
            AllWork work,
            AllWork somewhere,
            List<ResidentBenefit> benefits,
            @Nullable Integer least) {
        boolean isListed = work.stream().findAny().isPresent();
        return new BenefitCoverage(
                neighbourhood,
                isListed,
                benefits.stream()
                        .map(benefit -> row(benefit, work, somewhere, isListed ? least : null))
                        .toList());
    }

    private static Row row(ResidentBenefit benefit, AllWork work, AllWork somewhere, @Nullable Integer least) {
        List<Id<Activity>> activities = ids(work.activities(), benefit);
        List<Id<FundedWork>> funded = ids(work.funded(), benefit);
        long known = (long) activities.size() + funded.size();
        long open = work.stream().filter(Work::isUntagged).count()
                + somewhere.stream()
                        .filter(one -> one.isUntagged() || one.serves(benefit))
                        .count();
        return new Row(
                benefit,
                activities,
                funded,
                Math.toIntExact(
                        work.stream().filter(one -> one.willServe(benefit)).count()),
                least == null ? null : isEnough(known, open, least));
    }

    private static @Nullable Boolean isEnough(long known, long open, int least) {
        if (known >= least) {
            return true;
        }
        return known + open < least ? false : null;
    }

    private static <T> List<Id<T>> ids(List<Work<T>> work, ResidentBenefit benefit) {
        return work.stream().filter(one -> one.serves(benefit)).map(Work::id).toList();
    }
}
