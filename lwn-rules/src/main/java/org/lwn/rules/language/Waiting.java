package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/**
 * Why a rule says nothing of a case: a threshold that is not set, or answers that it waits for. What of that is the same for
 * every case is found once.
 */
public final class Waiting {
    private final Threshold[] thresholds;
    private final ImmutableList<Question> questions;

    /** What the rule waits for. */
    public Waiting(Rule rule) {
        ImmutableList.Builder<Threshold> needed = ImmutableList.builder();
        ImmutableList.Builder<Question> asked = ImmutableList.builder();
        int compound = 0;
        for (Element element : rule.elements()) {
            for (Condition condition : element.conditions()) {
                threshold(condition).ifPresent(needed::add);
                boolean isCompound = element == rule.elements().get(0) && isCompound(condition);
                asked.add(new Question(
                        isCompound ? compound++ : Question.SIMPLE,
                        compared(condition),
                        asksWhetherTheRestApplies(condition)));
            }
            if (element instanceof Accumulation accumulation) {
                asked.add(new Question(Question.SIMPLE, new Read(accumulation.readPaths()), false));
            }
        }
        thresholds = needed.build().toArray(Threshold[]::new);
        questions = asked.build();
    }

    /** Thresholds of which some must be set. */
    private sealed interface Threshold {
        /** The name of one that is not; null if as many are as must be. */
        @Nullable
        String unset(SettingsRead settings);
    }

    /**
     * One must be set.
     *
     * @param owner the property of the case that holds the settings
     * @param setting its property; null where the settings themselves must be there
     * @param further steps from there on
     */
    private record Setting(
            String name, Property owner, @Nullable Property setting, List<Property> further) implements Threshold {
        static Setting of(Term.Path path) {
            List<Property> steps = path.steps();
            return new Setting(
                    path.written(),
                    steps.get(0),
                    steps.size() == 1 ? null : steps.get(1),
                    steps.subList(Math.min(2, steps.size()), steps.size()));
        }

        @Override
        public @Nullable String unset(SettingsRead settings) {
            Object value = settings.of(owner);
            if (value != null && setting != null) {
                value = setting.of(value);
            }
            if (value != null && !further.isEmpty()) {
                value = AnswerPointers.value(further, value);
            }
            return value == null ? name : null;
        }
    }

    /** The settings of one case, which hold the thresholds of all rules, read once. For one thread. */
    public static final class SettingsRead {
        private final Object caseFact;
        private @Nullable Property property;
        private @Nullable Object value;

        /** Those of that case. */
        public SettingsRead(Object caseFact) {
            this.caseFact = caseFact;
        }

        @SuppressWarnings(
                "ReferenceEquality") // There is one property object of each; to compare them is slower than to read.
        private @Nullable Object of(Property asked) {
            if (property != asked) {
                value = asked.of(caseFact);
                property = asked;
            }
            return value;
        }
    }

    /** Those of every part must be set. */
    private record Every(List<Threshold> parts) implements Threshold {
        @Override
        public @Nullable String unset(SettingsRead settings) {
            for (Threshold part : parts) {
                String unset = part.unset(settings);
                if (unset != null) {
                    return unset;
                }
            }
            return null;
        }
    }

    /** Those of one part must be set. */
    private record Either(List<Threshold> parts) implements Threshold {
        @Override
        public @Nullable String unset(SettingsRead settings) {
            for (Threshold part : parts) {
                if (part.unset(settings) == null) {
                    return null;
                }
            }
            return parts.get(0).unset(settings);
        }
    }

