package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/**
 * What a base or a case comes to, with all that it has from its bases. A part is null if nobody has given it yet.
 *
 * @param programme the programme
 * @param on the day of the decision
 * @param application the application
 * @param others the applications beside it
 */
record Scenario(
        @Nullable Part<GrantProgramme> programme,
        @Nullable Part<LocalDate> on,
        @Nullable Part<GrantApplication> application,
        @Nullable Part<List<GrantApplication>> others) {
    static final Scenario EMPTY = new Scenario(null, null, null, null);

    /**
     * A part as it is written, with its bases' parts merged into it, and as it was read.
     *
     * @param tree as it is written
     * @param value null if it could not be read, which has been told
     */
    record Part<T>(JsonNode tree, @Nullable T value) {}

    /** What the base becomes with what is written over it. */
    static Scenario of(Scenario base, CaseReader.Written over, GrantEligibility rules, List<Problem> problems) {
        return new Scenario(
                programme(base.programme, over.child("programme"), rules, problems),
                part(base.on, over.child("on"), on -> read(LocalDate.class, on, problems)),
                application(base.application, over.child("application"), problems),
                part(base.others, over.child("otherApplications"), others -> others(others, problems)));
    }

    private static @Nullable Part<GrantProgramme> programme(
            @Nullable Part<GrantProgramme> base,
            CaseReader.Written over,
            GrantEligibility rules,
            List<Problem> problems) {
        if (!over.node().isTextual()) {
            return patched(base, over, patch -> read(GrantProgramme.class, patch, problems), problems);
        }
        String id = over.node().textValue();
        if (!rules.programmeIds().contains(id)) {
            problems.add(Problem.error(
                    over.place(),
                    "cases.unknown-programme",
                    "No programme '" + id + "' comes with the pack.",
                    rules.programmeIds().isEmpty()
                            ? "Write the whole programme here, in braces."
                            : Suggestion.remedy(id, rules.programmeIds())));
            return new Part<>(over.node(), null);
        }
        GrantProgramme programme = rules.programme(id);
        return new Part<>(LwnJson.mapper().valueToTree(programme), programme);
    }

    private static @Nullable Part<GrantApplication> application(
            @Nullable Part<GrantApplication> base, CaseReader.Written over, List<Problem> problems) {
        return patched(base, over, patch -> read(GrantApplication.class, patch, problems), problems);
    }

    /** A part that is written as what is different from the base's. */
    private static <T> @Nullable Part<T> patched(
            @Nullable Part<T> base,
            CaseReader.Written over,
            Function<CaseReader.Written, @Nullable T> reader,
            List<Problem> problems) {
        if (over.node().isMissingNode()) {
            return base;
        }
        if (!over.node().isObject()) {
            problems.add(Problem.error(
                    over.place(), "json.wrong-type", "This must be an object.", "Write in braces what is different."));
            return new Part<>(over.node(), null);
        }
        JsonNode merged = MergePatch.apply(base == null ? null : base.tree(), over.node());
        boolean isBroken = base != null && base.value() == null;
        return new Part<>(merged, isBroken ? null : reader.apply(new CaseReader.Written(merged, over.place())));
    }

    /** A part that is written as a whole. */
    private static <T> @Nullable Part<T> part(
            @Nullable Part<T> base, CaseReader.Written over, Function<CaseReader.Written, @Nullable T> reader) {
        return over.node().isMissingNode() ? base : new Part<>(over.node(), reader.apply(over));
    }

    private static @Nullable List<GrantApplication> others(CaseReader.Written list, List<Problem> problems) {
        if (!list.node().isArray()) {
            problems.add(Problem.error(
                    list.place(), "json.wrong-type", "This must be a list.", "Write it in square brackets."));
            return null;
        }
        List<GrantApplication> others = new ArrayList<>();
        for (int index = 0; index < list.node().size(); index++) {
            GrantApplication other = read(GrantApplication.class, list.child(index), problems);
            if (other != null) {
                others.add(other);
            }
        }
        return others.size() == list.node().size() ? others : null;
    }

    private static <T> @Nullable T read(Class<T> type, CaseReader.Written written, List<Problem> problems) {
        Reading<T> reading = LwnJson.read(type, written.node(), written.place());
        problems.addAll(reading.problems());
        return reading.value();
    }

    /** Whether a case can be made of it; tells what nobody has given. */
    boolean isWhole(CaseReader.Written of, List<Problem> problems) {
        requireGiven(programme, "programme", of, problems);
        requireGiven(on, "on", of, problems);
        requireGiven(application, "application", of, problems);
        return hasValue(programme) && hasValue(on) && hasValue(application) && (others == null || hasValue(others));
    }

    private static void requireGiven(
            @Nullable Part<?> part, String name, CaseReader.Written of, List<Problem> problems) {
        if (part == null) {
            problems.add(Problem.error(
                    of.child(name).place(),
                    "cases.incomplete",
                    "The case has no \"" + name + "\", and none from a base.",
                    "Add it, or choose a base that has it."));
        }
    }

    private static boolean hasValue(@Nullable Part<?> part) {
        return part != null && part.value() != null;
    }

    /** The case, of what is whole. */
    GrantCase grantCase() {
        return GrantCase.of(value(application), value(programme), value(on))
                .beside(others == null ? ImmutableList.of() : value(others));
    }

    private static <T> T value(@Nullable Part<T> part) {
        return Objects.requireNonNull(Objects.requireNonNull(part).value());
    }
}
