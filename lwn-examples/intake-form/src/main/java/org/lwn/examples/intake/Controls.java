package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lwn.examples.intake.Field.Kind;

/** Makes what templates show of questions and answers. */
final class Controls {
    private final Texts texts;
    private final ImmutableMap<String, String> priorities;
    private final Answers answers;
    private final FormView view;
    private final ImmutableListMultimap<String, String> errors;
    private final ImmutableListMultimap<String, String> notes;
    private final Map<String, String> why;

    /** @param priorities the titles of the programme's priorities, by their identifiers */
    Controls(Texts texts, ImmutableMap<String, String> priorities, Answers answers, FormView view) {
        this.texts = texts;
        this.priorities = priorities;
        this.answers = answers;
        this.view = view;
        this.errors = FormView.byControl(view.errors());
        this.notes = FormView.byControl(view.notes());
        this.why = view.why();
    }

    Control of(Field field) {
        return of(field, view.isShown(field));
    }

    private Control of(Field field, boolean shown) {
        ImmutableList<ImmutableList<Control>> rows = IntStream.range(0, field.rows())
                .mapToObj(row ->
                        field.row(row).stream().map(part -> of(part, shown)).collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
        return new Control(
                field.id(),
                field.kind().name(),
                texts.question(field),
                texts.languageOf(field),
                Texts.hint(field.pointer()),
                answers.one(field.id()),
                options(field),
                ImmutableList.copyOf(rows),
                errors.get(field.id()),
                notes.get(field.id()),
                why.getOrDefault(field.id(), ""),
                shown,
                answer(field, rows));
    }

    private List<Control.Option> options(Field field) {
        return switch (field.kind()) {
            case YES_NO, ANY_ROWS -> choices(field, ImmutableList.of("yes", "no"));
            case ACCEPT -> choices(field, ImmutableList.of("yes"));
            case ONE_OF, SEVERAL -> choices(field, field.choices());
            case SEVERAL_OR_NONE -> choices(field, withNone(field.choices()));
            case DATE ->
                field.names()
                        .map(name -> new Control.Option(
                                name, answers.one(name), Texts.own(name.substring(name.lastIndexOf('.') + 1)), false))
                        .toList();
            default -> ImmutableList.of();
        };
    }

    private List<Control.Option> choices(Field field, List<String> values) {
        List<String> chosen = field.kind() == Kind.SEVERAL || field.kind() == Kind.SEVERAL_OR_NONE
                ? answers.given().get(field.id())
                : ImmutableList.of(answers.one(field.id()));
        ImmutableList.Builder<Control.Option> choices = ImmutableList.builder();
        for (String value : values) {
            // The first has the question's own identifier, so that a link to the question leads there.
            String id = value.equals(values.get(0)) ? field.id() : field.id() + "-" + value;
            choices.add(new Control.Option(id, value, label(field, value), chosen.contains(value)));
        }
        return choices.build();
    }

    private static List<String> withNone(List<String> choices) {
        return ImmutableList.<String>builder().addAll(choices).add(Field.NONE).build();
    }

    private String label(Field field, String value) {
        String known = priorities.get(value);
        String own = Texts.ownOr("choice." + field.key() + "." + value, Texts.ownOr("choice." + value, value));
        return field.id().equals("priorities") && known != null ? known : own;
    }

    private String answer(Field field, List<? extends List<Control>> rows) {
        return switch (field.kind()) {
            case DATE ->
                field.names().map(answers::one).collect(Collectors.joining(" ")).strip();
            case YES_NO, ACCEPT, ONE_OF, SEVERAL, SEVERAL_OR_NONE -> chosen(field);
            case MONEY ->
                answers.one(field.id()).isEmpty()
                        ? ""
                        : "£" + answers.one(field.id()).replace("£", "");
            case ROWS -> rowsInWords(rows);
            case ANY_ROWS ->
                Stream.of(chosen(field), answers.one(field.id()).equals("yes") ? rowsInWords(rows) : "")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n"));
            default -> answers.one(field.id());
        };
    }

    private String chosen(Field field) {
        return options(field).stream()
                .filter(Control.Option::chosen)
                .map(Control.Option::label)
                .collect(Collectors.joining(", "));
    }

    private static String rowsInWords(List<? extends List<Control>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(Control::answer)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
