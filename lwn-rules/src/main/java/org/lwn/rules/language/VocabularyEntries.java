package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Documentation;
import org.lwn.documentation.Unit;

/** Lists what may be named of one kind of fact, and how each property is compared. */
final class VocabularyEntries {
    private static final List<String> EQUALITY = ImmutableList.of("==", "!=");
    private static final List<String> ORDER = ImmutableList.of("<", "<=", ">", ">=");
    private static final List<String> ONE_OF = ImmutableList.of("in", "not in");

    private final FactType fact;
    private final List<Term.Path> paths = new ArrayList<>();

    private VocabularyEntries(FactType fact) {
        this.fact = fact;
    }

    static List<Vocabulary.Entry> of(FactType fact) {
        VocabularyEntries entries = new VocabularyEntries(fact);
        entries.collect(fact, ImmutableList.of(), ImmutableSet.of(fact.javaType()));
        return entries.paths.stream().map(entries::entry).collect(ImmutableList.toImmutableList());
    }

    /** @param within the classes that the way leads through: one that holds itself is not entered again */
    private void collect(FactType owner, List<Property> way, Set<Class<?>> within) {
        for (String name : owner.propertyNames()) {
            Property property = owner.property(name).orElseThrow();
            List<Property> steps =
                    ImmutableList.<Property>builder().addAll(way).add(property).build();
            paths.add(new Term.Path(0, fact, steps));
            Class<?> inside = property.type().javaType();
            if (property.type().kind() != ValueKind.OBJECT || !within.contains(inside)) {
                collect(
                        FactType.inside(property),
                        steps,
                        ImmutableSet.<Class<?>>builder()
                                .addAll(within)
                                .add(inside)
                                .build());
            }
        }
    }

    private Vocabulary.Entry entry(Term.Path path) {
        Property last = last(path);
        boolean mayBeMissing = !path.nullable().isEmpty();
        Term.@Nullable Path owner = owner(path);
        Term.@Nullable Path whole = owner != null && owner.type().kind() != ValueKind.OBJECT ? owner : null;
        Term.@Nullable Path group = whole == null ? owner : owner(whole);
        return new Vocabulary.Entry(
                path.written(),
                group == null ? null : group.written(),
                whole == null ? null : whole.written(),
                typeInWords(path.type()),
                words(path.type()),
                unit(last, whole),
                whole == null
                        ? Vocabulary.sentence(Documentation.of(last.accessor().getDeclaringClass(), last.name()))
                        : meaningOfPart(whole.type().kind(), last.name()),
                mayBeMissing,
                !mayBeMissing
                        ? null
                        : path.isSetting() ? "The rule is not in force." : "The rule waits for the answer.",
                operators(path, mayBeMissing),
                hint(path.type()),
                example(path, mayBeMissing));
    }

    private static Term.@Nullable Path owner(Term.Path path) {
        int length = path.steps().size();
        return length == 1 ? null : path.first(length - 1);
    }

    private static Property last(Term.Path path) {
        return path.steps().get(path.steps().size() - 1);
    }

    private static String typeInWords(ValueType type) {
        ValueType element = type.element();
        return element == null
                ? type.inWords()
                : "a list of "
                        + switch (element.kind()) {
                            case TEXT -> "texts";
                            case WHOLE_NUMBER, NUMBER -> "numbers";
                            case MONEY -> "amounts of money";
                            case CURRENCY -> "currencies";
                            case DATE -> "dates";
                            case YES_NO -> "answers";
                            case CHOICE -> "words";
                            case LIST -> "lists";
                            case OBJECT -> "groups of properties";
                        };
    }

    private static List<Vocabulary.Word> words(ValueType type) {
        ValueType holds = type.element() == null ? type : type.element();
        return holds.kind() == ValueKind.CHOICE ? Vocabulary.words(holds.javaType()) : ImmutableList.of();
    }

    private static @Nullable String unit(Property property, Term.@Nullable Path whole) {
        if (!property.type().kind().isNumeric()) {
            return null;
        }
        Unit unit = property.accessor().getAnnotation(Unit.class);
        if (unit != null) {
            return unit.value();
        }
        if (whole == null) {
            return null;
        }
        return whole.type().kind() == ValueKind.LIST ? "entries" : "in the amount's currency";
    }

