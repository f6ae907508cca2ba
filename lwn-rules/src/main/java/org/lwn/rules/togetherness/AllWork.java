package org.lwn.rules.togetherness;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.directory.Activity;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.togetherness.FundedWork;

/** Activities and funded work as they stand on a day, without what is only wanted. */
record AllWork(List<Work<Activity>> activities, List<Work<FundedWork>> funded) {

    static AllWork of(List<Activity> activities, List<FundedWork> funded, LocalDate on) {
        return new AllWork(
                listed(activities.stream().map(Work::of)),
                listed(funded.stream().map(one -> Work.of(one, on))));
    }

    private static <T> List<Work<T>> listed(Stream<Work<T>> work) {
        return work.filter(one -> one.stage() != Work.Stage.WANTED).toList();
    }

    Stream<Work<?>> stream() {
        return Stream.concat(activities.stream(), funded.stream());
    }

    /** The work in one neighbourhood; with null, that of which the place is not said. */
    AllWork in(@Nullable Id<Neighbourhood> neighbourhood) {
        return new AllWork(in(neighbourhood, activities), in(neighbourhood, funded));
    }

    private static <T> List<Work<T>> in(@Nullable Id<Neighbourhood> neighbourhood, List<Work<T>> work) {
        return work.stream()
                .filter(one -> Objects.equals(one.neighbourhood(), neighbourhood))
                .toList();
    }

    static AllWork none() {
        return new AllWork(List.of(), List.of());
    }
}
