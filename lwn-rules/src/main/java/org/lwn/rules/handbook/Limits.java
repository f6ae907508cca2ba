package org.lwn.rules.handbook;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Timeline;
import org.lwn.rules.CaseRules;
import org.lwn.rules.language.InWords.Threshold;

/** The limits that programmes or policies set, with their days and sources, in words. */
final class Limits {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final List<Object> settings;

    private Limits(List<Object> settings) {
        this.settings = ImmutableList.copyOf(settings);
    }

    /** Those of the pack's own programmes or policies, or else the usual ones. */
    static Limits of(CaseRules<?> rules) {
        Class<?> type = rules.pack().settingsType();
        List<Object> own = ImmutableList.copyOf(rules.programmes(type));
        return new Limits(own.isEmpty() ? usual(type) : own);
    }

    private static List<Object> usual(Class<?> type) {
        try {
            return ImmutableList.of(type.getMethod("usual").invoke(null));
        } catch (NoSuchMethodException none) {
            return ImmutableList.of();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type.getName() + " does not give its usual limits", e);
        }
    }

    /** A line for each field of each programme or policy that sets it. */
    List<String> told(Threshold threshold) {
        List<String> told = new ArrayList<>();
        for (Object one : settings) {
            for (String field : threshold.fields()) {
                told.addAll(told(one, field, threshold));
            }
        }
        return told.isEmpty() ? ImmutableList.of(threshold.name() + ": not set here") : told;
    }

    private List<String> told(Object settingsOfOne, String field, Threshold threshold) {
        String name = threshold.fields().size() == 1 ? threshold.name() : "the " + spaced(field);
        String whose = settings.size() == 1 ? "" : " (" + titleOf(settingsOfOne) + ")";
        Object value = valueOf(settingsOfOne, field).orElse(null);
        if (value instanceof Timeline<?> timeline) {
            return timeline.values().stream()
                    .map(dated -> name + whose + ": " + dated(dated, threshold.unit()))
                    .toList();
        }
        return value == null ? ImmutableList.of() : ImmutableList.of(name + whose + ": " + inWords(value, ""));
    }

    private static String dated(DatedValue<?> dated, String unit) {
        String since = dated.from() == null ? "" : " from " + DAY.format(dated.from());
        return inWords(dated.value(), unit) + since + ", by " + Sources.of(dated.source());
    }

    /** The timeline of that field in the first programme or policy; empty if it has none. */
    Optional<Timeline<?>> timeline(String field) {
        return settings.stream()
                .findFirst()
                .flatMap(one -> valueOf(one, field))
                .filter(Timeline.class::isInstance)
                .<Timeline<?>>map(value -> (Timeline<?>) value)
                .filter(timeline -> !timeline.values().isEmpty());
    }

    private static Optional<Object> valueOf(Object owner, String field) {
        return Arrays.stream(Optional.ofNullable(owner.getClass().getRecordComponents())
                        .orElse(new RecordComponent[0]))
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .map(component -> valueOf(owner, component));
    }

    private static @Nullable Object valueOf(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static String titleOf(Object named) {
        return Stream.of("title", "name", "id")
                .flatMap(field -> valueOf(named, field).stream())
                .map(value -> Writing.quoted(String.valueOf(value)))
                .findFirst()
                .orElse("unnamed");
    }

    static String inWords(Object value, String unit) {
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? "none"
                    : list.stream().map(entry -> inWords(entry, "")).collect(Collectors.joining(", "));
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Enum<?> choice) {
            return Ascii.toLowerCase(choice.name()).replace('_', ' ');
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof BigDecimal share && unit.equals(Unit.SHARE)) {
            return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        if (value instanceof Number number) {
            return number + (unit.isEmpty() ? "" : " " + unit);
        }
        return value.getClass().isRecord() ? titleOf(value) : Writing.quoted(value.toString());
    }

    private static String money(Money money) {
        NumberFormat amounts = NumberFormat.getCurrencyInstance(Locale.UK);
        amounts.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        boolean isRound = money.getAmount().stripTrailingZeros().scale() <= 0;
        amounts.setMinimumFractionDigits(isRound ? 0 : money.getScale());
        amounts.setMaximumFractionDigits(isRound ? 0 : money.getScale());
        return amounts.format(money.getAmount());
    }

    static String spaced(String field) {
        return Ascii.toLowerCase(field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " "));
    }
}
