package org.lwn.rules.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lwn.problem.Excerpt;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.ValueKind;
import org.lwn.rules.language.ValueType;

/**
 * Puts together what reading the answers and asking the rules came to. Each answer is told about once for one reason: of an
 * answer that cannot be read, only that; of an answer that a rule finds missing, only what the rule says.
 */
final class FormRemarks {
    private static final String NOT_ANSWERED = "form.not-answered";

    /** What is no answer at all, so that nothing is known of the answers around it. */
    private static final ImmutableSet<String> MISSING = ImmutableSet.of("json.missing-field", "json.null");

    /** What is wrong beside the answers, which can be read in spite of it. */
    private static final ImmutableSet<String> BESIDE_ANSWERS =
            ImmutableSet.of("json.unknown-field", "json.duplicate-key", "json.format", "json.too-many-problems");

    private final FormAnswers answers;
    private final List<RuleFate> fates;
    private final Places places;
    private final FormWords words;
    private final Map<Pointer, Remark> unreadable = new LinkedHashMap<>();
    private final Set<Pointer> lost = new LinkedHashSet<>();
    private final Set<Pointer> absent = new LinkedHashSet<>();
    private final List<Remark> remarks;
    private final List<Question> questions;

    FormRemarks(FormAnswers answers, List<RuleFate> fates, Places places, FormWords words) {
        this.answers = answers;
        this.fates = fates;
        this.places = places;
        this.words = words;
        answers.problems().forEach(this::sort);
        List<Remark> found = found();
        this.questions = stillAsked();
        this.remarks = inOrder(unreadable.values(), found, unansweredBeside(found));
    }

    /** All of them, in the form's order. */
    List<Remark> remarks() {
        return remarks;
    }

    /** What is still worth asking, in the form's order. */
    List<Question> questions() {
        return questions;
    }

    /** How much there is to be dealt with, in a sentence or two. */
    String problemDetail() {
        return words.text(
                "form.problem",
                ImmutableMap.of("wrong", count(Standing.WRONG_NOW), "unanswered", count(Standing.NOT_YET_ANSWERED)));
    }

    private int count(Standing standing) {
        return (int)
                remarks.stream().filter(remark -> remark.standing() == standing).count();
    }

    private void sort(Problem problem) {
        if (problem.severity() != Severity.ERROR || !(problem.place() instanceof Place.InJson place)) {
            return;
        }
        Pointer at = place.pointer();
        if (MISSING.contains(problem.code())) {
            absent.add(wholeAmount(at));
            return;
        }
        boolean isOfAnotherKind =
                problem.code().equals("json.unknown-field") && places.typeAt(at).isPresent();
        if (isOfAnotherKind) {
            return;
        }
        if (!BESIDE_ANSWERS.contains(problem.code())) {
            lost.add(Answered.nothingAt(answers.application(), at));
        }
        unreadable.putIfAbsent(
                at,
                new Remark(
                        at,
                        problem.code(),
                        Standing.WRONG_NOW,
                        null,
                        whatIsWrong(problem, at),
                        null,
                        problem.message()));
    }

    /** An amount of money is one answer, whichever part of it is missing. */
    private Pointer wholeAmount(Pointer place) {
        boolean isPart = places.typeAt(Places.parent(place))
                .filter(type -> type.kind() == ValueKind.MONEY)
                .isPresent();
        return isPart ? Places.parent(place) : place;
    }

    private String whatIsWrong(Problem problem, Pointer at) {
        Optional<ValueType> type = places.typeAt(at);
        ValueKind kind = type.map(ValueType::kind).orElse(ValueKind.TEXT);
        ImmutableMap<String, Object> values = ImmutableMap.of(
                "choices", type.map(ValueType::constants).orElse(ImmutableList.of()), "remedy", problem.message());
        String sentence = switch (problem.code()) {
            case "json.invalid-value" ->
                words.firstOf(values, "form.invalid" + FormWords.named(at), "form.invalid." + kind, "form.invalid");
            case "json.wrong-type", "json.unknown-value", "json.invalid-date" ->
                words.text("form.wrong." + kind, values);
            default -> words.firstOf(values, "form." + problem.code().substring("json.".length()), "form.invalid");
        };
        return shown(at)
                .map(value -> words.text("form.you-wrote", ImmutableMap.of("value", value)) + " " + sentence)
                .orElse(sentence);
    }

