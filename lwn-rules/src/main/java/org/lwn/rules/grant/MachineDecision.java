package org.lwn.rules.grant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.ProgrammeTerms;
import org.lwn.json.LwnJson;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.language.Effect;

/**
 * What the rules made of an application, as it is kept beside what people then decide. It holds no answer of the applicant
 * but the amount asked for. From the application, the rules and the programme of these hashes follows the same decision
 * again, if the application stands beside the same others.
 *
 * @param application which application, as it was answered then
 * @param asOf the day whose rules and thresholds counted
 * @param pack which rules
 * @param programme which programme
 * @param outcome what the rules came to
 * @param findings what they found, in the pack's order
 * @param waiting the answers that rules waited for
 * @param currency what the programme pays in
 * @param amountRequested what was asked for, in any currency; null if not answered
 * @param minimumAward the least that the programme awards on the day, in its currency; null if it sets none
 * @param maximumAward the most that the programme awards on the day, in its currency; null if it sets none
 */
public record MachineDecision(
        ApplicationIdentity application,
        LocalDate asOf,
        PackIdentity pack,
        ProgrammeIdentity programme,
        Outcome outcome,
        List<FoundCode> findings,
        List<Pointer> waiting,
        CurrencyUnit currency,
        @Nullable Money amountRequested,
        @Nullable Money minimumAward,
        @Nullable Money maximumAward) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Which application was decided on.
     *
     * @param id the application's identifier, from 1 to 200 characters
     * @param sha256 the hash of the whole application as JSON, in lower-case hexadecimal: see {@link LwnJson#sha256}
     */
    public record ApplicationIdentity(String id, String sha256) {
        /** @throws InvalidValueException if the identifier is blank or too long, or the hash is none */
        public ApplicationIdentity {
            InvalidValueException.requireText("id", id);
            requireHash(Pointer.ROOT.child("sha256"), sha256);
        }
    }

    /**
     * That a rule found something.
     *
     * @param code the rule's stable, public name, from 1 to 200 characters
     * @param effect what followed
     */
    public record FoundCode(String code, Effect effect) {
        /** @throws InvalidValueException if the code is blank or too long */
        public FoundCode {
            InvalidValueException.requireText("code", code);
        }
    }

    /**
     * Keeps copies in the order given.
     *
     * @throws InvalidValueException if a hash is none, a limit is negative or not in the programme's currency, or the
     *     findings come to another outcome; what else is wrong is suppressed in it
     */
    public MachineDecision {
        findings = ImmutableList.copyOf(findings);
        waiting = ImmutableList.copyOf(waiting);
        Refusals refusals = new Refusals();
        refusals.check(() -> requireHash(Pointer.of("/pack/sha256"), pack.sha256()));
        refusals.check(() -> requireHash(Pointer.of("/programme/sha256"), programme.sha256()));
        refusals.check(() -> requireLimit("minimumAward", minimumAward, currency));
        refusals.check(() -> requireLimit("maximumAward", maximumAward, currency));
        requireOutcome(outcome, findings, waiting, refusals);
        refusals.throwAny();
    }

    /**
     * What to keep of a decision.
     *
     * @throws IllegalArgumentException if the decision is not one on this case
     */
    public static MachineDecision of(GrantCase grantCase, Decision decision) {
        ProgrammeTerms terms = grantCase.programme();
        MachineDecision kept = new MachineDecision(
                new ApplicationIdentity(decision.application(), LwnJson.sha256(grantCase.application())),
                decision.asOf(),
                decision.pack(),
                decision.programme(),
                decision.outcome(),
                found(decision),
                decision.waiting(),
                terms.currency(),
                grantCase.application().amountRequested(),
                terms.minimumAward(),
                terms.maximumAward());
        if (!kept.isOn(grantCase)) {
            throw new IllegalArgumentException("The decision on " + decision.application() + " as of " + decision.asOf()
                    + " is not one on the case of " + grantCase.application().id() + " as of " + grantCase.asOf()
                    + " under this programme. Give the case that was decided on.");
        }
        return kept;
    }

    /** Whether the case is the one that was decided on: the same answers and programme on the same day. */
    public boolean isOn(GrantCase grantCase) {
        return application.id().equals(grantCase.application().id())
                && application.sha256().equals(LwnJson.sha256(grantCase.application()))
                && programme.sha256().equals(LwnJson.sha256(grantCase.wholeProgramme()))
                && asOf.equals(grantCase.asOf());
    }

    /** Whether this is what is kept of the decision, in whatever language its messages are. */
    public boolean isKeptOf(Decision decision) {
        return application.id().equals(decision.application())
                && asOf.equals(decision.asOf())
                && pack.sha256().equals(decision.pack().sha256())
                && programme.equals(decision.programme())
                && outcome == decision.outcome()
                && findings.equals(found(decision))
                && waiting.equals(decision.waiting());
    }

    private static List<FoundCode> found(Decision decision) {
        return decision.findings().stream()
                .map((Finding finding) -> new FoundCode(finding.code(), finding.effect()))
                .collect(ImmutableList.toImmutableList());
    }

    private static void requireHash(Pointer place, String hash) {
        if (!SHA256.matcher(hash).matches()) {
            throw InvalidValueException.at(
                    place,
                    "sha256",
                    hash,
                    "is a SHA-256 of 64 lower-case hexadecimal digits",
                    "Copy it from the decision.");
        }
    }

    private static void requireLimit(String field, @Nullable Money limit, CurrencyUnit currency) {
        if (limit != null && (limit.isNegative() || !limit.getCurrencyUnit().equals(currency))) {
            throw new InvalidValueException(
                    field,
                    limit,
                    "is an amount of 0 or more in " + currency + ", the programme's currency",
                    "Copy it from the programme.");
        }
    }

    /** The findings alone say what they come to, except that answers waited for may leave it open. */
    private static void requireOutcome(
            Outcome outcome, List<FoundCode> findings, List<Pointer> waiting, Refusals refusals) {
        Outcome least = Outcome.ELIGIBLE;
        if (has(findings, Effect.INELIGIBLE)) {
            least = Outcome.INELIGIBLE;
        } else if (has(findings, Effect.MISSING)) {
            least = Outcome.NEEDS_INFORMATION;
        } else if (outcome == Outcome.NEEDS_INFORMATION && !waiting.isEmpty()) {
            least = Outcome.NEEDS_INFORMATION;
        } else if (has(findings, Effect.REFER)) {
            least = Outcome.REFER;
        }
        if (outcome != least) {
            refusals.add(new InvalidValueException(
                    "outcome",
                    outcome,
                    "is " + least + ", which is what the findings come to",
                    "Copy the outcome and all findings from the decision."));
        }
    }

    private static boolean has(List<FoundCode> findings, Effect effect) {
        return findings.stream().anyMatch(found -> found.effect() == effect);
    }
}
