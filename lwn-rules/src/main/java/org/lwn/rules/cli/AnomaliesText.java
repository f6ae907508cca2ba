package org.lwn.rules.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.provenance.Source;
import org.lwn.system.Anomaly;
import org.lwn.system.AnomalyKind;
import org.lwn.system.NeighbourhoodSystem;

/** What is odd in the source, once for all the places that it concerns. */
final class AnomaliesText {
    private AnomaliesText() {}

    /** What is the same about several places. */
    record Oddity(AnomalyKind kind, String odd, @Nullable String asPrinted, Source source) {
        static Oddity of(Anomaly anomaly) {
            return new Oddity(anomaly.kind(), anomaly.odd(), anomaly.asPrinted(), anomaly.source());
        }
    }

    static ImmutableListMultimap<Oddity, Anomaly> groups(List<Anomaly> anomalies) {
        return Multimaps.index(anomalies, Oddity::of);
    }

    static void write(Outline section, NeighbourhoodSystem system) {
        JsonNode tree = LwnJson.mapper().valueToTree(system);
        groups(system.anomalies()).asMap().forEach((oddity, anomalies) -> {
            Outline odd = section.point(
                    Terms.title(oddity.kind()) + ": " + oddity.odd() + " (source " + oddity.source() + ")");
            odd.field("As printed", oddity.asPrinted());
            Multimaps.index(anomalies, anomaly -> here(tree, anomaly))
                    .asMap()
                    .forEach((here, places) -> odd.point(here + " stands at "
                            + String.join(
                                    ", ",
                                    places.stream()
                                            .map(place -> place.at().value())
                                            .toList())));
        });
    }

    /** What stands at the place, if it is short enough to be known again by it. */
    private static String here(JsonNode tree, Anomaly anomaly) {
        JsonNode value = tree.at(JsonPointer.compile(anomaly.at().value()));
        return value.isTextual() ? "\"" + value.textValue() + "\"" : "It";
    }
}
