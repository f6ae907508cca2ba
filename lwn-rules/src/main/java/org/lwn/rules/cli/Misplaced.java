package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.lwn.json.JsonDocument;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/**
 * Tells a document that is something else than applications, so that it is named as what it is and its fields are not
 * called unknown one by one.
 */
final class Misplaced {
    private static final String GRANT = "grant";

    /** By how their format begins: what one is called, and what several are called. */
    private static final ImmutableMap<String, Names> KINDS = ImmutableMap.of(
            "lwn-programme/", new Names("a programme", "programmes"),
            "lwn-system/", new Names("a neighbourhood system", "neighbourhood systems"),
            "lwn-cases/", new Names("a file of a rule pack's cases", "files of cases"),
            "lwn-pack/", new Names("a rule pack's list of files", "rule packs"),
            "lwn-campaign-policy/", new Names("a policy for campaigns", "policies for campaigns"));

    private static final List<String> MARKS_OF_GRANT =
            ImmutableList.of("amountAwarded", "recipientOrganization", "recipientIndividual", "fundingOrganization");

    private static final List<String> MARKS_OF_APPLICATION = ImmutableList.of("applicant", "amountRequested");

    private record Names(String one, String several) {}

    private Misplaced() {}

    /** The problem that stands for all of the document; none if it may be applications or a package of grants. */
    static Optional<Problem> problem(JsonDocument document) {
        JsonNode root = document.root();
        String kind = root.isArray() ? kindOfAll(root) : kind(root);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(kind.equals(GRANT) ? grants(document) : unexpected(document, kind));
    }

    /** Of an array, what each object in it is. */
    private static String kindOfAll(JsonNode array) {
        List<String> kinds = StreamSupport.stream(array.spliterator(), false)
                .filter(JsonNode::isObject)
                .map(Misplaced::kind)
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : "";
    }

    private static String kind(JsonNode node) {
        if (!node.isObject() || Inputs.isPackage(node)) {
            return "";
        }
        if (node.has("format")) {
            return kind(node.path("format").asText());
        }
        if (MARKS_OF_APPLICATION.stream().anyMatch(node::has)) {
            return "";
        }
        if (MARKS_OF_GRANT.stream().anyMatch(node::has)) {
            return GRANT;
        }
        // An application whose fields are mostly wrong has at least a title; a grant has one too.
        return node.has("title") ? "" : kind(Check.kind(node));
    }

    private static String kind(String format) {
        return KINDS.keySet().stream().filter(format::startsWith).findFirst().orElse("");
    }

    private static Problem grants(JsonDocument document) {
        boolean areSeveral = document.root().isArray();
        return Problem.error(
                new Place.InJson(document.name(), Pointer.ROOT),
                "input.bare-grants",
                areSeveral
                        ? "These are grants in the form of 360Giving, but not in a package."
                        : "This is a grant in the form of 360Giving, but not in a package.",
                "Put " + (areSeveral ? "them" : "it") + " as {\"grants\": [ … ]}.");
    }

    private static Problem unexpected(JsonDocument document, String kind) {
        Names names = Objects.requireNonNull(KINDS.get(kind));
        return Problem.error(
                new Place.InJson(document.name(), Pointer.ROOT),
                "input.unexpected-kind",
                "This is " + (document.root().isArray() ? "a list of " + names.several() : names.one()) + ".",
                "Expected here is an application, an array of applications or a package of grants in the form of"
                        + " 360Giving."
                        + (kind.equals("lwn-programme/") ? " A programme is given by --programme." : ""));
    }
}
