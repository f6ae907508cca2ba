package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.review.PackReview;
import org.lwn.rules.review.SystemReview;

/** What the packs say of a system, for programs. */
final class ReviewJson {
    private ReviewJson() {}

    static ObjectNode of(SystemReview review) {
        ObjectNode whole = JsonNodeFactory.instance
                .objectNode()
                .put("system", review.system().value())
                .put("on", review.on().toString());
        ArrayNode packs = whole.putArray("packs");
        for (PackReview pack : review.packs()) {
            ObjectNode shown = packs.addObject()
                    .put("id", pack.pack().id())
                    .put("version", pack.pack().version())
                    .put("sha256", pack.pack().sha256());
            ArrayNode rules = shown.putArray("rules");
            ArrayNode findings = shown.putArray("findings");
            ArrayNode strengths = shown.putArray("strengths");
            for (PackReview.SubjectReview subject : pack.subjects()) {
                subject.fates().forEach(fate -> rule(rules.addObject(), subject, fate));
                subject.findings().forEach(finding -> finding(findings.addObject(), subject, finding));
                subject.strengths().forEach(finding -> finding(strengths.addObject(), subject, finding));
            }
        }
        ArrayNode notApplied = whole.putArray("notApplied");
        review.notApplied().forEach(notApplied::add);
        return whole;
    }

    private static void rule(ObjectNode shown, PackReview.SubjectReview subject, RuleFate fate) {
        shown.put("code", fate.code())
                .put("effect", fate.effect().name())
                .put("fate", fate.word())
                .put("subject", subject.at().value());
    }

    private static void finding(ObjectNode shown, PackReview.SubjectReview subject, Finding finding) {
        shown.put("code", finding.code())
                .put("effect", finding.effect().name())
                .put("pointer", finding.field().value())
                .put("message", finding.message())
                .put("who", finding.who() == null ? null : finding.who().name())
                .put("source", finding.source().citation())
                .put("subject", subject.at().value());
    }
}
