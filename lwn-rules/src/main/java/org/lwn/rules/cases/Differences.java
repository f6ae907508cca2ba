package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.language.Effect;

/** Says in words how what the rules made of a case differs from what it expects. */
final class Differences {
    private final List<RuleFate> all;
    private final Map<String, RuleFate> fates;
    private final Function<String, Map<String, Object>> values;
    private final ImmutableList.Builder<String> differences = ImmutableList.builder();

    private Differences(List<RuleFate> fates, Function<String, Map<String, Object>> values) {
        this.all = fates;
        this.values = values;
        this.fates = fates.stream().collect(Collectors.toMap(RuleFate::code, Function.identity()));
    }

    static List<String> between(Expectation expected, List<RuleFate> fates) {
        return between(expected, fates, code -> ImmutableMap.of());
    }

    /** The differences, with the values that a rule looked at. */
    static List<String> between(
            Expectation expected, List<RuleFate> fates, Function<String, Map<String, Object>> values) {
        Differences differences = new Differences(fates, values);
        differences.compareOutcome(expected);
        if (expected.finds() != null) {
            differences.compareFindings(expected.finds());
        }
        expected.effects().forEach(differences::requireEffect);
        expected.doesNotFind().forEach(differences::requireNotFound);
        expected.notReached()
                .forEach(code -> differences.require(RuleFate.NotReached.class, code, "wait for an answer"));
        expected.notInForce().forEach(code -> differences.require(RuleFate.NotInForce.class, code, "be out of force"));
        if (expected.waitsFor() != null) {
            differences.compareWaiting(expected.waitsFor());
        }
        return differences.differences.build().stream().distinct().collect(ImmutableList.toImmutableList());
    }

    private void compareOutcome(Expectation expected) {
        if (expected.outcome() != null && Outcome.of(all) != expected.outcome()) {
            differences.add(
                    "outcome: should be " + expected.outcome() + ", but is " + Outcome.of(all) + because() + ".");
        }
    }

    /** The rules that make the outcome what it is. */
    private String because() {
        List<String> codes = all.stream()
                .filter(fate -> Outcome.of(List.of(fate)) == Outcome.of(all))
                .map(RuleFate::code)
                .toList();
        return Outcome.of(all) == Outcome.ELIGIBLE ? "" : ", because of " + String.join(", ", codes);
    }

    private void compareFindings(List<String> expected) {
        expected.forEach(code -> require(RuleFate.Failed.class, code, "be found"));
        all.stream()
                .map(RuleFate::code)
                .filter(code -> !expected.contains(code))
                .forEach(this::requireNotFound);
    }

    private void require(Class<? extends RuleFate> kind, String code, String what) {
        RuleFate fate = fates.get(code);
        if (!kind.isInstance(fate)) {
            differences.add(code + ": should " + what + ", but " + inWords(fate));
        }
    }

    private void requireEffect(String code, Effect effect) {
        require(RuleFate.Failed.class, code, "be found");
        RuleFate fate = fates.get(code);
        if (fate != null && fate.effect() != effect) {
            differences.add(code + ": should have the effect " + effect + ", but has " + fate.effect() + ".");
        }
    }

    private void requireNotFound(String code) {
        RuleFate fate = fates.get(code);
        if (fate instanceof RuleFate.Failed) {
            differences.add(code + ": should not be found, but " + inWords(fate));
        }
    }

    private void compareWaiting(List<String> expected) {
        List<String> waiting =
                RuleFate.waiting(all).stream().map(Pointer::value).toList();
        expected.stream()
                .filter(pointer -> !waiting.contains(pointer))
                .forEach(pointer -> differences.add(pointer + ": should be waited for, but no rule waits for it."));
        waiting.stream()
                .filter(pointer -> !expected.contains(pointer))
                .forEach(pointer -> differences.add(pointer + ": should not be waited for, but a rule waits for it."));
    }

    private String inWords(@Nullable RuleFate fate) {
        if (fate == null) {
            return "the pack has no such rule.";
        }
        if (fate instanceof RuleFate.Failed failed) {
            return "the rule says: " + failed.finding().message();
        }
        if (fate instanceof RuleFate.NotReached notReached) {
            return "the rule waits for "
                    + notReached.missing().stream().map(Pointer::value).collect(Collectors.joining(" and ")) + ".";
        }
        if (fate instanceof RuleFate.NotInForce notInForce) {
            return "the rule is not in force: " + notInForce.reason();
        }
        return "the rule passes." + with(values.apply(fate.code()));
    }

    private static String with(Map<String, Object> facts) {
        return facts.isEmpty()
                ? ""
                : facts.entrySet().stream()
                        .map(fact -> fact.getKey() + " = " + fact.getValue())
                        .collect(Collectors.joining(", ", " It sees ", "."));
    }
}