    private static String meaningOfPart(ValueKind whole, String part) {
        return whole == ValueKind.LIST
                ? "How many it holds."
                : part.equals("amount") ? "Its number, without the currency." : "Its currency.";
    }

    private List<String> operators(Term.Path path, boolean mayBeMissing) {
        ImmutableList.Builder<String> operators = ImmutableList.builder();
        ValueType type = path.type();
        switch (type.kind()) {
            case WHOLE_NUMBER, NUMBER, DATE ->
                operators.addAll(EQUALITY).addAll(ORDER).addAll(ONE_OF);
            case MONEY -> operators.addAll(EQUALITY).addAll(ORDER);
            case TEXT -> operators.addAll(EQUALITY).addAll(ONE_OF).add("matches", "not matches");
            case CURRENCY, CHOICE -> operators.addAll(EQUALITY).addAll(ONE_OF);
            case YES_NO -> operators.addAll(EQUALITY);
            case LIST -> {
                if (contained(type).isPresent()) {
                    operators.add("contains", "not contains");
                }
            }
            case OBJECT -> {}
        }
        boolean mayBeInList = paths.stream()
                .map(other -> other.type().element())
                .anyMatch(element -> element != null && element.javaType() == type.javaType());
        if (mayBeInList && type.kind() != ValueKind.LIST && type.kind() != ValueKind.OBJECT) {
            operators.add("memberOf", "not memberOf");
        }
        if (mayBeMissing) {
            operators.add("== null", "!= null");
        }
        return operators.build();
    }

    /** Something that the list may be asked for, as a rule writes it. */
    private Optional<String> contained(ValueType list) {
        ValueType element = Objects.requireNonNull(list.element());
        if (element.kind() == ValueKind.CHOICE) {
            return Optional.of(element.choices().get(0));
        }
        if (element.javaType() == String.class) {
            return Optional.of("\"some text\"");
        }
        return paths.stream()
                .filter(path ->
                        path.type().kind() == element.kind() && path.type().javaType() == element.javaType())
                .map(Term.Path::written)
                .findFirst();
    }

    private static String hint(ValueType type) {
        return switch (type.kind()) {
            case TEXT -> "Write a text in quotes.";
            case WHOLE_NUMBER -> "Write digits without quotes. + - * calculate.";
            case NUMBER -> "Write digits without quotes, with a full stop for decimals. + - * calculate.";
            case MONEY -> "Compare it with another amount, or its .amount with a number and its .currency with a code.";
            case CURRENCY -> "Write its code of three letters in quotes, as \"GBP\".";
            case DATE -> "Write year-month-day in quotes, as \"2026-04-01\".";
            case YES_NO -> "Write true or false without quotes.";
            case CHOICE -> "Write one of its words without quotes.";
            case LIST -> "Ask what it contains, or compare its .size with a number.";
            case OBJECT -> "Compare one of its properties.";
        };
    }

    private String example(Term.Path path, boolean mayBeMissing) {
        String written = path.written();
        ValueType type = path.type();
        return switch (type.kind()) {
            case TEXT -> written + (type.unwrapped() == null ? " == \"some text\"" : " matches \"[A-Z].*\"");
            case WHOLE_NUMBER -> written + (last(path).name().equals("size") ? " > 0" : " >= 1");
            case NUMBER -> written + (Unit.SHARE.equals(unit(last(path), null)) ? " > 0.5" : " > 0");
            case MONEY ->
                amountToCompare(path).map(other -> written + " <= " + other).orElse(written + ".amount > 0");
            case CURRENCY -> written + " == \"GBP\"";
            case DATE -> written + " < \"2026-04-01\"";
            case YES_NO -> written + " == true";
            case CHOICE -> written + " == " + type.choices().get(0);
            case LIST ->
                contained(type).map(value -> written + " contains " + value).orElse(written + ".size > 0");
            case OBJECT ->
                mayBeMissing ? written + " != null" : "$" + last(path).name() + " : " + written;
        };
    }

    /** A threshold for an answer, an answer for a threshold. */
    private Optional<String> amountToCompare(Term.Path amount) {
        return paths.stream()
                .filter(path -> path.type().kind() == ValueKind.MONEY && path.isSetting() != amount.isSetting())
                .map(Term.Path::written)
                .findFirst();
    }
}
