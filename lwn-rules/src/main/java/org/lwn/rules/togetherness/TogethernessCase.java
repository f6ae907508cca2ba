package org.lwn.rules.togetherness;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.directory.Activity;
import org.lwn.documentation.Unit;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.Actor;
import org.lwn.organisation.Approach;
import org.lwn.organisation.Profile;
import org.lwn.organisation.WorkingStyle;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.togetherness.FundedWork;
import org.lwn.togetherness.TogethernessPolicy;
import org.lwn.togetherness.TogethernessTerms;
import org.lwn.wellbeing.AgencyBenefit;
import org.lwn.wellbeing.AgencyBenefitMeans;
import org.lwn.wellbeing.Benefits;
import org.lwn.wellbeing.ResidentBenefit;
import org.lwn.wellbeing.ResidentBenefitMeans;

/**
 * All that a programme does in its neighbourhoods, as it stands on a day: the fact that the rules about togetherness speak of.
 * Work counts if it is established and, where it is funded, once it is awarded and while its days last; what is only intended,
 * offered or wanted does not. What nobody says is neither taken for good nor for bad: a list of what is wrong is null if
 * nothing known is wrong and something is not known. Identifiers stand in the order of their letters. Immutable.
 */
public final class TogethernessCase {
    private final Described described;
    private final TogethernessTerms terms;
    private final LocalDate on;

    private TogethernessCase(Described described, TogethernessTerms terms, LocalDate on) {
        this.described = described;
        this.terms = terms;
        this.on = on;
    }

    /**
     * What is known of a programme.
     *
     * @param benefits what the work is seen to be good for; null if not said
     * @param profiles what organisations are to their neighbourhoods, and how they work
     * @param neighbourhoods its neighbourhoods
     * @param activities what people do together
     * @param funded what is done with grants
     */
    public record Described(
            @Nullable Benefits benefits,
            List<Profile> profiles,
            List<Neighbourhood> neighbourhoods,
            List<Activity> activities,
            List<FundedWork> funded) {
        /** Keeps copies in the order given. */
        public Described {
            profiles = ImmutableList.copyOf(profiles);
            neighbourhoods = ImmutableList.copyOf(neighbourhoods);
            activities = ImmutableList.copyOf(activities);
            funded = ImmutableList.copyOf(funded);
        }
    }

    /** What is known, with what is asked for on the day. */
    public static TogethernessCase of(Described described, TogethernessPolicy policy, LocalDate on) {
        Objects.requireNonNull(described, "described");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(on, "on");
        return new TogethernessCase(described, policy.on(on), on);
    }

    /**
     * A system that lists activities or what grants pay for, as one case by the usual policy; no case if it lists neither. One,
     * since its organisations share neighbourhoods, and a benefit that one neighbourhood lacks is told by what the others have.
     */
    public static List<TogethernessCase> of(NeighbourhoodSystem system, LocalDate on) {
        return system.activities().isEmpty() && system.funded().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of(of(
                        new Described(
                                system.benefits(),
                                system.profiles(),
                                system.neighbourhoods(),
                                system.activities(),
                                system.funded()),
                        TogethernessPolicy.usual(),
                        on));
    }

    /** What is known of the programme. */
    @Answers
    public Described described() {
        return described;
    }

