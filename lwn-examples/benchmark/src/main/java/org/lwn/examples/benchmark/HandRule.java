package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;

/** What a rule written by hand says of itself, and the fates that it can have. */
record HandRule(String code, Effect effect, Source source, RuleFate passed) {

    static HandRule of(String code, Effect effect, String source) {
        return new HandRule(code, effect, Source.of(source), new RuleFate.Passed(code, effect));
    }

    RuleFate waitsFor(List<Pointer> missing) {
        return new RuleFate.NotReached(code, effect, missing);
    }

    RuleFate waitsFor(Pointer missing) {
        return waitsFor(List.of(missing));
    }

    RuleFate isUnset(String threshold, LocalDate day) {
        return new RuleFate.NotInForce(code, effect, "No " + threshold + " is set on " + day + ".");
    }

    RuleFate fails(Pointer field, String message) {
        return fails(field, ImmutableMap.of(), message);
    }

    RuleFate fails(Pointer field, Map<String, Object> facts, String message) {
        return new RuleFate.Failed(finding(field, facts, message));
    }

    Finding finding(Pointer field, Map<String, Object> facts, String message) {
        return new Finding(code, effect, field, facts, message, source, null);
    }
}
