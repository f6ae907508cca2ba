package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.Outcome;

/** What the two sets of rules make of one application. */
sealed interface Compared {

    /** Both decided. */
    record Both(Causes.Decided before, Causes.Decided after) implements Compared {
        GrantCase grantCase() {
            return after.grantCase();
        }

        Outcome outcomeBefore() {
            return before.outcome();
        }

        Outcome outcomeAfter() {
            return after.outcome();
        }

        /** Whether neither the outcome nor anything that is said changes. */
        boolean isAlike() {
            return said(before, true).equals(said(after, true));
        }

        /** Whether nothing changes but words. */
        boolean isAlikeButForWords() {
            return said(before, false).equals(said(after, false));
        }

        /** The rules that found something before and after. */
        List<String> foundByBoth() {
            return before.fates().keySet().stream()
                    .filter(code -> before.fates().get(code) instanceof RuleFate.Failed
                            && after.fates().get(code) instanceof RuleFate.Failed)
                    .collect(ImmutableList.toImmutableList());
        }

        Flip flip() {
            return new Flip(
                    grantCase().application().id(),
                    grantCase().asOf(),
                    outcomeBefore(),
                    outcomeAfter(),
                    Causes.of(before, after));
        }

        /** What was found and what is waited for, by the rules' codes. */
        private static Map<String, Object> said(Causes.Decided decided, boolean withWords) {
            ImmutableMap.Builder<String, Object> said = ImmutableMap.builder();
            decided.fates().forEach((code, fate) -> {
                if (fate instanceof RuleFate.Failed failed) {
                    Finding found = failed.finding();
                    said.put(
                            code,
                            ImmutableList.of(
                                    found.effect(), found.field(), found.facts(), withWords ? found.message() : ""));
                } else if (fate instanceof RuleFate.NotReached) {
                    said.put(code, fate);
                }
            });
            return said.buildOrThrow();
        }
    }

    /** One of them could not decide. */
    record Neither(ReplayResult.Undecided why) implements Compared {}

    static Compared of(RuleSet before, GrantCase caseBefore, RuleSet after, GrantCase caseAfter) {
        try {
            return new Both(Causes.Decided.of(before, caseBefore), Causes.Decided.of(after, caseAfter));
        } catch (IllegalArgumentException | RulePackException tooMuch) {
            return new Neither(new ReplayResult.Undecided(
                    caseBefore.application().id(), caseBefore.asOf(), String.valueOf(tooMuch.getMessage())));
        }
    }
}
