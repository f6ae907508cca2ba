package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lwn.grant.GrantApplication;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.standard.giving360.Giving360;
import org.lwn.standard.giving360.GrantsPackage;

/** Reads applications from a document: one, an array of them, or a 360Giving package. */
final class Inputs {
    private Inputs() {}

    static Input read(JsonDocument document) {
        JsonNode root = document.root();
        Optional<Problem> misplaced = Misplaced.problem(document);
        if (misplaced.isPresent()) {
            return new Input(document.name(), ImmutableList.of(), ImmutableList.of(misplaced.get()));
        }
        if (root.isArray()) {
            return array(document);
        }
        return isPackage(root) ? published(document) : single(document);
    }

    /** Whether it is a package of grants, and not an application with a field that it should not have. */
    static boolean isPackage(JsonNode root) {
        return Giving360.looksLikePackage(root) && !root.path("format").asText().startsWith("lwn-");
    }

    private static Input single(JsonDocument document) {
        Reading<GrantApplication> reading = LwnJson.read(GrantApplication.class, document);
        GrantApplication application = reading.value();
        return new Input(
                document.name(),
                application == null
                        ? ImmutableList.of()
                        : ImmutableList.of(Submission.of(application, document.root(), Pointer.ROOT)),
                reading.problems());
    }

    private static Input published(JsonDocument document) {
        Reading<GrantsPackage> reading = Giving360.read(document);
        GrantsPackage grants = reading.value();
        return new Input(
                document.name(),
                grants == null
                        ? ImmutableList.of()
                        : grants.grants().stream().map(Submission::of).toList(),
                reading.problems());
    }

    /** Each element is read by itself, so that a bad one does not keep the good ones from being decided. */
    private static Input array(JsonDocument document) {
        JsonNode root = document.root();
        ListMultimap<Integer, Problem> ofParsing = byElement(document.problems());
        Map<String, Pointer> places = new HashMap<>();
        List<Submission> submissions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < root.size(); index++) {
            Pointer at = Pointer.ROOT.child(index);
            Reading<GrantApplication> reading =
                    LwnJson.read(GrantApplication.class, root.get(index), new Place.InJson(document.name(), at));
            // What parsing lost, reading reports again.
            Set<Problem> found = new LinkedHashSet<>(ofParsing.get(index));
            found.addAll(reading.problems());
            problems.addAll(found);
            GrantApplication application = reading.value();
            if (application == null || ofParsing.get(index).stream().anyMatch(Inputs::isError)) {
                continue;
            }
            Pointer first = places.putIfAbsent(application.id(), at);
            if (first != null) {
                problems.add(duplicate(document, at, first));
            }
            submissions.add(Submission.of(application, root, at));
        }
        return new Input(document.name(), submissions, problems);
    }

    private static Problem duplicate(JsonDocument document, Pointer at, Pointer first) {
        return Problem.error(
                new Place.InJson(document.name(), at.child("id")),
                "application.duplicate-id",
                "The application at " + first + " has this id already; both are decided, but not compared.",
                "Give each application its own id, or remove the one that is there twice.");
    }

    /** Duplicate names are known to the document only; the element that has them cannot be trusted. */
    private static ListMultimap<Integer, Problem> byElement(List<Problem> problems) {
        ListMultimap<Integer, Problem> byElement = ArrayListMultimap.create();
        for (Problem problem : problems) {
            if (problem.place() instanceof Place.InJson place
                    && !place.pointer().segments().isEmpty()) {
                Integer index = Ints.tryParse(place.pointer().segments().get(0));
                if (index != null) {
                    byElement.put(index, problem);
                }
            }
        }
        return byElement;
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }
}
