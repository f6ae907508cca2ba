package org.lwn.rules.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RuleFate;

/**
 * What the rules of a programme make of one application on a day, with every rule's fate. The outcome, the findings and
 * what is waited for follow from the fates.
 *
 * @param application the application's identifier
 * @param asOf the day whose rules and thresholds counted
 * @param pack which rules
 * @param programme which programme
 * @param fates what became of each rule, in the pack's order
 */
public record Decision(
        String application, LocalDate asOf, PackIdentity pack, ProgrammeIdentity programme, List<RuleFate> fates) {

    /** Keeps a copy in the order given. */
    public Decision {
        fates = ImmutableList.copyOf(fates);
    }

    /** What the fates come to: see {@link Outcome#of}. */
    @JsonProperty
    public Outcome outcome() {
        return Outcome.of(fates);
    }

    /** What the rules found, in the pack's order; what goes well is apart. */
    @JsonProperty
    public List<Finding> findings() {
        return RuleFate.findings(fates);
    }

    /** What the rules found that goes well, in the pack's order; it changes nothing of the outcome. */
    @JsonProperty
    public List<Finding> strengths() {
        return RuleFate.strengths(fates);
    }

    /** The answers that rules wait for: see {@link RuleFate#waiting}. */
    @JsonProperty
    public List<Pointer> waiting() {
        return RuleFate.waiting(fates);
    }
}
