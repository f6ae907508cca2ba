package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/**
 * Finds what to try in place of the answers that a rule reads: the values around everything that it compares, no answer, a
 * list of none and of one. Of a list, a few elements stand for all.
 */
final class Probes {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int FEW_ELEMENTS = 3;
    private static final int DEEPEST = 6;
    private static final String DAY = "on";

    private final Rule rule;
    private final Object caseFact;
    private final LocalDate day;
    private final Set<BigDecimal> numbers = new LinkedHashSet<>();
    private final Set<LocalDate> dates = new LinkedHashSet<>();
    private final Set<CurrencyUnit> currencies = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Probe> probes = new LinkedHashSet<>();

    Probes(Rule rule, Object caseFact, LocalDate day) {
        this.rule = rule;
        this.caseFact = caseFact;
        this.day = day;
    }

    List<Probe> all() {
        List<Condition> conditions = rule.elements().stream()
                .flatMap(element -> element.conditions().stream())
                .toList();
        List<Term.Path> paths = Stream.concat(
                        conditions.stream().flatMap(condition -> condition.paths().stream()),
                        rule.bindings().values().stream().flatMap(term -> term.paths().stream()))
                .distinct()
                .toList();
        conditions.stream()
                .flatMap(condition -> condition.comparisons().stream())
                .flatMap(comparison -> Stream.of(comparison.left(), comparison.right()))
                .forEach(this::note);
        paths.stream()
                .filter(path -> path.pattern() == 0)
                .forEach(path -> noteValue(AnswerPointers.value(path.steps(), caseFact)));
        dates.add(day);
        noteValue(rule.metadata().from());
        noteValue(rule.metadata().until());
        texts.add("-");
        currencies.add(CurrencyUnit.GBP);
        currencies.add(CurrencyUnit.EUR);
        paths.forEach(this::probe);
        days().forEach(other -> probes.add(new Probe(DAY, Pointer.ROOT, other)));
        return ImmutableList.copyOf(probes);
    }

    private void note(Term term) {
        if (term instanceof Term.Constant constant) {
            noteValue(constant.value());
        } else if (term instanceof Term.Arithmetic arithmetic) {
            note(arithmetic.left());
            note(arithmetic.right());
        }
    }