    /** The answer as it was given, where it is a single value that may be shown. */
    private Optional<String> shown(Pointer at) {
        JsonNode given = answers.tree().at(at.value());
        return given.isTextual() || given.isNumber() || given.isBoolean()
                ? Optional.of(given.asText()).filter(Excerpt::isHarmless)
                : Optional.empty();
    }

    /** What rules found of answers that can be read. */
    private List<Remark> found() {
        return RuleFate.findings(fates).stream()
                .filter(finding -> isReadable(finding.field()))
                .map(finding -> new Remark(
                        finding.field(),
                        finding.code(),
                        standing(finding),
                        finding.effect(),
                        finding.message(),
                        finding.source(),
                        null))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isReadable(Pointer field) {
        return lost.stream().noneMatch(place -> Places.overlap(place, field));
    }

    private static Standing standing(Finding finding) {
        return switch (finding.effect()) {
            case INELIGIBLE, BREACH -> Standing.WRONG_NOW;
            case MISSING -> Standing.NOT_YET_ANSWERED;
            case REFER, ADVICE, STRENGTH -> Standing.WORTH_KNOWING;
        };
    }

    private List<Question> stillAsked() {
        Map<Pointer, List<RuleFate>> askers = new LinkedHashMap<>();
        for (RuleFate fate : fates) {
            for (Pointer field : asked(fate)) {
                if (isReadable(field)) {
                    askers.computeIfAbsent(field, any -> new ArrayList<>()).add(fate);
                }
            }
        }
        for (Pointer part : absent) {
            // Without it, nothing of what is around it can be read: it is asked for in place of all that.
            Pointer whole = Answered.nothingAt(answers.application(), part);
            List<RuleFate> around = new ArrayList<>();
            List<Pointer> there = askers.keySet().stream()
                    .filter(field -> Places.overlap(field, whole))
                    .toList();
            there.forEach(field -> around.addAll(askers.remove(field)));
            if (isReadable(part)) {
                askers.computeIfAbsent(part, any -> new ArrayList<>()).addAll(around);
            }
        }
        return askers.entrySet().stream()
                .filter(asked -> isAnsweredAsAWhole(asked.getKey(), askers.keySet()))
                .map(asked -> question(asked.getKey(), asked.getValue()))
                .sorted(Comparator.comparing(Question::field, places.inOrder()))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Pointer> asked(RuleFate fate) {
        if (fate instanceof RuleFate.NotReached notReached) {
            return notReached.missing();
        }
        return fate instanceof RuleFate.Failed failed && fate.effect() == Effect.MISSING
                ? ImmutableList.of(failed.finding().field())
                : ImmutableList.of();
    }

    /** Of an answer and a part of it, only the part is asked for. */
    private static boolean isAnsweredAsAWhole(Pointer field, Set<Pointer> fields) {
        return fields.stream().noneMatch(other -> !other.equals(field) && other.startsWith(field));
    }

    private Question question(Pointer field, List<RuleFate> askers) {
        List<String> codes = askers.stream().map(RuleFate::code).distinct().toList();
        return new Question(
                field,
                words.question(field),
                words.why(codes),
                codes,
                askers.isEmpty()
                        || askers.stream().anyMatch(fate -> fate.effect().decides()),
                askers.stream().anyMatch(fate -> fate.effect() == Effect.INELIGIBLE));
    }

    /** The questions that the decision waits for and of which no rule has said already that they are not answered. */
    private List<Remark> unansweredBeside(List<Remark> found) {
        return questions.stream()
                .filter(Question::needed)
                .filter(question -> found.stream()
                        .noneMatch(remark -> remark.standing() == Standing.NOT_YET_ANSWERED
                                && Places.overlap(remark.field(), question.field())))
                .map(question -> new Remark(
                        question.field(),
                        NOT_ANSWERED,
                        Standing.NOT_YET_ANSWERED,
                        Effect.MISSING,
                        words.text(NOT_ANSWERED, ImmutableMap.of("question", question.text())),
                        null,
                        null))
                .collect(ImmutableList.toImmutableList());
    }

    @SafeVarargs
    private List<Remark> inOrder(Iterable<Remark>... all) {
        List<Remark> sorted = new ArrayList<>();
        for (Iterable<Remark> some : all) {
            some.forEach(sorted::add);
        }
        sorted.sort(Comparator.comparing(Remark::field, places.inOrder()));
        return ImmutableList.copyOf(sorted);
    }
}
