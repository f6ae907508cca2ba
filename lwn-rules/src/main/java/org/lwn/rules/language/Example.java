package org.lwn.rules.language;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/**
 * A case as an example: the properties of it that rules compare.
 *
 * @param values Integer, BigDecimal, LocalDate, Boolean, Money, String, CurrencyUnit, the constant of an enumeration or
 *     {@link Given}; null where the property is missing
 */
record Example(Map<Term.Path, @Nullable Object> values) {
    private static final List<String> CURRENCIES = ImmutableList.of("GBP", "EUR", "USD", "CHF", "SEK", "DKK", "NOK");

    /** Stands for any value. */
    enum Given {
        GIVEN
    }

    Example {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What a search found; empty if a document may not be able to hold just that. */
    static Optional<Example> of(Map<Integer, BigDecimal> found, Variables variables) {
        return new Reader(variables).read(found);
    }

    /** The properties and their values, as a sentence goes on with them. */
    String inWords() {
        String words = values.entrySet().stream()
                .map(value -> value.getKey().written() + " is " + inWords(value.getValue()))
                .collect(Collectors.joining(" and "));
        return json().map(json -> words + ": " + json).orElse(words);
    }

    private static String inWords(@Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        if (value == Given.GIVEN) {
            return "given";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }

    /** The answers as they stand in the document that people fill in; empty if they do not all stand there just so. */
    private Optional<ObjectNode> json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<Term.Path, @Nullable Object> value : values.entrySet()) {
            List<Property> steps = value.getKey().steps();
            if (value.getKey().isSetting()) {
                continue;
            }
            if (value.getValue() == Given.GIVEN
                    || !Reader.isAnswers(steps.get(0))
                    || !steps.stream().skip(1).allMatch(Reader::isMember)) {
                return Optional.empty();
            }
            ObjectNode owner = document;
            for (Property step : steps.subList(1, steps.size() - 1)) {
                owner = owner.withObject("/" + step.name());
            }
            put(owner, value.getKey().last().name(), value.getValue());
        }
        return document.isEmpty() ? Optional.empty() : Optional.of(document);
    }

    private static void put(ObjectNode owner, String name, @Nullable Object value) {
        if (value instanceof Integer number) {
            owner.put(name, number);
        } else if (value instanceof BigDecimal number) {
            owner.put(name, number);
        } else if (value instanceof Boolean yes) {
            owner.put(name, yes);
        } else if (value instanceof Money money) {
            owner.putObject(name)
                    .put("amount", money.getAmount())
                    .put("currency", money.getCurrencyUnit().getCode());
        } else {
            owner.put(name, value == null ? null : value.toString());
        }
    }

    /** Makes a case of points on lines. */
    private static final class Reader {
        private final Variables variables;
        private final Map<Term.Path, @Nullable Object> values = new LinkedHashMap<>();
        private final Map<Term.Path, BigDecimal> amounts = new LinkedHashMap<>();
        private final Map<Term.Path, String> currencies = new LinkedHashMap<>();

        Reader(Variables variables) {
            this.variables = variables;
        }

        Optional<Example> read(Map<Integer, BigDecimal> found) {
            for (Map.Entry<Integer, BigDecimal> entry : found.entrySet()) {
                Variables.Key key = variables.key(entry.getKey());
                if (!(key.of() instanceof Term.Path path) || path.pattern() != 0 || isWrapped(key, entry.getValue())) {
                    return Optional.empty();
                }
                read(key.kind(), path, entry.getValue());
            }
            if (!putMoney()) {
                return Optional.empty();
            }
            tidy(found);
            List<Term.Path> answers =
                    values.keySet().stream().filter(path -> !path.isSetting()).toList();
            boolean isFree = answers.size() <= 1 || answers.stream().allMatch(Reader::standsForItself);
            return isFree ? Optional.of(new Example(values)) : Optional.empty();
        }

        /** A text of which the form is not known. */
        private static boolean isWrapped(Variables.Key key, BigDecimal value) {
            return key.kind() == Variables.Kind.TEXT
                    && value.signum() < 0
                    && ((Term) key.of()).type().unwrapped() != null;
        }

