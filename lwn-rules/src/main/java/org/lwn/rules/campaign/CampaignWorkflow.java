package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.campaign.TeamRole;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePackException;

/**
 * Says where a campaign stands, and signs its steps off. Load it once and use it from any thread:
 *
 * <pre>{@code
 * try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
 *     CampaignProgress progress = workflow.progress(campaign, CampaignPolicy.usual(), LocalDate.of(2024, 2, 1));
 * }
 * }</pre>
 */
public final class CampaignWorkflow implements AutoCloseable {
    /** The rules that say what is missing for each step. */
    public static final Pack<CampaignCase> WORKFLOW =
            Pack.of("campaign-workflow", CampaignCase.class, CampaignPolicy.class, CampaignCase::on);

    /** The rules of people's safety. */
    public static final Pack<CampaignCase> SAFETY =
            Pack.of("campaign-safety", CampaignCase.class, CampaignPolicy.class, CampaignCase::on);

    private final StepTable table = StepTable.shipped();
    private final CaseRules<CampaignCase> workflow;
    private final CaseRules<CampaignCase> safety;

    private CampaignWorkflow(CaseRules<CampaignCase> workflow, CaseRules<CampaignCase> safety) {
        this.workflow = workflow;
        this.safety = safety;
        workflow.rules().forEach(StepCodes::require);
    }

    /** With the rules that come with lwn. */
    public static CampaignWorkflow shipped() {
        return new CampaignWorkflow(WORKFLOW.shipped(), SAFETY.shipped());
    }

    /**
     * With rules from two packs' folders.
     *
     * @throws RulePackException with every problem, if anything is wrong with a pack
     * @throws IllegalArgumentException if a rule of the workflow has an effect other than {@code MISSING}, or a code that
     *     does not say for which step
     */
    public static CampaignWorkflow load(Path workflow, Path safety) {
        return new CampaignWorkflow(WORKFLOW.load(workflow), SAFETY.load(safety));
    }

    /** Where the campaign stands on the day, with messages in English. */
    public CampaignProgress progress(Campaign campaign, CampaignPolicy policy, LocalDate on) {
        return progress(campaign, policy, on, Locale.UK);
    }

    /**
     * Where the campaign stands on the day.
     *
     * @param locale the language of the messages; the rules' own where there is no translation
     * @throws IllegalStateException if this is closed
     */
    public CampaignProgress progress(Campaign campaign, CampaignPolicy policy, LocalDate on, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        CampaignCase subject = CampaignCase.of(campaign, policy, on);
        Steps steps = steps(subject, locale);
        return new CampaignProgress(
                campaign.id(),
                on,
                workflow.identity(),
                safety.identity(),
                policy.id(),
                LwnJson.sha256(policy),
                steps.all(),
                PeopleHeard.of(subject.campaign(), on),
                RuleFate.findings(safety.review(caseOn(campaign, policy, on), locale)));
    }

    /** The campaign as rules about it see it on the day, of which it is known what was done before safety was considered. */
    public CampaignCase caseOn(Campaign campaign, CampaignPolicy policy, LocalDate on) {
        return CampaignCase.of(campaign, policy, on).withTooEarly(tooEarly(campaign, policy, on));
    }

    /**
     * Signs a step off.
     *
     * @param by in what role
     * @param on the day, which the journal's entry carries
     * @param locale the language of the messages of a refusal
     * @return the campaign with an entry in its journal, or every reason against it
     */
    public Transition complete(
            Campaign campaign, CampaignPolicy policy, CampaignStep step, TeamRole by, LocalDate on, Locale locale) {
        Objects.requireNonNull(by, "by");
        Steps steps = steps(CampaignCase.of(campaign, policy, on), locale);
        return steps.isDone(step)
                ? accepted(campaign, steps, step, JournalAct.SIGNED_OFF, by, on)
                : new Transition.Refused(step, steps.allMissing(step), steps.waitsFor(step));
    }

    /**
     * Takes a sign-off back. What was said and done for the step stays as it is.
     *
     * @param by in what role
     * @param on the day, which the journal's entry carries
     * @return the campaign with an entry in its journal, or that the step is not signed off on that day
     */
    public Transition undo(Campaign campaign, CampaignPolicy policy, CampaignStep step, TeamRole by, LocalDate on) {
        Objects.requireNonNull(by, "by");
        Steps steps = steps(CampaignCase.of(campaign, policy, on), Locale.UK);
        return steps.signedOffOn(step) == null
                ? new Transition.NotSignedOff(step)
                : accepted(campaign, steps, step, JournalAct.TAKEN_BACK, by, on);
    }

    private static Transition accepted(
            Campaign campaign, Steps steps, CampaignStep step, JournalAct act, TeamRole by, LocalDate on) {
        JournalEntry entry = new JournalEntry(step, act, by, on, steps.evidence(step));
        return new Transition.Accepted(campaign.withEntry(entry), entry);
    }

    private Steps steps(CampaignCase subject, Locale locale) {
        return new Steps(table, subject, RuleFate.findings(workflow.review(subject, locale)));
    }

    /** The conversations held on a day at whose end safety had not been considered as the step asks for. */
    private Set<Id<Conversation>> tooEarly(Campaign campaign, CampaignPolicy policy, LocalDate on) {
        Map<LocalDate, Boolean> wasSafe = new HashMap<>();
        return campaign.conversations().stream()
                .filter(held -> !held.on().isAfter(on))
                .filter(held -> !wasSafe.computeIfAbsent(
                        held.on(),
                        day -> steps(CampaignCase.of(campaign, policy, day), Locale.UK)
                                .isDone(CampaignStep.CONSIDER_SAFETY)))
                .map(Conversation::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Frees what the rules hold. What is asked after this fails. */
    @Override
    public void close() {
        workflow.close();
        safety.close();
    }
}
