package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.Outcome;

/** Finds which rules make an application come out otherwise. */
final class Causes {
    /** From the outcome that gives way to all others, to the one that gives way to none. */
    private static final ImmutableList<Outcome> BY_GRAVITY =
            ImmutableList.of(Outcome.ELIGIBLE, Outcome.REFER, Outcome.NEEDS_INFORMATION, Outcome.INELIGIBLE);

    private final Decided before;
    private final Decided after;

    private Causes(Decided before, Decided after) {
        this.before = before;
        this.after = after;
    }

    /** A case with what became of each rule, by its code. */
    record Decided(RuleSet rules, GrantCase grantCase, ImmutableMap<String, RuleFate> fates) {
        static Decided of(RuleSet rules, GrantCase grantCase) {
            return new Decided(
                    rules,
                    grantCase,
                    rules.rules().review(grantCase).stream()
                            .collect(ImmutableMap.toImmutableMap(RuleFate::code, Function.identity())));
        }

        Outcome outcome() {
            return Outcome.of(fates.values().asList());
        }

        Map<String, Object> values(String code) {
            return fates.get(code) instanceof RuleFate.Failed failed
                    ? failed.finding().facts()
                    : rules.rules().values(grantCase, code);
        }
    }

    /** The rules that make the difference between two outcomes. */
    static List<RuleChange> of(Decided before, Decided after) {
        Causes causes = new Causes(before, after);
        return Sets.union(before.fates.keySet(), after.fates.keySet()).stream()
                .filter(causes::matters)
                .map(causes::change)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether the rule alone stands for the outcome that is left, or newly for the one that is reached. The outcome is the
     * gravest that any rule stands for.
     */
    private boolean matters(String code) {
        int was = gravity(before.fates.get(code));
        int is = gravity(after.fates.get(code));
        return (is > was && is == gravity(after.outcome())) || (was > is && was == gravity(before.outcome()));
    }

    private static int gravity(@Nullable RuleFate fate) {
        return fate == null ? 0 : gravity(Outcome.of(ImmutableList.of(fate)));
    }

    private static int gravity(Outcome outcome) {
        return BY_GRAVITY.indexOf(outcome);
    }

    private RuleChange change(String code) {
        Map<String, Object> was = before.values(code);
        Map<String, Object> is = after.values(code);
        RuleFate fateBefore = before.fates.get(code);
        RuleFate fateAfter = after.fates.get(code);
        return new RuleChange(
                code,
                why(fateBefore, fateAfter, was, is),
                fateBefore,
                fateAfter,
                ChangeWords.withoutTexts(was),
                ChangeWords.withoutTexts(is));
    }

    private static Set<RuleChange.Why> why(
            @Nullable RuleFate before, @Nullable RuleFate after, Map<String, Object> was, Map<String, Object> is) {
        if (before == null) {
            return EnumSet.of(RuleChange.Why.ADDED);
        }
        if (after == null) {
            return EnumSet.of(RuleChange.Why.REMOVED);
        }
        Set<RuleChange.Why> why = EnumSet.noneOf(RuleChange.Why.class);
        if (before.effect() != after.effect()) {
            why.add(RuleChange.Why.EFFECT);
        }
        if ((before instanceof RuleFate.NotInForce) != (after instanceof RuleFate.NotInForce)) {
            why.add(RuleChange.Why.FORCE);
        } else if (Sets.intersection(was.keySet(), is.keySet()).stream()
                .anyMatch(name -> !isSame(was.get(name), is.get(name)))) {
            why.add(RuleChange.Why.VALUE);
        }
        return why.isEmpty() ? EnumSet.of(RuleChange.Why.CONDITION) : why;
    }

    static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof BigDecimal number && other instanceof BigDecimal otherNumber)
                ? number.compareTo(otherNumber) == 0
                : Objects.equals(one, other);
    }
}