        private void read(Variables.Kind kind, Term.Path path, BigDecimal value) {
            if (kind == Variables.Kind.PRESENCE) {
                values.putIfAbsent(path, Given.GIVEN);
            } else if (kind == Variables.Kind.AMOUNT) {
                amounts.put(owner(path), value);
            } else if (kind == Variables.Kind.CURRENCY && isInMoney(path)) {
                currencies.put(owner(path), currency(value));
            } else {
                values.put(path, value(kind, path, value));
            }
        }

        private Object value(Variables.Kind kind, Term.Path path, BigDecimal value) {
            return switch (kind) {
                case YES_NO -> value.signum() != 0;
                case CHOICE -> Objects.requireNonNull(path.type().javaType().getEnumConstants())[value.intValue()];
                case TEXT -> value.signum() < 0 ? "another text" + " more".repeat(-value.intValue() - 1) : text(value);
                case CURRENCY -> CurrencyUnit.of(currency(value));
                case WHOLE, COUNT -> value.intValueExact();
                case DAY -> LocalDate.ofEpochDay(value.longValueExact());
                default -> value;
            };
        }

        private String text(BigDecimal number) {
            return variables.text(number.intValue());
        }

        private String currency(BigDecimal number) {
            return number.signum() < 0
                    ? CURRENCIES.stream()
                            .filter(code -> !variables.namesText(code))
                            .skip(-number.intValue() - 1L)
                            .findFirst()
                            .orElse("")
                    : text(number);
        }

        private boolean putMoney() {
            for (Term.Path path : Sets.union(amounts.keySet(), currencies.keySet())) {
                String code = currencies.getOrDefault(path, "GBP");
                BigDecimal amount = amounts.getOrDefault(path, BigDecimal.TEN);
                if (!CURRENCIES.contains(code)) {
                    return false;
                }
                values.put(path, Money.of(CurrencyUnit.of(code), amount));
            }
            return true;
        }

        /** What is missing has no value, nothing inside it is told, and of what has something inside it only that is. */
        private void tidy(Map<Integer, BigDecimal> found) {
            found.forEach((variable, value) -> {
                Variables.Key key = variables.key(variable);
                if (key.kind() == Variables.Kind.PRESENCE && value.signum() == 0) {
                    values.put((Term.Path) key.of(), null);
                }
            });
            List<Term.Path> paths = ImmutableList.copyOf(values.keySet());
            List<Term.Path> missing =
                    paths.stream().filter(path -> values.get(path) == null).toList();
            values.keySet().removeIf(path -> missing.stream().anyMatch(outer -> isInside(path, outer)));
            values.entrySet()
                    .removeIf(entry -> entry.getValue() == Given.GIVEN
                            && paths.stream().anyMatch(inner -> isInside(inner, entry.getKey())));
        }

        private static boolean isInside(Term.Path path, Term.Path outer) {
            int length = outer.steps().size();
            return path.steps().size() > length && path.first(length).equals(outer);
        }

        private static boolean isInMoney(Term.Path path) {
            return path.steps().size() > 1 && owner(path).type().kind() == ValueKind.MONEY;
        }

        private static Term.Path owner(Term.Path path) {
            return path.first(path.steps().size() - 1);
        }

        /** Whether the answer can be what it is whatever others are: what is computed from them cannot. */
        private static boolean standsForItself(Term.Path path) {
            return isAnswers(path.steps().get(0))
                    && path.steps().stream().skip(1).allMatch(step -> isMember(step) || isPart(step));
        }

        private static boolean isAnswers(Property property) {
            return property.accessor().isAnnotationPresent(Answers.class);
        }

        static boolean isMember(Property property) {
            return property.pointers().equals(ImmutableList.of(Pointer.ROOT.child(property.name())));
        }

        private static boolean isPart(Property property) {
            return property.pointers().equals(ImmutableList.of(Pointer.ROOT));
        }
    }
}
