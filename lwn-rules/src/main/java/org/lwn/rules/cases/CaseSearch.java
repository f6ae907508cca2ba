package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.language.Probe;
import org.lwn.rules.language.Rule;

/** Looks for a case that would notice a change: one of the pack's that says too little, or one with another answer in it. */
final class CaseSearch<C> {
    static final String NOTHING_FOUND =
            "None of the cases with other answers in them tells the two apart. Write one that"
                    + " does or, if the change changes nothing, say so with the reason in cases/equivalent.json.";

    static final String NO_CASE = "The pack has no case. Write one that the rule finds something in, and a near miss.";

    /** How many other answers are tried for one rule. */
    private static final int MOST_TRIED = 3000;

    private final CaseRules<C> rules;
    private final List<CaseReader.Read<C>> cases;
    private final CaseForm<C> form;
    private final List<List<RuleFate>> truths;
    private final PatchedCases<C> patched;
    private final Map<Attempt, String> told = new LinkedHashMap<>();
    private List<Attempt.Changed> changed = ImmutableList.of();

    /** Where a rule that was changed stands, as it is, behind all that are. */
    private final Map<Rule, Integer> originals = new LinkedHashMap<>();

    CaseSearch(CaseRules<C> rules, List<CaseReader.Read<C>> cases, CaseForm<C> form, List<List<RuleFate>> truths) {
        this.rules = rules;
        this.cases = cases;
        this.form = form;
        this.truths = truths;
        this.patched = new PatchedCases<>(form);
    }

    /** How each of the changes can be noticed; those not there of which that is not known. */
    Map<Attempt, String> tellApart(List<Attempt> open) {
        open.stream()
                .filter(Attempt.Plain.class::isInstance)
                .forEach(plain -> told.put(plain, ((Attempt.Plain) plain).remedy()));
        changed = open.stream()
                .filter(Attempt.Changed.class::isInstance)
                .map(Attempt.Changed.class::cast)
                .toList();
        if (!changed.isEmpty() && !cases.isEmpty()) {
            List<Rule> together = new ArrayList<>();
            changed.forEach(one -> together.add(one.changed()));
            for (Attempt.Changed one : changed) {
                if (originals.putIfAbsent(one.rule(), together.size()) == null) {
                    together.add(one.rule());
                }
            }
            try (CaseRules<C> others = rules.with(together)) {
                search(others);
            }
        }
        return ImmutableMap.copyOf(told);
    }

    private void search(CaseRules<C> others) {
        for (CaseReader.Read<C> one : cases) {
            String hint = "Let the case '" + one.packCase().name() + "' expect more";
            compare(others, one.packCase().subject(), hint);
        }
        originals.keySet().forEach(rule -> search(rule, others));
    }

    /**
     * Goes on from each case to those with another answer in it, and first from those of which the rules, changed or not,
     * say what they have said of none yet.
     */
    private void search(Rule rule, CaseRules<C> others) {
        Deque<PatchedCases.Patched<C>> next = new ArrayDeque<>();
        for (int number : nearest(rule)) {
            CaseReader.Read<C> one = cases.get(number);
            next.add(new PatchedCases.Patched<>(
                    one.scenario(),
                    one.packCase().subject(),
                    "Try the case '" + one.packCase().name() + "'"));
        }
        Set<List<Object>> said = new HashSet<>();
        int tried = 0;
        while (!next.isEmpty() && !isTold(rule)) {
            PatchedCases.Patched<C> from = next.remove();
            for (Probe probe : probes(rule, from.subject())) {
                if (tried++ == MOST_TRIED) {
                    return;
                }
                patched.with(from, probe)
                        .filter(one -> said.add(said(rule, compare(others, one.subject(), one.inWords()))))
                        .ifPresent(next::addFirst);
            }
        }
    }

    /** What the rule, as it is and as it is changed, says, given what all say. */
    private List<Object> said(Rule rule, List<RuleFate> fates) {
        List<Object> said = new ArrayList<>();
        for (int number = 0; number < fates.size(); number++) {
            boolean isOfTheRule =
                    number < changed.size() ? changed.get(number).rule() == rule : placeOf(rule) == number;
            if (isOfTheRule) {
                RuleFate fate = fates.get(number);
                said.add(fate instanceof RuleFate.NotReached waiting ? waiting.missing() : fate.getClass());
            }
        }
        return said;
    }

    private List<Probe> probes(Rule rule, C subject) {
        return rule.probes(subject, rules.pack().day().apply(subject));
    }

    /** The cases in which the rule finds something, and then the others. */
    private List<Integer> nearest(Rule rule) {
        int index = changed.stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow()
                .index();
        return IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.comparing(number -> !(truths.get(number).get(index) instanceof RuleFate.Failed)))
                .toList();
    }

    private boolean isTold(Rule rule) {
        return changed.stream().filter(one -> one.rule() == rule).allMatch(told::containsKey);
    }

    /** Notes which of the changes a case about the subject could notice; gives what all rules say of it. */
    private List<RuleFate> compare(CaseRules<C> others, C subject, String hint) {
        List<RuleFate> fates;
        List<RuleFate> truth;
        try {
            fates = others.review(subject);
            if (!differs(fates)) {
                return fates;
            }
            truth = rules.review(subject);
        } catch (RuntimeException unanswerable) {
            // A subject that rules cannot be asked about tells nothing apart.
            return ImmutableList.of();
        }
        LocalDate day = rules.pack().day().apply(subject);
        Expectation all = all(truth);
        for (int number = 0; number < changed.size(); number++) {
            Attempt.Changed one = changed.get(number);
            if (!told.containsKey(one)
                    && one.isInForce(day)
                    && !Attempt.isSame(truth.get(one.index()), fates.get(number))) {
                List<String> differences =
                        Differences.between(all, Attempt.hybrid(truth, one.index(), fates.get(number)));
                if (!differences.isEmpty()) {
                    told.put(one, hint + ": with the change, " + differences.get(0));
                }
            }
        }
        return fates;
    }

    private int placeOf(Rule original) {
        return Objects.requireNonNull(originals.get(original));
    }

    private boolean differs(List<RuleFate> fates) {
        return IntStream.range(0, changed.size())
                .filter(number -> !told.containsKey(changed.get(number)))
                .anyMatch(number ->
                        !Attempt.isSame(fates.get(placeOf(changed.get(number).rule())), fates.get(number)));
    }

    /** All that a case could expect. */
    private Expectation all(List<RuleFate> fates) {
        return new Expectation(
                form.hasOutcome() ? Outcome.of(fates) : null,
                codes(fates, RuleFate.Failed.class),
                ImmutableMap.of(),
                ImmutableList.of(),
                codes(fates, RuleFate.NotReached.class),
                codes(fates, RuleFate.NotInForce.class),
                RuleFate.waiting(fates).stream().map(Pointer::value).toList());
    }

    private static List<String> codes(List<RuleFate> fates, Class<? extends RuleFate> kind) {
        return fates.stream().filter(kind::isInstance).map(RuleFate::code).toList();
    }
}
