package org.lwn.rules.replay;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;

/** Says in a few words why a rule treats an application otherwise. */
final class ChangeWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ChangeWords() {}

    static String of(RuleChange change) {
        List<String> parts = new ArrayList<>();
        for (RuleChange.Why why : change.why()) {
            parts.add(
                    switch (why) {
                        case ADDED -> "a new rule";
                        case REMOVED -> "the rule is gone";
                        case EFFECT -> effect(change.before()) + ", now " + effect(change.after());
                        case FORCE -> force(change);
                        case VALUE, CONDITION -> fates(change);
                    });
        }
        parts.addAll(values(change));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String effect(@Nullable RuleFate fate) {
        return fate == null ? "nothing" : effect(fate.effect());
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case INELIGIBLE -> "a bar";
            case MISSING -> "a missing answer";
            case REFER -> "for a person to judge";
            case ADVICE -> "advice";
            case BREACH -> "a breach";
            case STRENGTH -> "what goes well";
        };
    }

    private static String force(RuleChange change) {
        String reason = change.before() instanceof RuleFate.NotInForce was
                ? "before: " + was.reason()
                : change.after() instanceof RuleFate.NotInForce is ? "now: " + is.reason() : "";
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private static String fates(RuleChange change) {
        return fate(change.before()) + ", now " + fate(change.after());
    }

    private static String fate(@Nullable RuleFate fate) {
        if (fate instanceof RuleFate.NotReached notReached) {
            return "waits for "
                    + notReached.missing().stream().map(Pointer::value).collect(Collectors.joining(", "));
        }
        return fate == null ? "" : fate.word().replace('-', ' ');
    }

    private static List<String> values(RuleChange change) {
        return Sets.union(change.valuesBefore().keySet(), change.valuesAfter().keySet()).stream()
                .map(name -> value(
                        name,
                        change.valuesBefore().get(name),
                        change.valuesAfter().get(name)))
                .toList();
    }

    private static String value(String name, @Nullable Object was, @Nullable Object is) {
        if (was == null || is == null || Causes.isSame(was, is)) {
            return name + " " + text(was == null ? is : was);
        }
        return name + " " + text(was) + ", now " + text(is);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Money money) {
            NumberFormat amounts = numbers();
            int decimals = money.getAmount().stripTrailingZeros().scale() <= 0 ? 0 : money.getScale();
            amounts.setMinimumFractionDigits(decimals);
            amounts.setMaximumFractionDigits(decimals);
            return money.getCurrencyUnit().getSymbol(Locale.UK) + amounts.format(money.getAmount());
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Number number) {
            return numbers().format(number);
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream().map(ChangeWords::text).collect(Collectors.joining(", "));
        }
        return value instanceof Enum<?> word ? Ascii.toLowerCase(word.name()).replace('_', ' ') : String.valueOf(value);
    }

    private static NumberFormat numbers() {
        NumberFormat numbers = NumberFormat.getInstance(Locale.UK);
        numbers.setMaximumFractionDigits(10);
        return numbers;
    }

    /** The values that are no texts. */
    static Map<String, Object> withoutTexts(Map<String, Object> values) {
        return ImmutableMap.copyOf(Maps.filterValues(values, ChangeWords::isNoText));
    }

    private static boolean isNoText(Object value) {
        return value instanceof Money
                || value instanceof BigDecimal
                || value instanceof Integer
                || value instanceof Long
                || value instanceof LocalDate
                || value instanceof Boolean
                || value instanceof Enum<?>
                || (value instanceof Collection<?> list && list.stream().allMatch(ChangeWords::isNoText));
    }
}
