package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.Metadata;

/**
 * A decision as a template shows it.
 *
 * @param outcome as {@link org.lwn.rules.grant.Outcome} names it
 * @param on the day as of which it was made
 * @param reasons what was found, and who says so
 * @param rules what became of each rule
 * @param pack the hash of the rules
 * @param programme the hash of the programme
 */
public record DecisionView(
        String outcome, LocalDate on, List<Reason> reasons, List<Rule> rules, String pack, String programme) {

    /** Keeps copies in the order given. */
    public DecisionView {
        reasons = ImmutableList.copyOf(reasons);
        rules = ImmutableList.copyOf(rules);
    }

    /** One thing that was found. */
    public record Reason(String effect, String message, String source) {}

    /** What became of one rule. */
    public record Rule(String name, String fate, String source) {}

    static DecisionView of(Decision decision, GrantEligibility eligibility, Texts texts) {
        ImmutableMap<String, String> sources = eligibility.rules().stream()
                .collect(ImmutableMap.toImmutableMap(
                        Metadata::code, rule -> source(rule.source().citation()), (one, other) -> one));
        return new DecisionView(
                decision.outcome().name(),
                decision.asOf(),
                decision.findings().stream().map(DecisionView::reason).toList(),
                decision.fates().stream()
                        .map(fate -> rule(fate, sources, texts))
                        .toList(),
                decision.pack().sha256(),
                decision.programme().sha256());
    }

    private static Reason reason(Finding finding) {
        return new Reason(
                finding.effect().name(),
                finding.message(),
                source(finding.source().citation()));
    }

    private static Rule rule(RuleFate fate, ImmutableMap<String, String> sources, Texts texts) {
        return new Rule(
                texts.rule(fate.code()), Texts.own("fate." + fate.word()), sources.getOrDefault(fate.code(), ""));
    }

    private static String source(String citation) {
        return Texts.ownOr("source." + citation, citation);
    }
}
