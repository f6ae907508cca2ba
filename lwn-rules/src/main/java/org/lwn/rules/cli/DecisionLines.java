package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lwn.json.LwnJson;
import org.lwn.rules.Finding;
import org.lwn.rules.grant.Decision;

/** Decisions for programs: one JSON object a line, each complete in itself. */
final class DecisionLines {
    private DecisionLines() {}

    static String line(String file, Submission submission, Decision decision) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("application", decision.application());
        line.put("outcome", decision.outcome().name());
        ArrayNode findings = line.putArray("findings");
        for (Finding finding : decision.findings()) {
            findings.addObject()
                    .put("code", finding.code())
                    .put("effect", finding.effect().name())
                    .put("field", finding.field().value())
                    .put(
                            "pointer",
                            submission.inDocument().apply(finding.field()).value())
                    .put("message", finding.message())
                    .put("source", finding.source().citation());
        }
        ArrayNode waiting = line.putArray("waiting");
        decision.waiting().forEach(field -> waiting.add(field.value()));
        line.put("asOf", decision.asOf().toString());
        line.putObject("pack")
                .put("id", decision.pack().id())
                .put("version", decision.pack().version())
                .put("sha256", decision.pack().sha256());
        line.putObject("programme")
                .put("id", decision.programme().id())
                .put("sha256", decision.programme().sha256());
        line.put("file", file);
        return LwnJson.writeLine(line);
    }
}
