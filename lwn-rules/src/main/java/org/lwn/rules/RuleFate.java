package org.lwn.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import org.lwn.problem.Pointer;
import org.lwn.rules.language.Effect;

/** What became of one rule of a pack. */
@JsonPropertyOrder({"code", "effect", "fate"})
public sealed interface RuleFate {

    /** The rule's stable, public name. */
    @JsonProperty
    String code();

    /** What would follow, or follows, when it finds something. */
    @JsonProperty
    Effect effect();

    /**
     * The fate in one word: {@code passed}, {@code failed}, {@code not-reached} or {@code not-in-force}; of something that goes
     * well and was found, {@code found}.
     */
    @JsonProperty("fate")
    String word();

    /** What rules found that is to be put right or known; what goes well is not among it. */
    static List<Finding> findings(List<RuleFate> fates) {
        return found(fates, finding -> finding.effect() != Effect.STRENGTH);
    }

    /** What rules found that goes well. */
    static List<Finding> strengths(List<RuleFate> fates) {
        return found(fates, finding -> finding.effect() == Effect.STRENGTH);
    }

    private static List<Finding> found(List<RuleFate> fates, Predicate<Finding> which) {
        return fates.stream()
                .filter(Failed.class::isInstance)
                .map(fate -> ((Failed) fate).finding())
                .filter(which)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The answers that rules wait for, each once, in the order in which rules ask for them. Of an answer and a part of it,
     * only the part is named.
     */
    static List<Pointer> waiting(List<RuleFate> fates) {
        List<Pointer> missing = fates.stream()
                .filter(NotReached.class::isInstance)
                .flatMap(fate -> ((NotReached) fate).missing().stream())
                .distinct()
                .toList();
        return missing.stream()
                .filter(pointer ->
                        missing.stream().noneMatch(other -> !other.equals(pointer) && other.startsWith(pointer)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The rule found nothing. */
    record Passed(String code, Effect effect) implements RuleFate {
        @Override
        public String word() {
            return "passed";
        }
    }

    /**
     * The rule found something: if it looks for what goes well, that this is there.
     *
     * @param finding what it found
     */
    record Failed(Finding finding) implements RuleFate {
        @Override
        public String code() {
            return finding.code();
        }

        @Override
        public Effect effect() {
            return finding.effect();
        }

        @Override
        public String word() {
            return effect() == Effect.STRENGTH ? "found" : "failed";
        }
    }

    /**
     * The rule needs an answer that is not given.
     *
     * @param missing where the missing answers would stand
     */
    record NotReached(String code, Effect effect, List<Pointer> missing) implements RuleFate {
        /** Keeps a copy in the order given. */
        public NotReached {
            missing = ImmutableList.copyOf(missing);
        }

        @Override
        public String word() {
            return "not-reached";
        }
    }

    /**
     * The rule does not count on the day, or for the programme.
     *
     * @param reason why, in one plain sentence
     */
    record NotInForce(String code, Effect effect, String reason) implements RuleFate {
        @Override
        public String word() {
            return "not-in-force";
        }
    }
}