    private void noteValue(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            numbers.add(number);
        } else if (value instanceof Integer number) {
            numbers.add(BigDecimal.valueOf(number));
        } else if (value instanceof Money money) {
            numbers.add(money.getAmount());
            currencies.add(money.getCurrencyUnit());
        } else if (value instanceof LocalDate date) {
            dates.add(date);
        } else if (value instanceof CurrencyUnit currency) {
            currencies.add(currency);
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    private void probe(Term.Path path) {
        if (path.isSetting()) {
            if (path.pattern() == 0 && path.steps().size() > 1) {
                Pointer pointer = Pointer.ROOT;
                for (Property step : path.steps().subList(1, path.steps().size())) {
                    pointer = pointer.child(step.name());
                }
                String settings = path.steps().get(0).name();
                Object value = AnswerPointers.value(path.steps(), caseFact);
                scalars(settings, pointer, path.type(), true, value);
            }
            return;
        }
        FactType type = FactType.of(caseFact.getClass());
        Optional<Property> answers = type.answers();
        if (answers.isEmpty()) {
            return;
        }
        Object document = answers.get().of(caseFact);
        List<Pointer> pointers = path.pattern() == 0
                ? AnswerPointers.answered(path, caseFact, caseFact)
                // What stands beside the case is made of it; of what, nobody says.
                : ImmutableList.of(Pointer.ROOT);
        for (Pointer pointer : pointers) {
            walkTo(answers.get().name(), document, pointer);
        }
    }

    /** Goes to where an answer stands, and from there on to all that is in it. */
    private void walkTo(String property, @Nullable Object document, Pointer pointer) {
        Object value = document;
        Property last = null;
        for (String segment : pointer.segments()) {
            if (value == null) {
                return;
            }
            if (value instanceof List<?> list) {
                Integer index = Ints.tryParse(segment);
                value = index != null && index < list.size() ? list.get(index) : null;
                continue;
            }
            Optional<Property> member = AnswerPointers.memberOf(value, segment);
            if (member.isEmpty()) {
                return;
            }
            last = member.get();
            value = last.of(value);
        }
        if (last == null) {
            members(property, document, pointer, 0);
        } else {
            walk(property, value, last.type(), last.canBeNull(), pointer, 0);
        }
    }

    private void walk(
            String property, @Nullable Object value, ValueType type, boolean canBeNull, Pointer at, int depth) {
        scalars(property, at, type, canBeNull, value);
        if (depth < DEEPEST && (value == null || (value instanceof List<?> list && list.isEmpty()))) {
            invented(type).forEach(other -> add(property, at, other, value));
            return;
        }
        if (depth == DEEPEST || value == null) {
            return;
        }
        if (value instanceof List<?> list) {
            ValueType element = Objects.requireNonNull(type.element());
            lists(property, list, at);
            for (int index = 0; index < Math.min(FEW_ELEMENTS, list.size()); index++) {
                walk(property, list.get(index), element, false, at.child(index), depth + 1);
            }
        } else if (type.kind() == ValueKind.OBJECT) {
            members(property, value, at, depth + 1);
        }
    }

    private void members(String property, @Nullable Object owner, Pointer at, int depth) {
        if (owner == null) {
            return;
        }
        for (String name : FactType.of(owner.getClass()).propertyNames()) {
            AnswerPointers.memberOf(owner, name)
                    .ifPresent(member ->
                            walk(property, member.of(owner), member.type(), member.canBeNull(), at.child(name), depth));
        }
    }

    private void lists(String property, List<?> list, Pointer at) {
        add(property, at, ImmutableList.of(), list);
        if (list.size() > 1) {
            add(property, at, ImmutableList.of(list.get(0)), list);
            add(property, at, ImmutableList.of(list.get(1)), list);
            add(property, at, list.subList(0, list.size() - 1), list);
        }
    }

    /** Objects, and lists of one, that answer no more than they must, and one question more. */
    private List<Object> invented(ValueType type) {
        ValueType element = type.element();
        if (element != null) {
            return invented(element).stream().<Object>map(ImmutableList::of).toList();
        }
        if (type.kind() != ValueKind.OBJECT || !type.javaType().isRecord()) {
            return ImmutableList.of();
        }
        FactType fact = FactType.of(type.javaType());
        List<Property> members = fact.propertyNames().stream()
                .flatMap(name -> fact.property(name).stream())
                .filter(member -> member.pointers().equals(ImmutableList.of(Pointer.ROOT.child(member.name()))))
                .toList();
        ImmutableMap<String, Object> least = members.stream()
                .filter(member -> !member.canBeNull())
                .flatMap(member -> values(member.type(), null).stream()
                        .limit(1)
                        .map(value -> Map.entry(member.name(), (Object) value)))
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Object> invented = new ArrayList<>();
        invented.add(least);
        for (Property member : members) {
            for (Object value : values(member.type(), null)) {
                Map<String, Object> more = new LinkedHashMap<>(least);
                more.put(member.name(), value);
                invented.add(more);
            }
        }
        return ImmutableList.copyOf(invented);
    }

    /** Tries plain values, and the words that a list may hold, one by one and all. */
    private void scalars(String property, Pointer at, ValueType type, boolean canBeNull, @Nullable Object value) {
        if (canBeNull && value != null) {
            add(property, at, null, value);
        }
        List<?> values = type.kind() == ValueKind.LIST ? lists(type) : values(type, value);
        values.forEach(other -> add(property, at, other, value));
    }

    private static List<?> lists(ValueType type) {
        ValueType element = type.element();
        if (element == null || element.kind() != ValueKind.CHOICE) {
            return ImmutableList.of(ImmutableList.of());
        }
        List<?> words = Arrays.asList(element.javaType().getEnumConstants());
        List<List<?>> lists = new ArrayList<>();
        lists.add(ImmutableList.of());
        words.forEach(word -> lists.add(ImmutableList.of(word)));
        lists.add(words);
        return ImmutableList.copyOf(lists);
    }

    private List<?> values(ValueType type, @Nullable Object value) {
        return switch (type.kind()) {
            case WHOLE_NUMBER ->
                around(value, BigDecimal.ONE)
                        .filter(number -> number.stripTrailingZeros().scale() <= 0)
                        .filter(number -> number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
                        .map(BigDecimal::intValue)
                        .toList();
            case NUMBER -> around(value, CENT).toList();
            case MONEY -> amounts(value);
            case DATE -> days();
            case YES_NO -> ImmutableList.of(true, false);
            case CHOICE -> Arrays.asList(type.javaType().getEnumConstants());
            case CURRENCY -> ImmutableList.copyOf(currencies);
            case TEXT -> ImmutableList.copyOf(texts);
            case LIST, OBJECT -> ImmutableList.of();
        };
    }

    private Stream<BigDecimal> around(@Nullable Object value, BigDecimal step) {
        Set<BigDecimal> near = new LinkedHashSet<>(numbers);
        near.add(BigDecimal.ZERO);
        near.add(BigDecimal.ONE);
        if (value instanceof BigDecimal number) {
            near.add(number);
        } else if (value instanceof Integer number) {
            near.add(BigDecimal.valueOf(number));
        }
        return near.stream()
                .flatMap(number -> Stream.of(number, number.subtract(step), number.add(step)))
                .distinct();
    }

    private List<Money> amounts(@Nullable Object value) {
        BigDecimal own = value instanceof Money money ? money.getAmount() : BigDecimal.ZERO;
        List<Money> amounts = new ArrayList<>();
        for (CurrencyUnit currency : currencies) {
            around(own, CENT)
                    .filter(amount -> amount.stripTrailingZeros().scale() <= currency.getDecimalPlaces())
                    .forEach(amount -> amounts.add(Money.of(currency, amount.setScale(currency.getDecimalPlaces()))));
        }
        return amounts;
    }

    /** The days around every day compared, and those that lie as many days or months from today as a number says. */
    private List<LocalDate> days() {
        Set<LocalDate> days = new LinkedHashSet<>();
        dates.forEach(date -> addAround(date, days));
        for (BigDecimal number : numbers) {
            if (number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(1000)) < 0) {
                addAround(day.plusDays(number.longValue()), days);
                addAround(day.minusDays(number.longValue()), days);
                addAround(day.plusMonths(number.longValue()), days);
                addAround(day.minusMonths(number.longValue()), days);
            }
        }
        return ImmutableList.copyOf(days);
    }

    private static void addAround(LocalDate date, Set<LocalDate> days) {
        for (int step = -1; step <= 1; step++) {
            try {
                days.add(date.plusDays(step));
            } catch (DateTimeException beyondAllDays) {
                // There is no such day to try.
            }
        }
    }

    private void add(String property, Pointer at, @Nullable Object other, @Nullable Object value) {
        if (!Objects.equals(other, value)) {
            probes.add(new Probe(property, at, other));
        }
    }
}
