package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** Collects the problems of one document, each once and no more of them than anybody reads. */
final class Problems {
    private static final int MOST_LISTED = 1000;

    private final String document;
    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean errors;
    private int unlisted;

    Problems(String document) {
        this.document = document;
    }

    String document() {
        return document;
    }

    void error(Spot spot, String code, String sentence, @Nullable String remedy) {
        add(errorAt(spot, code, sentence, remedy));
    }

    /** An error that is not added yet. */
    Problem errorAt(Spot spot, String code, String sentence, @Nullable String remedy) {
        return Problem.error(place(spot.pointer()), code, sentence, remedy);
    }

    void note(Spot spot, String code, String sentence, @Nullable String remedy) {
        add(Problem.note(place(spot.pointer()), code, sentence, remedy));
    }

    void add(Problem problem) {
        errors |= problem.severity() == Severity.ERROR;
        if (!isFull()) {
            found.add(problem);
        } else if (!found.contains(problem)) {
            unlisted++;
        }
    }

    /** Whether further problems are only counted, so that nobody will read what they say. */
    boolean isFull() {
        return found.size() >= MOST_LISTED;
    }

    boolean hasErrors() {
        return errors;
    }

    /** All problems in the order in which their places stand below the root; a missing member follows its siblings. */
    List<Problem> inOrderOf(JsonNode root, Pointer start) {
        IdentityHashMap<JsonNode, Map<String, Integer>> orders = new IdentityHashMap<>();
        Map<Problem, int[]> steps = new HashMap<>();
        int above = start.segments().size();
        for (Problem problem : found) {
            steps.put(problem, steps(problem, root, above, orders));
        }
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(steps::get, Ints.lexicographicalComparator()));
        if (unlisted > 0) {
            sorted.add(Problem.error(
                    place(start),
                    "json.too-many-problems",
                    "There are " + unlisted + " more problems than the " + MOST_LISTED + " that are listed.",
                    "Mend these first and read the document again."));
        }
        return ImmutableList.copyOf(sorted);
    }

    private Place place(Pointer pointer) {
        return new Place.InJson(document, pointer);
    }

    /** How many siblings stand before each step of the way from the root to the problem's place. */
    private static int[] steps(
            Problem problem, JsonNode root, int above, IdentityHashMap<JsonNode, Map<String, Integer>> orders) {
        if (!(problem.place() instanceof Place.InJson place)) {
            return new int[0];
        }
        List<Integer> steps = new ArrayList<>();
        JsonNode node = root;
        for (String segment : place.pointer().segments().stream().skip(above).toList()) {
            if (node.isArray()) {
                Integer index = Ints.tryParse(segment);
                steps.add(index == null ? node.size() : index);
                node = index == null ? node.path(segment) : node.path(index);
            } else {
                steps.add(orders.computeIfAbsent(node, Problems::order).getOrDefault(segment, node.size()));
                node = node.path(segment);
            }
        }
        return Ints.toArray(steps);
    }

    private static Map<String, Integer> order(JsonNode object) {
        Map<String, Integer> order = new HashMap<>();
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            order.put(names.next(), order.size());
        }
        return order;
    }
}
