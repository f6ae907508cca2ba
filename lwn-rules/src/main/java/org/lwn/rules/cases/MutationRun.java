package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;
import org.lwn.rules.cases.Mutation.Result;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Metadata;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Versions;

/**
 * Changes rules and lets the cases judge. Rules do not depend on each other, so one pack holds many changed ones; each is
 * judged by reviews in which its fate alone is the changed rule's, and all others are the true ones.
 */
final class MutationRun<C> {
    /** How many changed rules are compiled together: more would be compiled no faster. */
    private static final int IN_A_PACK = 150;

    /** Effects of which outcomes tell one from another. */
    private static final ImmutableSet<Effect> OUTCOMES =
            ImmutableSet.of(Effect.INELIGIBLE, Effect.MISSING, Effect.REFER, Effect.ADVICE);

    private final CaseRules<C> rules;
    private final List<CaseReader.Read<C>> cases;
    private final CaseForm<C> form;
    private final Equivalents equivalents;
    private final MutationReport.Progress progress;
    private final List<List<RuleFate>> truths = new ArrayList<>();
    private final Set<Attempt> noticed = new HashSet<>();

    MutationRun(
            CaseRules<C> rules,
            List<CaseReader.Read<C>> cases,
            CaseForm<C> form,
            Equivalents equivalents,
            MutationReport.Progress progress) {
        this.rules = rules;
        this.cases = cases;
        this.form = form;
        this.equivalents = equivalents;
        this.progress = progress;
    }

    MutationReport report() {
        reviewAsTheRulesAre();
        List<Attempt> attempts = attempts();
        judge(attempts);
        List<Attempt> open =
                attempts.stream().filter(attempt -> !noticed.contains(attempt)).toList();
        Map<Attempt, String> toldApart = new CaseSearch<>(rules, cases, form, truths).tellApart(open);
        List<Mutation> mutations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Attempt attempt : attempts) {
            mutations.add(mutation(attempt, toldApart.get(attempt), problems));
        }
        problems.addAll(equivalents.unknown(mutations));
        return new MutationReport(mutations, problems);
    }

    private void reviewAsTheRulesAre() {
        for (CaseReader.Read<C> one : cases) {
            CaseResult<C> result = one.packCase().run(rules);
            if (!result.passed()) {
                throw new IllegalArgumentException("The case '" + one.packCase().name()
                        + "' fails before any rule is changed: " + String.join(" ", result.differences()));
            }
            truths.add(result.fates());
        }
    }

    private List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        List<String> codes =
                rules.rules().stream().map(Metadata::code).distinct().toList();
        for (Rule rule : rules.checked()) {
            int index = codes.indexOf(rule.metadata().code());
            attempts.add(new Attempt.Loss(index, rule));
            otherEffects(rule.metadata().effect())
                    .forEach(effect -> attempts.add(new Attempt.OtherEffect(index, rule, effect)));
            rule.mutants().stream()
                    .filter(mutant -> canFollow(rule, mutant.rule()))
                    .forEach(mutant -> attempts.add(
                            new Attempt.Changed(index, rule, mutant.place(), mutant.what(), mutant.rule())));
        }
        return attempts;
    }

    /** Whether the changed rule still follows, and is followed by, the other versions of the rule. */
    private boolean canFollow(Rule rule, Rule changed) {
        return Versions.problems(rules.checked().stream()
                        .map(other -> other == rule ? changed : other)
                        .toList())
                .isEmpty();
    }

    /** Effects to try instead. Where no outcome depends on them, a case can only name the true one: another stands for all. */
    private List<Effect> otherEffects(Effect effect) {
        Stream<Effect> others = Stream.of(Effect.values()).filter(other -> other != effect);
        return form.hasOutcome()
                ? others.filter(OUTCOMES::contains).toList()
                : others.filter(other -> other != Effect.INELIGIBLE).limit(1).toList();
    }

    private void judge(List<Attempt> attempts) {
        List<Attempt.Changed> changed = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (attempt instanceof Attempt.Changed one) {
                changed.add(one);
            } else {
                Attempt.Plain plain = (Attempt.Plain) attempt;
                for (int number = 0; number < cases.size(); number++) {
                    judge(attempt, number, plain.instead(truths.get(number).get(attempt.index())));
                }
            }
        }
        int done = attempts.size() - changed.size();
        for (List<Attempt.Changed> part : Lists.partition(changed, IN_A_PACK)) {
            progress.at(done, attempts.size());
            judgeTogether(part);
            done += part.size();
        }
        progress.at(done, attempts.size());
    }

    private void judgeTogether(List<Attempt.Changed> changed) {
        try (CaseRules<C> others =
                rules.with(changed.stream().map(Attempt.Changed::changed).toList())) {
            for (int number = 0; number < cases.size(); number++) {
                List<RuleFate> fates =
                        others.review(cases.get(number).packCase().subject());
                for (int index = 0; index < changed.size(); index++) {
                    judge(changed.get(index), number, fates.get(index));
                }
            }
        }
    }

    /** Notes whether the case fails if the rule has that fate. */
    private void judge(Attempt attempt, int number, @Nullable RuleFate instead) {
        List<RuleFate> truth = truths.get(number);
        C subject = cases.get(number).packCase().subject();
        if (noticed.contains(attempt)
                || !attempt.isInForce(rules.pack().day().apply(subject))
                || Attempt.isSame(truth.get(attempt.index()), instead)) {
            return;
        }
        List<RuleFate> hybrid = Attempt.hybrid(truth, attempt.index(), instead);
        if (!Differences.between(cases.get(number).packCase().expected(), hybrid)
                .isEmpty()) {
            noticed.add(attempt);
        }
    }

    private Mutation mutation(Attempt attempt, @Nullable String toldApart, List<Problem> problems) {
        String code = attempt.rule().metadata().code();
        Optional<Equivalents.Stated> stated = equivalents.of(code, attempt.what());
        if (noticed.contains(attempt)) {
            stated.ifPresent(one -> problems.add(Equivalents.notEquivalent(one, "A case notices.")));
            return mutation(attempt, Result.NOTICED, null);
        }
        if (toldApart != null) {
            stated.ifPresent(one -> problems.add(Equivalents.notEquivalent(one, toldApart)));
            return mutation(attempt, Result.NOT_NOTICED, toldApart);
        }
        return stated.map(one ->
                        mutation(attempt, Result.CHANGES_NOTHING, one.change().because()))
                .orElseGet(() -> mutation(
                        attempt, Result.NOT_NOTICED, cases.isEmpty() ? CaseSearch.NO_CASE : CaseSearch.NOTHING_FOUND));
    }

    private static Mutation mutation(Attempt attempt, Result result, @Nullable String hint) {
        return new Mutation(
                attempt.rule().metadata().code(), attempt.rule().name(), attempt.place(), attempt.what(), result, hint);
    }
}
