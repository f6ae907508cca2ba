package org.lwn.rules.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;

/**
 * What panels decided on one application, one after the other; in JSON an array. Once an application is decided, a later
 * decision is an appeal of the one that stands; a panel that asked decides, or asks, after the rules have decided anew.
 * Source: practice.
 *
 * @param decisions in the order of their days
 */
public record PanelHistory(@JsonValue List<PanelDecision> decisions) {

    /** Nothing is decided yet. */
    public static final PanelHistory EMPTY = new PanelHistory(ImmutableList.of());

    /**
     * Keeps a copy in the order given.
     *
     * @throws InvalidValueException if a decision is on another application or programme than the first, is before the one
     *     it follows, has an id that one has already, is not an appeal of the one that stands or is an appeal while none
     *     does, or follows a question without a new decision of the rules; what else is wrong is suppressed in it
     */
    @JsonCreator
    public PanelHistory {
        decisions = ImmutableList.copyOf(decisions);
        Checks checks = new Checks();
        for (int index = 0; index < decisions.size(); index++) {
            checks.next(Pointer.ROOT.child(index), decisions.get(index));
        }
        checks.refusals.throwAny();
    }

    /**
     * These decisions and another.
     *
     * @throws InvalidValueException if it cannot follow them
     */
    public PanelHistory with(PanelDecision next) {
        return new PanelHistory(ImmutableList.<PanelDecision>builder()
                .addAll(decisions)
                .add(next)
                .build());
    }

    /**
     * The decision that stands at the end of the day: the last award or refusal by then. A panel that hears an appeal and
     * asks leaves the earlier decision standing. Null if nothing was decided.
     */
    public @Nullable PanelDecision standingOn(LocalDate day) {
        return by(day).stream()
                .filter(PanelDecision::decides)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** The decision by which a panel waits for the applicant at the end of the day; null if none does. */
    public @Nullable PanelDecision waitingOn(LocalDate day) {
        return by(day).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> !last.decides())
                .orElse(null);
    }

    /**
     * The appeals that were heard in the role that had decided before, letters' case aside. A funder that can have an
     * appeal heard by others, should.
     */
    public List<PanelDecision> heardByTheSame() {
        Map<Id<PanelDecision>, String> roles = new HashMap<>();
        ImmutableList.Builder<PanelDecision> same = ImmutableList.builder();
        for (PanelDecision decision : decisions) {
            PanelDecision.Appeal appeal = decision.appeal();
            if (appeal != null && decision.decidedBy().strip().equalsIgnoreCase(roles.get(appeal.of()))) {
                same.add(decision);
            }
            roles.put(decision.id(), decision.decidedBy().strip());
        }
        return same.build();
    }

    private List<PanelDecision> by(LocalDate day) {
        return decisions.stream()
                .filter(decision -> !decision.decidedOn().isAfter(day))
                .toList();
    }

    /** Walks along a history. */
    private static final class Checks {
        private final Refusals refusals = new Refusals();
        private final Map<Id<PanelDecision>, Pointer> seen = new HashMap<>();
        private @Nullable PanelDecision before;
        private @Nullable PanelDecision standing;

        void next(Pointer at, PanelDecision next) {
            if (seen.putIfAbsent(next.id(), at) != null) {
                refuse(at.child("id"), "id", next.id(), "no other decision has", "Give each decision its own id.");
            }
            if (before != null) {
                follows(at, before, next);
            }
            appeal(at, next);
            before = next;
            standing = next.decides() ? next : standing;
        }

        private void follows(Pointer at, PanelDecision earlier, PanelDecision next) {
            same(
                    at.child("machine").child("application").child("id"),
                    earlier.machine().application().id(),
                    next.machine().application().id());
            same(
                    at.child("machine").child("programme").child("id"),
                    earlier.machine().programme().id(),
                    next.machine().programme().id());
            if (next.decidedOn().isBefore(earlier.decidedOn())) {
                refuse(
                        at.child("decidedOn"),
                        "decidedOn",
                        next.decidedOn(),
                        "is not before " + earlier.decidedOn() + ", the day of the decision it follows",
                        "List the decisions in the order of their days.");
            }
            if (!earlier.decides() && next.machine().equals(earlier.machine())) {
                refuse(
                        at.child("machine"),
                        "machine",
                        next.machine().asOf(),
                        "is a new decision of the rules, because the panel asked on " + earlier.decidedOn(),
                        "Let the rules decide on the application with the answers, as of a later day if none changed.");
            }
        }

        private void same(Pointer at, String first, String next) {
            if (!next.equals(first)) {
                refuse(at, "id", next, "is " + first + ", as in the decision before", "Keep a history for each.");
            }
        }

        private void appeal(Pointer at, PanelDecision next) {
            PanelDecision.Appeal appeal = next.appeal();
            if (standing == null) {
                if (appeal != null) {
                    refuse(
                            at.child("appeal"),
                            "appeal",
                            appeal.of(),
                            "is left out while nothing is decided",
                            "Leave it out, or put the decision that it is about before it.");
                }
            } else if (appeal == null || !appeal.of().equals(standing.id())) {
                refuse(
                        at.child("appeal"),
                        "appeal",
                        appeal == null ? null : appeal.of(),
                        "is of " + standing.id() + ", the decision that stands",
                        "Say which decision is looked at again, and on what ground.");
            }
        }

        private void refuse(Pointer at, String field, @Nullable Object value, String limit, String remedy) {
            refusals.add(InvalidValueException.at(at, field, value, limit, remedy));
        }
    }
}
