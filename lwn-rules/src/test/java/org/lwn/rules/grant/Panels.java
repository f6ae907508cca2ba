package org.lwn.rules.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.Pointer;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.language.Effect;

/** Panels' decisions, beside decisions of the rules that come to each outcome. £1,000 was asked for, of £500 to £5,000. */
final class Panels {
    static final LocalDate RULES_DAY = LocalDate.of(2026, 5, 1);
    static final LocalDate PANEL_DAY = LocalDate.of(2026, 5, 12);
    static final String ADVICE = "grant.budget.one-heading-dominates";
    static final String HASH = "0123456789abcdef".repeat(4);

    private static final String REASON = "The street has waited long for this.";
    private static final CurrencyUnit GBP = CurrencyUnit.of("GBP");

    private Panels() {}

    static Money pounds(int amount) {
        return Money.of(GBP, BigDecimal.valueOf(amount));
    }

    static MachineDecision machine(Outcome outcome) {
        return machine(outcome, RULES_DAY);
    }

    static MachineDecision machine(Outcome outcome, LocalDate asOf) {
        List<MachineDecision.FoundCode> findings = against(outcome) == null
                ? List.of(new MachineDecision.FoundCode(ADVICE, Effect.ADVICE))
                : List.of(
                        new MachineDecision.FoundCode(ADVICE, Effect.ADVICE),
                        new MachineDecision.FoundCode(codeAgainst(outcome), effect(outcome)));
        return new MachineDecision(
                new MachineDecision.ApplicationIdentity("garden-1", HASH),
                asOf,
                new PackIdentity("grant-eligibility", "0.1.0", HASH),
                new ProgrammeIdentity("w12-community-grants", HASH),
                outcome,
                findings,
                outcome == Outcome.NEEDS_INFORMATION ? List.of(Pointer.of("/benefit/peopleInTheArea")) : List.of(),
                GBP,
                pounds(1000),
                pounds(500),
                pounds(5000));
    }

    /** The code of what the rules found against the application; empty if nothing. */
    static List<String> codesAgainst(Outcome outcome) {
        String code = against(outcome);
        return code == null ? List.of() : List.of(code);
    }

    private static String codeAgainst(Outcome outcome) {
        return codesAgainst(outcome).get(0);
    }

    private static @Nullable String against(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> null;
            case INELIGIBLE -> "grant.dates.retrospective";
            case NEEDS_INFORMATION -> "grant.benefit.not-stated";
            case REFER -> "grant.conflict.board-member";
        };
    }

    private static Effect effect(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> Effect.ADVICE;
            case INELIGIBLE -> Effect.INELIGIBLE;
            case NEEDS_INFORMATION -> Effect.MISSING;
            case REFER -> Effect.REFER;
        };
    }

    static Verdict award(int amount) {
        return new Verdict.Award(pounds(amount));
    }

    static Verdict decline() {
        return new Verdict.Decline();
    }

    static Verdict askAgain() {
        return new Verdict.AskAgain(List.of(new Verdict.Question(Pointer.of("/startsOn"), "When do you begin?")));
    }

    /** With everything against the application set aside for an award, and upheld for a refusal. */
    static PanelDecision decision(MachineDecision machine, Verdict verdict, PanelOverride... overrides) {
        return decision("garden-1-may", machine, PANEL_DAY, "grants panel", verdict, List.of(overrides), null);
    }

    static PanelDecision decision(
            MachineDecision machine,
            Verdict verdict,
            List<String> upheld,
            List<String> setAside,
            List<PanelOverride> overrides) {
        return new PanelDecision(
                Id.of("garden-1-may"),
                machine,
                PANEL_DAY,
                "grants panel",
                verdict,
                REASON,
                upheld,
                setAside,
                overrides,
                List.of(),
                null);
    }

    /** With everything against the application weighed as the verdict needs it, and all that is overridden said. */
    static PanelDecision decision(
            String id, MachineDecision machine, LocalDate on, String by, Verdict verdict, @Nullable String appealOf) {
        List<PanelOverride> overrides = List.copyOf(PanelOverride.neededFor(verdict, machine));
        return decision(id, machine, on, by, verdict, overrides, appealOf);
    }

    private static PanelDecision decision(
            String id,
            MachineDecision machine,
            LocalDate on,
            String by,
            Verdict verdict,
            List<PanelOverride> overrides,
            @Nullable String appealOf) {
        List<String> against = codesAgainst(machine.outcome());
        return new PanelDecision(
                Id.of(id),
                machine,
                on,
                by,
                verdict,
                REASON,
                verdict instanceof Verdict.Decline ? against : List.of(),
                verdict instanceof Verdict.Award ? against : List.of(),
                overrides,
                List.of(),
                appealOf == null ? null : new PanelDecision.Appeal(Id.of(appealOf), "The dates were misread."));
    }
}
