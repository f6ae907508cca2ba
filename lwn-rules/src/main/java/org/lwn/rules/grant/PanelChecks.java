package org.lwn.rules.grant;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.problem.Suggestion;

/** What a panel's decision must keep to, beside what the rules made of the application. */
final class PanelChecks {
    private final MachineDecision machine;
    private final Verdict verdict;
    private final Refusals refusals = new Refusals();

    PanelChecks(MachineDecision machine, Verdict verdict) {
        this.machine = machine;
        this.verdict = verdict;
    }

    void day(LocalDate decidedOn) {
        if (decidedOn.isBefore(machine.asOf())) {
            refusals.add(new InvalidValueException(
                    "decidedOn",
                    decidedOn,
                    "is not before " + machine.asOf() + ", the day as of which the rules decided",
                    "Give the day on which the panel decided."));
        }
    }

    void texts(String decidedBy, String reason, List<String> stoodAside) {
        refusals.check(() -> PanelTexts.requireRole(Pointer.ROOT.child("decidedBy"), "decidedBy", decidedBy));
        refusals.check(() -> PanelTexts.requireWords("reason", reason));
        for (int index = 0; index < stoodAside.size(); index++) {
            Pointer place = Pointer.ROOT.child("stoodAside").child(index);
            String role = stoodAside.get(index);
            refusals.check(() -> PanelTexts.requireRole(place, "stoodAside", role));
        }
    }

    void currency() {
        if (verdict instanceof Verdict.Award award
                && !award.amount().getCurrencyUnit().equals(machine.currency())) {
            refusals.add(InvalidValueException.at(
                    Pointer.of("/verdict/amount"),
                    "amount",
                    award.amount(),
                    "is in " + machine.currency() + ", the programme's currency",
                    "Give the amount in " + machine.currency() + "."));
        }
    }

    void weighed(List<String> upheld, List<String> setAside) {
        Set<String> seen = new HashSet<>();
        codes("upheld", upheld, seen);
        codes("setAside", setAside, seen);
        if (verdict instanceof Verdict.Award) {
            standing(setAside);
        }
    }

    private void codes(String field, List<String> codes, Set<String> seen) {
        List<String> known = machine.findings().stream()
                .map(MachineDecision.FoundCode::code)
                .distinct()
                .toList();
        for (int index = 0; index < codes.size(); index++) {
            Pointer place = Pointer.ROOT.child(field).child(index);
            String code = codes.get(index);
            if (!known.contains(code)) {
                String remedy = known.isEmpty() ? "Leave it out: they found nothing." : Suggestion.remedy(code, known);
                refusals.add(InvalidValueException.at(place, field, code, "is a code that the rules found", remedy));
            } else if (!seen.add(code)) {
                refusals.add(InvalidValueException.at(
                        place,
                        field,
                        code,
                        "is weighed once, as upheld or as set aside",
                        "Leave it out where it is not meant."));
            }
        }
    }

    /** A grant is not made while something is held to stand in its way. */
    private void standing(List<String> setAside) {
        List<String> standing = machine.findings().stream()
                .filter(found -> found.effect().decides())
                .map(MachineDecision.FoundCode::code)
                .filter(code -> !setAside.contains(code))
                .distinct()
                .toList();
        if (!standing.isEmpty()) {
            refusals.add(new InvalidValueException(
                    "setAside",
                    setAside,
                    "has what the rules found against an application that is awarded a grant, without advice",
                    "Weigh and add, or do not award: " + String.join(", ", standing) + "."));
        }
    }

    void overrides(List<PanelOverride> overrides) {
        Set<PanelOverride> needed = PanelOverride.neededFor(verdict, machine);
        Set<PanelOverride> said = ImmutableSet.copyOf(overrides);
        for (PanelOverride unsaid : Sets.difference(needed, said)) {
            refusals.add(new InvalidValueException(
                    "overrides",
                    overrides,
                    "names " + unsaid + ", because " + because(unsaid),
                    "If the panel means it, add " + unsaid + " to overrides, and say why in the reason."));
        }
        for (int index = 0; index < overrides.size(); index++) {
            PanelOverride override = overrides.get(index);
            if (!needed.contains(override) || overrides.indexOf(override) < index) {
                refusals.add(InvalidValueException.at(
                        Pointer.ROOT.child("overrides").child(index),
                        "overrides",
                        override,
                        "the verdict goes against, listed once",
                        "Leave it out."));
            }
        }
    }

    private String because(PanelOverride unsaid) {
        return switch (unsaid) {
            case OUTCOME ->
                "the rules say " + machine.outcome() + " and the panel "
                        + (verdict instanceof Verdict.Award ? "awards" : "declines");
            case AMOUNT_REQUESTED -> "the award is more than " + machine.amountRequested() + ", which was asked for";
            case AWARD_LIMITS -> "the programme awards " + limits();
        };
    }

    private String limits() {
        String least = machine.minimumAward() == null ? "" : machine.minimumAward() + " or more";
        String most = machine.maximumAward() == null ? "" : machine.maximumAward() + " or less";
        return least + (least.isEmpty() || most.isEmpty() ? "" : " and ") + most;
    }

    void appeal(Id<PanelDecision> id, PanelDecision.@Nullable Appeal appeal) {
        if (appeal != null && appeal.of().equals(id)) {
            refusals.add(InvalidValueException.at(
                    Pointer.of("/appeal/of"), "of", id, "is another decision than this one", "Name the earlier one."));
        }
    }

    void throwAny() {
        refusals.throwAny();
    }
}
