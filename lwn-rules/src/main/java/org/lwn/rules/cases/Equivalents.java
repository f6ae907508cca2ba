package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lwn.json.DocumentFormat;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.rules.PackFiles;

/** The changes of which a pack says that they change nothing. */
final class Equivalents {
    private static final Pointer CHANGES = Pointer.of("/changes");

    private final List<Stated> stated;

    private Equivalents(List<Stated> stated) {
        this.stated = ImmutableList.copyOf(stated);
    }

    /**
     * A change of which it is said that it changes nothing.
     *
     * @param rule the rule's code
     * @param change as {@link Mutation#what()} says it
     * @param because why the changed rule says the same of everything
     */
    record Change(String rule, String change, String because) {
        Change {
            InvalidValueException.requireText("because", because);
        }
    }

    /** What the file holds. */
    @DocumentFormat("lwn-equivalent/1")
    record Written(List<Change> changes) {
        Written {
            changes = ImmutableList.copyOf(changes);
        }
    }

    /**
     * A change and where it is said.
     *
     * @param place where
     */
    record Stated(Change change, Place.InJson place) {}

    /** What the pack says; its problems are added to these. */
    static Equivalents read(PackFiles files, List<String> codes, List<Problem> problems) {
        Optional<JsonDocument> document;
        try {
            document = files.equivalent();
        } catch (UnreadableJsonException e) {
            problems.add(e.problem());
            return new Equivalents(ImmutableList.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (document.isEmpty()) {
            return new Equivalents(ImmutableList.of());
        }
        Reading<Written> reading = LwnJson.read(Written.class, document.get());
        problems.addAll(reading.problems());
        if (reading.value() == null) {
            return new Equivalents(ImmutableList.of());
        }
        List<Stated> stated = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Change change : reading.value().changes()) {
            Place.InJson place = new Place.InJson(document.get().name(), CHANGES.child(stated.size()));
            stated.add(new Stated(change, place));
            if (!codes.contains(change.rule())) {
                problems.add(error(
                        place,
                        "cases.unknown-code",
                        "No rule has the code '" + change.rule() + "'.",
                        "Write a code that stands after @code in one of the rules, or take this out."));
            } else if (!seen.add(change.rule() + " " + change.change())) {
                problems.add(error(
                        place,
                        "cases.duplicate-name",
                        "This change of '" + change.rule() + "' is listed twice.",
                        "Leave out the second."));
            }
        }
        return new Equivalents(stated);
    }

    /** What is said of a change. */
    Optional<Stated> of(String code, String what) {
        return stated.stream()
                .filter(one -> one.change().rule().equals(code)
                        && one.change().change().equals(what))
                .findFirst();
    }

    /** That a change is listed which nobody makes: a rule was changed since. */
    List<Problem> unknown(List<Mutation> mutations) {
        return stated.stream()
                .filter(one -> mutations.stream()
                        .noneMatch(
                                mutation -> mutation.code().equals(one.change().rule())
                                        && mutation.what().equals(one.change().change())))
                .map(one -> error(
                        one.place(),
                        "cases.no-such-change",
                        "No change of '" + one.change().rule() + "' is told in these words: "
                                + one.change().change() + ".",
                        "Copy the words of a change that is not noticed, or take this out."))
                .collect(ImmutableList.toImmutableList());
    }

    /** That a change is listed which does change something. */
    static Problem notEquivalent(Stated stated, String how) {
        return error(
                stated.place(),
                "cases.changes-something",
                "This does change what '" + stated.change().rule() + "' says. " + how,
                "Take it out.");
    }

    private static Problem error(Place.InJson place, String code, String sentence, String remedy) {
        return Problem.error(place, code, sentence, remedy);
    }
}
