package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The type of a property's or an answer's value.
 *
 * @param kind what kind of value
 * @param javaType the class behind it; of a list, of its elements
 * @param element what a list holds; null for what is no list
 * @param unwrapped the component of an identifier type that holds its text; null for what is no identifier
 */
public record ValueType(
        ValueKind kind,
        Class<?> javaType,
        @Nullable ValueType element,
        @Nullable String unwrapped) {

    static final ValueType TEXT = new ValueType(ValueKind.TEXT, String.class, null, null);
    static final ValueType WHOLE_NUMBER = new ValueType(ValueKind.WHOLE_NUMBER, Integer.class, null, null);
    static final ValueType NUMBER = new ValueType(ValueKind.NUMBER, BigDecimal.class, null, null);
    static final ValueType YES_NO = new ValueType(ValueKind.YES_NO, Boolean.class, null, null);

    static ValueType of(Type type) {
        if (type instanceof ParameterizedType generic && List.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            ValueType element = of(generic.getActualTypeArguments()[0]);
            return new ValueType(ValueKind.LIST, element.javaType(), element, null);
        }
        if (type instanceof ParameterizedType generic && ((Class<?>) generic.getRawType()).isRecord()) {
            return of(generic.getRawType());
        }
        if (!(type instanceof Class<?> javaType)) {
            throw new IllegalArgumentException("Rules cannot speak of " + type + ": use a class or a list of a class.");
        }
        if (javaType == String.class) {
            return TEXT;
        }
        if (javaType == Integer.class || javaType == int.class) {
            return WHOLE_NUMBER;
        }
        if (javaType == BigDecimal.class) {
            return NUMBER;
        }
        if (javaType == Boolean.class || javaType == boolean.class) {
            return YES_NO;
        }
        if (javaType == Money.class) {
            return new ValueType(ValueKind.MONEY, Money.class, null, null);
        }
        if (javaType == CurrencyUnit.class) {
            return new ValueType(ValueKind.CURRENCY, CurrencyUnit.class, null, "code");
        }
        if (javaType == LocalDate.class) {
            return new ValueType(ValueKind.DATE, LocalDate.class, null, null);
        }
        if (javaType.isEnum()) {
            return new ValueType(ValueKind.CHOICE, javaType, null, null);
        }
        RecordComponent[] components = javaType.isRecord() ? javaType.getRecordComponents() : new RecordComponent[0];
        if (components.length == 1 && components[0].getType() == String.class) {
            return new ValueType(ValueKind.TEXT, javaType, null, components[0].getName());
        }
        return new ValueType(ValueKind.OBJECT, javaType, null, null);
    }

    /** The words that a choice may be, in the order of its declaration; empty for anything else. */
    public List<String> choices() {
        return kind == ValueKind.CHOICE
                ? Arrays.stream(javaType.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** The constants that a choice may be, in the order of its declaration; empty for anything else. */
    public List<Object> constants() {
        return kind == ValueKind.CHOICE ? ImmutableList.copyOf(javaType.getEnumConstants()) : ImmutableList.of();
    }

    /** As a message names it. */
    String inWords() {
        return kind == ValueKind.CHOICE ? "one of " + String.join(", ", choices()) : kind.inWords();
    }
}
