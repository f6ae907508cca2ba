package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DocumentFormat;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.language.Metadata;

/** Reads the files of cases of one pack together, and collects what is wrong with them. */
final class CaseReader<C> {
    private static final List<String> IN_A_FILE = ImmutableList.of("format", "bases", "cases");

    private final CaseForm<C> form;
    private final List<String> codes;
    private final List<String> inABase;
    private final List<String> inACase;
    private final List<Problem> problems;
    private final Map<String, Written> bases = new LinkedHashMap<>();
    private final Map<String, Optional<Scenario>> scenarios = new HashMap<>();

    /** Bases that are being read, each the base of the one before it. */
    private final Set<String> open = new LinkedHashSet<>();

    /** What says that a document holds cases. */
    @DocumentFormat("lwn-cases/1")
    private record Header() {}

    CaseReader(CaseForm<C> form, List<Metadata> rules, List<Problem> problems) {
        this.form = form;
        this.codes = rules.stream().map(Metadata::code).collect(ImmutableList.toImmutableList());
        this.inABase = ImmutableList.<String>builder()
                .add("base")
                .addAll(form.parts().keySet())
                .build();
        this.inACase = ImmutableList.<String>builder()
                .add("name")
                .addAll(inABase)
                .add("expect")
                .build();
        this.problems = problems;
    }

    /**
     * A case with what it was made of.
     *
     * @param scenario all that it is made of
     */
    record Read<C>(PackCase<C> packCase, Scenario scenario) {}

    List<Read<C>> read(List<JsonDocument> documents) {
        List<Written> files = documents.stream()
                .filter(this::isOfCases)
                .map(document -> new Written(document.root(), new Place.InJson(document.name(), Pointer.ROOT)))
                .toList();
        files.forEach(this::collectBases);
        bases.keySet().forEach(this::scenario);
        Map<String, Written> named = new HashMap<>();
        ImmutableList.Builder<Read<C>> cases = ImmutableList.builder();
        for (Written file : files) {
            Written list = file.child("cases");
            if (!list.node().isMissingNode()
                    && isA(list, list.node().isArray(), "a list", "Write it in square brackets.")) {
                for (int index = 0; index < list.node().size(); index++) {
                    packCase(list.child(index), named).ifPresent(cases::add);
                }
            }
        }
        return cases.build();
    }

    private boolean isOfCases(JsonDocument document) {
        if (!document.root().isObject()) {
            problems.addAll(LwnJson.read(Header.class, document).problems());
            return false;
        }
        JsonNode format = document.root().path("format");
        JsonNode head = format.isMissingNode()
                ? JsonNodeFactory.instance.objectNode()
                : JsonNodeFactory.instance.objectNode().set("format", format);
        Reading<Header> reading =
                LwnJson.read(Header.class, new JsonDocument(document.name(), head, document.problems()));
        problems.addAll(reading.problems());
        return true;
    }