    /** What is asked for on the day. */
    @Settings
    public TogethernessTerms policy() {
        return terms;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** What serves each benefit that the policy asks for: first in all that the programme does, then in each neighbourhood. */
    public List<BenefitCoverage> coverage() {
        return Stream.concat(Stream.of(coverageOfAll()), inNeighbourhoods()).collect(ImmutableList.toImmutableList());
    }

    /** By how many activities and grants people come to know each other; null while it is not known whether they are enough. */
    @DerivedFrom({"/activities/*/benefits/*", "/funded"})
    @Unit("activities and grants")
    public @Nullable Integer workThatConnects() {
        return serving(ResidentBenefit.CONNECTED);
    }

    /** By how many activities and grants people are made welcome; null while it is not known whether they are enough. */
    @DerivedFrom({"/activities/*/benefits/*", "/funded"})
    @Unit("activities and grants")
    public @Nullable Integer workThatWelcomes() {
        return serving(ResidentBenefit.WELCOMED);
    }

    /** By how many activities and grants people feel at home; null while it is not known whether they are enough. */
    @DerivedFrom({"/activities/*/benefits/*", "/funded"})
    @Unit("activities and grants")
    public @Nullable Integer workThatGivesBelonging() {
        return serving(ResidentBenefit.BELONGING);
    }

    /** By how many activities and grants people are seen for what they do; null while it is not known whether they are enough. */
    @DerivedFrom({"/activities/*/benefits/*", "/funded"})
    @Unit("activities and grants")
    public @Nullable Integer workThatCelebrates() {
        return serving(ResidentBenefit.CELEBRATED);
    }

    /** By how many activities and grants people have help; null while it is not known whether they are enough. */
    @DerivedFrom({"/activities/*/benefits/*", "/funded"})
    @Unit("activities and grants")
    public @Nullable Integer workThatSupports() {
        return serving(ResidentBenefit.SUPPORTED);
    }

    /**
     * Neighbourhoods with less than is asked for of a benefit that the programme as a whole has enough of. Null if none is known
     * to lack one, and work does not say what it does, or where.
     */
    @DerivedFrom({"/activities/*/benefits/*", "/activities/*/neighbourhood", "/funded"})
    public @Nullable List<Id<Neighbourhood>> neighbourhoodsLackingABenefit() {
        List<Id<Neighbourhood>> lacking = inNeighbourhoods()
                .filter(coverage -> coverage.lacking().stream().anyMatch(this::isEnoughOf))
                .map(BenefitCoverage::neighbourhood)
                .filter(Objects::nonNull)
                .sorted()
                .collect(ImmutableList.toImmutableList());
        boolean isOpen = inNeighbourhoods()
                .filter(coverage -> coverage.isListed() && isAnythingOutside(coverage.neighbourhood()))
                .flatMap(coverage -> coverage.rows().stream())
                .anyMatch(row -> row.isEnough() == null);
        return certain(lacking, isOpen);
    }

    /** Benefits that one of those neighbourhoods lacks, in the policy's order. */
    @DerivedFrom({"/activities", "/funded"})
    public List<ResidentBenefit> benefitsLackingSomewhere() {
        return coverageOfAll().rows().stream()
                .map(BenefitCoverage.Row::benefit)
                .filter(this::isEnoughOf)
                .filter(benefit -> inNeighbourhoods()
                        .anyMatch(coverage -> coverage.lacking().contains(benefit)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Neighbourhoods of which no activity and no grant is listed. */
    @DerivedFrom({"/activities", "/funded"})
    public List<Id<Neighbourhood>> neighbourhoodsWithoutWork() {
        return inNeighbourhoods()
                .filter(coverage -> !coverage.isListed())
                .map(BenefitCoverage::neighbourhood)
                .filter(Objects::nonNull)
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether any activity or grant is listed. */
    @DerivedFrom({"/activities", "/funded"})
    public boolean isAnythingListed() {
        return work().stream().findAny().isPresent();
    }

    /** Activities that are done, and of which it is not said what they do for residents. */
    @DerivedFrom("/activities")
    public List<Id<Activity>> activitiesWithoutBenefit() {
        return ids(work().activities(), Work::isUntagged);
    }

    /** Funded work that is done, and of which it is not said what it does for residents. */
    @DerivedFrom("/funded")
    public List<Id<FundedWork>> fundedWithoutBenefit() {
        return ids(work().funded(), Work::isUntagged);
    }

    /** Benefits that work serves, and that are not among those named for the programme; null if none are named. */
    @DerivedFrom("/benefits/residents")
    public @Nullable List<ResidentBenefit> benefitsNotNamed() {
        if (described.benefits() == null || described.benefits().residents().isEmpty()) {
            return null;
        }
        List<ResidentBenefit> named = described.benefits().residents().stream()
                .map(ResidentBenefitMeans::benefit)
                .toList();
        return work().stream()
                .filter(Work::isDone)
                .flatMap(one -> one.benefits().stream())
                .filter(benefit -> !named.contains(benefit))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Activities that are done, and of which it is not said who acts: neither of the activity, nor of all that the organisation
     * that does it changes.
     */
    @DerivedFrom({"/activities", "/profiles"})
    public List<Id<Activity>> activitiesWithoutStyle() {
        List<Id<Activity>> covered = described.activities().stream()
                .filter(activity -> saysHowChangeIsMade(activity.by()))
                .map(Activity::id)
                .toList();
        return ids(work().activities(), one -> isWithoutStyle(one) && !covered.contains(one.id()));
    }

    /** Funded work that is done, and of which it is not said who acts. */
    @DerivedFrom("/funded")
    public List<Id<FundedWork>> fundedWithoutStyle() {
        return ids(work().funded(), TogethernessCase::isWithoutStyle);
    }

    /** Activities in which others act than the policy asks for; null if none is known to be one, and of some nobody says who acts. */
    @DerivedFrom("/activities/*/style")
    public @Nullable List<Id<Activity>> activitiesNotWithPeople() {
        return certain(
                ids(work().activities(), this::isOtherwise),
                work().activities().stream().anyMatch(TogethernessCase::isWithoutStyle));
    }

    /** Funded work in which others act than the policy asks for; null if none is known to be so, and of some nobody says who acts. */
    @DerivedFrom("/funded/*/style")
    public @Nullable List<Id<FundedWork>> fundedNotWithPeople() {
        return certain(
                ids(work().funded(), this::isOtherwise), !fundedWithoutStyle().isEmpty());
    }

    /**
     * Activities whose title speaks of work for the community, such as "A party for the neighbourhood", and not of work with
     * it or by it. Those that are known not to be done as the policy asks are not told again.
     */
    @DerivedFrom("/activities")
    public List<Id<Activity>> activitiesWordedAsFor() {
        return ids(work().activities(), this::isWordedAsFor);
    }

    /** Funded work whose title or description speaks of work for the community, read in the same way. */
    @DerivedFrom("/funded")
    public List<Id<FundedWork>> fundedWordedAsFor() {
        return ids(work().funded(), this::isWordedAsFor);
    }

    /** Organisations that say that change is made otherwise than the policy asks, as for people; null if none says how it is made. */
    @DerivedFrom("/profiles")
    public @Nullable List<Id<Actor>> organisationsNotWithPeople() {
        return certain(
                described.profiles().stream()
                        .filter(profile -> changeIs(profile).anyMatch(this::isOtherwise))
                        .map(Profile::of)
                        .distinct()
                        .sorted()
                        .collect(ImmutableList.toImmutableList()),
                described.profiles().stream()
                        .flatMap(TogethernessCase::changeIs)
                        .findAny()
                        .isEmpty());
    }

    /**
     * Organisations that say that change is made as the policy asks and in no other way, and of which no activity is known to be
     * done otherwise.
     */
    @DerivedFrom("/profiles")
    public List<Id<Actor>> organisationsWithPeople() {
        return described.profiles().stream()
                .filter(profile -> changeIs(profile).findAny().isPresent()
                        && changeIs(profile).noneMatch(this::isOtherwise))
                .map(Profile::of)
                .filter(organisation -> described.activities().stream()
                        .noneMatch(activity -> organisation.equals(activity.by()) && isOtherwise(Work.of(activity))))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Benefits to residents of which it is said by what they come about; null if it is not said what the work is good for. */
    @DerivedFrom("/benefits")
    public @Nullable List<ResidentBenefit> benefitsWithMeans() {
        return benefits(benefit -> !benefit.means().isEmpty());
    }

    /** Benefits to residents that are named without saying by what they come about; null if it is not said what the work is good for. */
    @DerivedFrom("/benefits")
    public @Nullable List<ResidentBenefit> benefitsWithoutMeans() {
        return benefits(benefit -> benefit.means().isEmpty());
    }

    /** Benefits to agencies that the policy asks for and nobody names; null if it is not said what the work is good for. */
    @DerivedFrom("/benefits")
    public @Nullable List<AgencyBenefit> agencyBenefitsNotNamed() {
        if (described.benefits() == null) {
            return null;
        }
        List<AgencyBenefit> named = described.benefits().agencies().stream()
                .map(AgencyBenefitMeans::benefit)
                .toList();
        return orNone(terms.agencyBenefits()).stream()
                .filter(benefit -> !named.contains(benefit))
                .collect(ImmutableList.toImmutableList());
    }

    private AllWork work() {
        return AllWork.of(described.activities(), described.funded(), on);
    }

    private BenefitCoverage coverageOfAll() {
        return BenefitCoverage.of(null, work(), AllWork.none(), orNone(terms.benefits()), terms.leastForEachBenefit());
    }

    private Stream<BenefitCoverage> inNeighbourhoods() {
        AllWork work = work();
        return described.neighbourhoods().stream()
                .map(neighbourhood -> BenefitCoverage.of(
                        neighbourhood.id(),
                        work.in(neighbourhood.id()),
                        work.in(null),
                        orNone(terms.benefits()),
                        terms.leastForEachBenefit()));
    }

    private boolean isAnythingOutside(@Nullable Id<Neighbourhood> neighbourhood) {
        return work().stream().anyMatch(one -> !Objects.equals(one.neighbourhood(), neighbourhood));
    }

    private boolean isEnoughOf(ResidentBenefit benefit) {
        return coverageOfAll().rows().stream()
                .anyMatch(row -> row.benefit() == benefit && Boolean.TRUE.equals(row.isEnough()));
    }

    /** How many serve the benefit; null while that is not known to be enough or too few, or if it is not asked for. */
    private @Nullable Integer serving(ResidentBenefit benefit) {
        return coverageOfAll().rows().stream()
                .filter(row -> row.benefit() == benefit && row.isEnough() != null)
                .map(BenefitCoverage.Row::number)
                .findFirst()
                .orElse(null);
    }

    private @Nullable List<ResidentBenefit> benefits(Predicate<ResidentBenefitMeans> which) {
        return described.benefits() == null
                ? null
                : described.benefits().residents().stream()
                        .filter(which)
                        .map(ResidentBenefitMeans::benefit)
                        .distinct()
                        .sorted()
                        .collect(ImmutableList.toImmutableList());
    }

    private boolean saysHowChangeIsMade(@Nullable Id<Actor> organisation) {
        return described.profiles().stream()
                .anyMatch(profile -> profile.of().equals(organisation)
                        && changeIs(profile).findAny().isPresent());
    }

    private static boolean isWithoutStyle(Work<?> one) {
        return one.isDone() && one.style() == null;
    }

    private boolean isOtherwise(Work<?> one) {
        return one.isDone() && one.style() != null && isOtherwise(one.style());
    }

    private boolean isOtherwise(WorkingStyle style) {
        return terms.styles() != null && !terms.styles().contains(style);
    }

    private boolean isWordedAsFor(Work<?> one) {
        return one.isDone()
                && !isOtherwise(one)
                && new CommunityTalk(orNone(terms.communityWords())).isFor(one.texts());
    }

    private static Stream<WorkingStyle> changeIs(Profile profile) {
        Approach approach = profile.approach();
        return approach == null ? Stream.empty() : approach.changeIs().stream();
    }

    /** What is known to be wrong; null if nothing is, and more may be. */
    private static <T> @Nullable List<T> certain(List<T> wrong, boolean mayBeMore) {
        return wrong.isEmpty() && mayBeMore ? null : wrong;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? ImmutableList.of() : list;
    }

    private static <T> List<Id<T>> ids(List<Work<T>> work, Predicate<Work<T>> which) {
        return work.stream().filter(which).map(Work::id).sorted().collect(ImmutableList.toImmutableList());
    }
}