    /** The thresholds that the condition needs; empty if it needs none. */
    private static Optional<Threshold> threshold(Condition condition) {
        if (condition instanceof Condition.Any any) {
            List<Threshold> parts = thresholds(any.parts());
            // One part that needs none is enough.
            return parts.size() < any.parts().size() ? Optional.empty() : Optional.of(new Either(parts));
        }
        if (condition instanceof Condition.All all) {
            List<Threshold> parts = thresholds(all.parts());
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Every(parts));
        }
        if (condition instanceof Condition.Missing missing && missing.expected()) {
            return Optional.empty();
        }
        ImmutableList<Threshold> settings = condition.paths().stream()
                .filter(path -> path.isSetting() && path.pattern() == 0)
                .flatMap(path -> path.nullable().stream())
                .distinct()
                .map(Setting::of)
                .collect(ImmutableList.toImmutableList());
        return settings.isEmpty()
                ? Optional.empty()
                : Optional.of(settings.size() == 1 ? settings.get(0) : new Every(settings));
    }

    private static List<Threshold> thresholds(List<Condition> parts) {
        return parts.stream().flatMap(part -> threshold(part).stream()).collect(ImmutableList.toImmutableList());
    }

    /** The name of a threshold that the rule needs and the case's settings do not have; null if it is in force. */
    public @Nullable String unsetThreshold(SettingsRead settings) {
        for (Threshold threshold : thresholds) {
            String unset = threshold.unset(settings);
            if (unset != null) {
                return unset;
            }
        }
        return null;
    }

    /** Conditions on the case of which a part may hold though answers to others are missing. */
    static List<Condition> compoundConditions(Rule rule) {
        return rule.elements().get(0).conditions().stream()
                .filter(Waiting::isCompound)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What one condition asks.
     *
     * @param compound which of the compound conditions it is; {@link #SIMPLE} if it is none
     * @param compared what it compares
     * @param isFirst whether it asks if the rest applies at all, and so is waited for first
     */
    private record Question(int compound, Compared compared, boolean isFirst) {
        static final int SIMPLE = -1;
    }

    /** What a condition compares. */
    private sealed interface Compared {
        /** Adds the paths compared, without those that another part of the condition makes needless. */
        void addUndecided(Object caseFact, List<Place> undecided);
    }

    /** The paths of one comparison. */
    private record Read(ImmutableList<Place> places) implements Compared {
        Read(List<Term.Path> paths) {
            this(paths.stream().map(Place::new).collect(ImmutableList.toImmutableList()));
        }

        @Override
        public void addUndecided(Object caseFact, List<Place> undecided) {
            undecided.addAll(places);
        }
    }

    /**
     * Those of several parts.
     *
     * @param unless parts that make all of it needless where they do not hold
     */
    private record Parts(List<Compared> parts, List<Condition.Missing> unless) implements Compared {
        @Override
        public void addUndecided(Object caseFact, List<Place> undecided) {
            for (Condition.Missing missing : unless) {
                if ((AnswerPointers.value(missing.path().steps(), caseFact) == null) != missing.expected()) {
                    return;
                }
            }
            parts.forEach(part -> part.addUndecided(caseFact, undecided));
        }
    }

    private static Compared compared(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return new Parts(compared(any.parts()), ImmutableList.of());
        }
        if (condition instanceof Condition.All all) {
            return new Parts(
                    compared(all.parts()),
                    all.parts().stream()
                            .filter(Condition.Missing.class::isInstance)
                            .map(Condition.Missing.class::cast)
                            .filter(missing -> missing.path().pattern() == 0)
                            .collect(ImmutableList.toImmutableList()));
        }
        return new Read(condition instanceof Condition.Missing ? ImmutableList.of() : condition.paths());
    }

    private static List<Compared> compared(List<Condition> parts) {
        return parts.stream().map(Waiting::compared).collect(ImmutableList.toImmutableList());
    }

    /**
     * A path and, where that is the same for every case, the answers that give it its value.
     *
     * @param known those answers; null if they depend on the case
     */
    private record Place(Term.Path path, @Nullable ImmutableList<Pointer> known) {
        Place(Term.Path path) {
            this(path, AnswerPointers.known(path).orElse(null));
        }

        void addMissing(List<?> facts, Set<Pointer> missing) {
            for (Object fact : owners(facts)) {
                if (AnswerPointers.value(path.steps(), fact) == null) {
                    missing.addAll(answered(fact, facts.get(0)));
                }
            }
        }

        void addAnswered(List<?> facts, Set<Pointer> answered) {
            owners(facts).forEach(fact -> answered.addAll(answered(fact, facts.get(0))));
        }

        private List<Pointer> answered(Object fact, Object caseFact) {
            return known == null ? AnswerPointers.answered(path, fact, caseFact) : known;
        }

        /** The facts that the path may begin at. */
        private List<?> owners(List<?> facts) {
            return path.pattern() == 0
                    ? facts.subList(0, 1)
                    : facts.stream()
                            .filter(fact -> path.fact().javaType().isInstance(fact))
                            .toList();
        }
    }

    /**
     * The answers that a rule waits for which was not reached. A condition that asks whether the rest applies at all, such as
     * who the applicant is, is waited for first: while it is not answered, nobody knows whether the rest need be.
     *
     * @param facts the case first, then all facts beside it
     * @param holds whether the compound condition of that number is known to hold in spite of missing answers
     */
    public List<Pointer> missingAnswers(List<?> facts, IntPredicate holds) {
        Set<Pointer> missing = new LinkedHashSet<>();
        List<Place> undecided = new ArrayList<>();
        for (Question question : questions) {
            if (question.compound() != Question.SIMPLE && holds.test(question.compound())) {
                continue;
            }
            int before = undecided.size();
            question.compared().addUndecided(facts.get(0), undecided);
            int missingBefore = missing.size();
            for (Place place : undecided.subList(before, undecided.size())) {
                place.addMissing(facts, missing);
            }
            if (question.isFirst() && missing.size() > missingBefore) {
                return ImmutableList.copyOf(missing);
            }
        }
        if (missing.isEmpty()) {
            // Amounts were in currencies that cannot be compared: those are what it waits for.
            undecided.forEach(place -> place.addAnswered(facts, missing));
        }
        return ImmutableList.copyOf(missing);
    }

    private static boolean isCompound(Condition condition) {
        return condition instanceof Condition.Any;
    }

    private static boolean asksWhetherTheRestApplies(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            ValueKind kind = comparison.left().type().kind();
            return comparison.operator().isEquality() && (kind == ValueKind.CHOICE || kind == ValueKind.YES_NO);
        }
        return condition instanceof Condition.Any any
                && any.parts().stream().allMatch(Waiting::asksWhetherTheRestApplies);
    }
}
