package org.lwn.rules.grant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Award;
import org.lwn.grant.Benefit;
import org.lwn.grant.FundedProject;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.rules.Finding;

/**
 * What people decided on an application beside what the rules made of it, complete enough to be judged again on appeal.
 * People appear by their roles only: no text here names anybody. Source: practice.
 *
 * <p>People have the last word, and say so when they use it: see {@code overrides}.
 *
 * @param id by which an appeal names this decision
 * @param machine what the rules made of the application
 * @param decidedOn the day, not before that of the rules' decision
 * @param decidedBy the role of who decided, such as {@code grants panel}, from 1 to 200 characters; never a name
 * @param verdict what was decided
 * @param reason why, in words that the applicant is told, from 1 to 2,000 characters
 * @param upheld codes of findings that the panel weighed and that count against the application
 * @param setAside codes of findings that the panel weighed and that do not stand in the way; of an award, all but advice
 * @param overrides what the verdict knowingly goes against: all of it, and nothing else; see {@link PanelOverride#neededFor}
 * @param stoodAside the role of each who took no part because of a conflict of interest, from 1 to 200 characters; empty if
 *     nobody had to
 * @param appeal which decision this one looks at again; null if it is no appeal
 */
@DocumentFormat("lwn-panel-decision/1")
public record PanelDecision(
        Id<PanelDecision> id,
        MachineDecision machine,
        LocalDate decidedOn,
        String decidedBy,
        Verdict verdict,
        String reason,
        List<String> upheld,
        List<String> setAside,
        List<PanelOverride> overrides,
        List<String> stoodAside,
        @Nullable Appeal appeal) {

    /**
     * That a decision is looked at again.
     *
     * @param of the decision that is looked at again
     * @param ground what is said to be wrong with it, from 1 to 2,000 characters; about nobody by name
     */
    public record Appeal(Id<PanelDecision> of, String ground) {
        /** @throws InvalidValueException if the ground is blank or too long */
        public Appeal {
            PanelTexts.requireWords("ground", ground);
        }

        /** Without the ground, so that it reaches no log. */
        @Override
        public String toString() {
            return "Appeal[of=" + of + "]";
        }
    }

    /**
     * Keeps copies in the order given.
     *
     * @throws InvalidValueException if the day is before the rules' decision, a text is blank or too long, an award is in
     *     another currency than the programme's, a code is not one of the findings' or is weighed twice, an award leaves a
     *     finding other than advice standing, or {@code overrides} says less or more than the verdict goes against; what
     *     else is wrong is suppressed in it
     */
    public PanelDecision {
        upheld = ImmutableList.copyOf(upheld);
        setAside = ImmutableList.copyOf(setAside);
        overrides = ImmutableList.copyOf(overrides);
        stoodAside = ImmutableList.copyOf(stoodAside);
        PanelChecks checks = new PanelChecks(machine, verdict);
        checks.day(decidedOn);
        checks.texts(decidedBy, reason, stoodAside);
        checks.currency();
        checks.weighed(upheld, setAside);
        checks.overrides(overrides);
        checks.appeal(id, appeal);
        checks.throwAny();
    }

    /** Whether this decides: a panel that asks again does not yet. */
    public boolean decides() {
        return !(verdict instanceof Verdict.AskAgain);
    }

    /**
     * What the applicant is to be told, in order: the messages of the findings upheld, the panel's reason, its questions.
     *
     * @param decision the rules' decision, with its messages in the applicant's language
     * @throws IllegalArgumentException if it is not the decision that this one stands beside
     */
    public List<String> reasonsToTell(Decision decision) {
        if (!machine.isKeptOf(decision)) {
            throw new IllegalArgumentException("The decision on " + decision.application() + " as of " + decision.asOf()
                    + " is not the one that " + id + " stands beside. Decide again as of " + machine.asOf()
                    + " with the same application, rules and programme.");
        }
        ImmutableList.Builder<String> reasons = ImmutableList.builder();
        decision.findings().stream()
                .filter(finding -> upheld.contains(finding.code()))
                .map(Finding::message)
                .forEach(reasons::add);
        reasons.add(reason);
        if (verdict instanceof Verdict.AskAgain asked) {
            asked.questions().forEach(question -> reasons.add(question.words()));
        }
        return reasons.build();
    }

    /**
     * The project that an award begins, with nothing reported or paid yet: what was awarded, the reports agreed to, and how
     * many people are to benefit.
     *
     * @param grantCase the case that was decided on
     * @throws IllegalArgumentException if it is another case
     * @throws IllegalStateException if nothing was awarded
     */
    public FundedProject fundedProject(GrantCase grantCase) {
        if (!(verdict instanceof Verdict.Award award)) {
            throw new IllegalStateException(id + " awards nothing, so it begins no project.");
        }
        if (!machine.isOn(grantCase)) {
            throw new IllegalArgumentException("The case of "
                    + grantCase.application().id() + " as of "
                    + grantCase.asOf() + " is not the one that " + id + " decides on. Give the application and the"
                    + " programme as they were as of " + machine.asOf() + ".");
        }
        Benefit benefit = grantCase.application().benefit();
        return new FundedProject(
                machine.programme().id(),
                null,
                grantCase.programme().reportsRequired(),
                benefit == null ? null : benefit.peopleInTheArea(),
                new Award(
                        id.value(),
                        award.amount(),
                        decidedOn,
                        grantCase.application().reportPlan(),
                        ImmutableList.of()),
                null,
                null);
    }

    /** Without what people wrote, so that it reaches no log. */
    @Override
    public String toString() {
        return "PanelDecision[id=" + id + ", application="
                + machine.application().id() + ", decidedOn=" + decidedOn + ", verdict=" + verdict + "]";
    }
}