    private void collectBases(Written file) {
        checkFields(file, IN_A_FILE);
        Written found = file.child("bases");
        if (found.node().isMissingNode()
                || !isA(found, found.node().isObject(), "an object", "Write each base as \"its name\": { … }.")) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : found.node().properties()) {
            Written base = found.child(entry.getKey());
            Written earlier = bases.putIfAbsent(entry.getKey(), base);
            if (earlier != null) {
                duplicate(base, "base", entry.getKey(), earlier);
            }
            if (isA(base, base.node().isObject(), "an object", "Write it in braces.")) {
                checkFields(base, inABase);
            }
        }
    }

    /** What the base of that name comes to; empty if that cannot be told, which is then among the problems. */
    private Optional<Scenario> scenario(String name) {
        Optional<Scenario> known = scenarios.get(name);
        if (known != null) {
            return known;
        }
        open.add(name);
        Written base = Objects.requireNonNull(bases.get(name));
        Optional<Scenario> scenario = base.node().isObject() ? scenario(base) : Optional.empty();
        open.remove(name);
        scenarios.put(name, scenario);
        return scenario;
    }

    private Optional<Scenario> scenario(Written of) {
        return under(of.child("base")).map(base -> Scenario.of(base, of, form, problems));
    }

    /** What something begins with that has this base. */
    private Optional<Scenario> under(Written base) {
        if (base.node().isMissingNode()) {
            return Optional.of(Scenario.EMPTY);
        }
        if (!isA(base, base.node().isTextual(), "text", "Write the name of a base in double quotes.")) {
            return Optional.empty();
        }
        String name = base.node().textValue();
        if (open.contains(name)) {
            error(
                    base,
                    "cases.circular-base",
                    "'" + name + "' is in the end its own base, by way of " + String.join(", ", open) + ".",
                    "Take one of these bases away.");
            return Optional.empty();
        }
        if (!bases.containsKey(name)) {
            error(
                    base,
                    "cases.unknown-base",
                    "There is no base '" + name + "'.",
                    bases.isEmpty() ? "Add it under \"bases\"." : Suggestion.remedy(name, bases.keySet()));
            return Optional.empty();
        }
        return scenario(name);
    }

    private Optional<Read<C>> packCase(Written one, Map<String, Written> named) {
        if (!isA(one, one.node().isObject(), "an object", "Write each case in braces.")) {
            return Optional.empty();
        }
        checkFields(one, inACase);
        String name = name(one, named);
        Expectation expected = expectation(one.child("expect"));
        Optional<Scenario> scenario = scenario(one);
        if (scenario.isEmpty() || !scenario.get().isWhole(form, one, problems) || name == null || expected == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Read<>(new PackCase<>(name, one.place(), form.subject(scenario.get()), expected), scenario.get()));
    }

    private @Nullable String name(Written one, Map<String, Written> named) {
        Written name = one.child("name");
        if (!isGiven(name, "name", "a sentence that says what the case shows")
                || !isA(name, name.node().isTextual(), "text", "Write a sentence in double quotes.")) {
            return null;
        }
        String text = name.node().textValue();
        if (text.isBlank()) {
            error(name, "json.invalid-value", "The name is empty.", "Say in a sentence what the case shows.");
        }
        Written earlier = named.putIfAbsent(text, name);
        if (earlier != null) {
            duplicate(name, "case", text, earlier);
        }
        return text;
    }

    private @Nullable Expectation expectation(Written expect) {
        if (!isGiven(expect, "expect", "an object that says what the rules make of the case")) {
            return null;
        }
        Reading<Expectation> reading = LwnJson.read(Expectation.class, expect.node(), expect.place());
        problems.addAll(reading.problems());
        Expectation expected = reading.value();
        if (expected == null) {
            return null;
        }
        if (expected.checksNothing()) {
            error(
                    expect,
                    "cases.nothing-expected",
                    "The case expects nothing, so it could never fail.",
                    form.hasOutcome()
                            ? "Say at least its \"outcome\", or what it \"finds\"."
                            : "Say at least what it \"finds\".");
        }
        if (expected.outcome() != null && !form.hasOutcome()) {
            error(
                    expect.child("outcome"),
                    "cases.no-outcome",
                    "The rules of this pack find something or nothing; they decide no outcome.",
                    "Take it out, and say what the rules find.");
        }
        List<String> finds = expected.finds() == null ? ImmutableList.of() : expected.finds();
        checkCodes(expect.child("finds"), finds, ImmutableList.of());
        checkEffects(expect.child("effects"), expected.effects().keySet(), finds);
        checkCodes(expect.child("doesNotFind"), expected.doesNotFind(), finds);
        checkCodes(expect.child("notReached"), expected.notReached(), finds);
        checkCodes(expect.child("notInForce"), expected.notInForce(), finds);
        List<String> pointers = expected.waitsFor() == null ? ImmutableList.of() : expected.waitsFor();
        for (int index = 0; index < pointers.size(); index++) {
            checkPointer(expect.child("waitsFor").child(index), pointers.get(index));
        }
        return expected;
    }

    private void checkCodes(Written list, List<String> listed, Collection<String> found) {
        for (int index = 0; index < listed.size(); index++) {
            String code = listed.get(index);
            if (!codes.contains(code)) {
                error(list.child(index), "cases.unknown-code", "No rule has the code '" + code + "'.", meant(code));
            } else if (found.contains(code)) {
                error(
                        list.child(index),
                        "cases.contradiction",
                        "'" + code + "' stands in \"finds\" too, and both cannot be.",
                        "Keep it in one of the two lists.");
            }
        }
    }

    private void checkEffects(Written effects, Set<String> named, List<String> found) {
        for (String code : named) {
            if (!codes.contains(code)) {
                error(effects.child(code), "cases.unknown-code", "No rule has the code '" + code + "'.", meant(code));
            } else if (!found.contains(code)) {
                error(
                        effects.child(code),
                        "cases.contradiction",
                        "'" + code + "' has an effect here, but does not stand in \"finds\".",
                        "Add it to \"finds\", or take its effect out.");
            }
        }
    }

    /** The code that was probably meant; people leave out what all codes of a pack begin with. */
    private String meant(String code) {
        return codes.stream()
                .filter(known -> known.endsWith("." + code))
                .findFirst()
                .or(() -> Suggestion.nearest(code, codes))
                .map(known -> "Did you mean '" + known + "'?")
                .orElse("Write a code that stands after @code in one of the rules.");
    }

    private void checkPointer(Written place, String pointer) {
        try {
            Pointer.of(pointer);
        } catch (InvalidValueException e) {
            error(place, "json.invalid-value", e.sentence(), e.remedy());
        }
    }

    private void checkFields(Written object, List<String> known) {
        for (Map.Entry<String, JsonNode> member : object.node().properties()) {
            if (!known.contains(member.getKey())) {
                error(
                        object.child(member.getKey()),
                        "json.unknown-field",
                        "There is no field '" + member.getKey() + "' here.",
                        Suggestion.remedy(member.getKey(), known));
            }
        }
    }

    private boolean isGiven(Written value, String name, String takes) {
        if (value.node().isMissingNode()) {
            error(value, "json.missing-field", name + " is missing.", "Add it; it takes " + takes + ".");
            return false;
        }
        return true;
    }

    private boolean isA(Written value, boolean is, String kind, String remedy) {
        if (!is) {
            error(value, "json.wrong-type", "This must be " + kind + ".", remedy);
        }
        return is;
    }

    private void duplicate(Written second, String what, String name, Written first) {
        error(
                second,
                "cases.duplicate-name",
                "There is already a " + what + " with the name '" + name + "' at " + first.place() + ".",
                "Give each " + what + " of the pack its own name.");
    }

    private void error(Written at, String code, String sentence, String remedy) {
        problems.add(Problem.error(at.place(), code, sentence, remedy));
    }
}
