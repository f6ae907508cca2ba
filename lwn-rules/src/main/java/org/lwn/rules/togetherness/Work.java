package org.lwn.rules.togetherness;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.directory.Activity;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.WorkingStyle;
import org.lwn.provenance.Standing;
import org.lwn.togetherness.FundedWork;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * What activities and funded work have in common.
 *
 * @param id its name in the document
 * @param stage whether it is done on the day
 * @param texts what is said of it in words
 * @param <T> what it is
 */
record Work<T>(
        Id<T> id,
        Stage stage,
        @Nullable Id<Neighbourhood> neighbourhood,
        List<ResidentBenefit> benefits,
        @Nullable WorkingStyle style,
        List<String> texts) {

    /** How far it is on a day. */
    enum Stage {
        DONE,
        COMING,
        OVER,
        /** It is missing, and wanted. */
        WANTED
    }

    static Work<Activity> of(Activity activity) {
        return new Work<>(
                activity.id(),
                stage(activity.standing()),
                activity.neighbourhood(),
                activity.benefits(),
                activity.style(),
                ImmutableList.of(activity.title()));
    }

    static Work<FundedWork> of(FundedWork funded, LocalDate on) {
        return new Work<>(
                funded.id(),
                stage(funded, on),
                funded.neighbourhood(),
                funded.benefits(),
                funded.style(),
                funded.description() == null
                        ? ImmutableList.of(funded.title())
                        : ImmutableList.of(funded.title(), funded.description()));
    }

    private static Stage stage(FundedWork funded, LocalDate on) {
        Stage stage = stage(funded.standing());
        if (stage != Stage.WANTED && funded.endsOn() != null && funded.endsOn().isBefore(on)) {
            return Stage.OVER;
        }
        boolean isAhead = isAfter(funded.awardedOn(), on) || isAfter(funded.startsOn(), on);
        return stage == Stage.DONE && isAhead ? Stage.COMING : stage;
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate on) {
        return day != null && day.isAfter(on);
    }

    private static Stage stage(Standing standing) {
        return switch (standing) {
            case ESTABLISHED -> Stage.DONE;
            case NEEDED -> Stage.WANTED;
            default -> Stage.COMING;
        };
    }

    boolean isDone() {
        return stage == Stage.DONE;
    }

    /** Whether it is done, and nobody says for what. */
    boolean isUntagged() {
        return isDone() && benefits.isEmpty();
    }

    boolean serves(ResidentBenefit benefit) {
        return isDone() && benefits.contains(benefit);
    }

    boolean willServe(ResidentBenefit benefit) {
        return stage == Stage.COMING && benefits.contains(benefit);
    }
}
