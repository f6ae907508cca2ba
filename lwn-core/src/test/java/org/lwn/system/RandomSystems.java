package org.lwn.system;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.organisation.OrganisationId;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/**
 * Whole systems made at random by walking the records' components, so that a component added tomorrow is covered
 * tomorrow. Of every kind of thing there is at least one, called {@code thing-1}, and references lead to it.
 */
final class RandomSystems {
    private static final int TRIES = 1000;
    private static final List<String> TEXTS =
            List.of("x", "A garden", "£5 \"for\" tea\n", "\u0000\t\\", "Łódź 😀", "null", "5", " padded ", "{}");

    private static final ImmutableMap<Class<?>, List<?>> VALUES = ImmutableMap.<Class<?>, List<?>>builder()
            .put(String.class, TEXTS)
            .put(int.class, List.of(1, 2, 5))
            .put(Integer.class, List.of(1, 2, 5))
            .put(boolean.class, List.of(true, false))
            .put(Boolean.class, List.of(true, false))
            .put(BigDecimal.class, List.of(new BigDecimal("0.10"), new BigDecimal("0.250"), BigDecimal.ONE))
            .put(LocalDate.class, List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2026, 5, 1)))
            .put(Money.class, List.of(Money.parse("GBP 0.00"), Money.parse("GBP 750.00"), Money.parse("JPY 5")))
            .put(
                    ReportedDate.class,
                    List.of(
                            ReportedDate.of("late summer 2020"),
                            ReportedDate.of("from 2023-03"),
                            ReportedDate.of("2025")))
            .put(Source.class, List.of(Source.PRACTICE, Source.of("minutes of May")))
            .put(Pointer.class, List.of(Pointer.of("/name"), Pointer.of("/document/source")))
            .put(AreaCode.class, List.of(AreaCode.of("E09000013", 2024), AreaCode.unstated("W06000015")))
            .put(PostcodeDistrict.class, List.of(PostcodeDistrict.of("W12"), PostcodeDistrict.of("EC1A")))
            .put(OrganisationId.class, List.of(OrganisationId.of("GB-CHC-1164883"), OrganisationId.of("360G-x-1")))
            .buildOrThrow();

    private static final ImmutableMap<String, List<?>> BY_NAME = ImmutableMap.of(
            "edition", List.of(2019, 2025),
            "year", List.of(2025),
            "email", List.of("resident@example.org"),
            "telephone", List.of("01632 960001", "+44 1632 960002"));

    private final Random random;
    private Map<Class<?>, Integer> named = new HashMap<>();

    RandomSystems(Random random) {
        this.random = random;
    }

    NeighbourhoodSystem system() {
        return (NeighbourhoodSystem) record(NeighbourhoodSystem.class);
    }

    private Object record(Class<?> type) {
        Map<Class<?>, Integer> before = new HashMap<>(named);
        for (int tries = 0; tries < TRIES; tries++) {
            Object[] arguments = Arrays.stream(type.getRecordComponents())
                    .map(component -> component(type, component))
                    .toArray();
            try {
                var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor.newInstance(arguments);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof InvalidValueException)) {
                    throw new IllegalStateException(type + " " + Arrays.toString(arguments), refused);
                }
                named = new HashMap<>(before);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        throw new IllegalStateException("no " + type + " could be made");
    }

    private @Nullable Object component(Class<?> holder, RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && random.nextInt(3) == 0) {
            return null;
        }
        if (BY_NAME.containsKey(component.getName()) && component.getType() != List.class) {
            return one(BY_NAME.get(component.getName()));
        }
        if (component.getName().equals("id") && component.getGenericType() instanceof ParameterizedType id) {
            return id.getActualTypeArguments()[0] == holder
                    ? Id.of("thing-" + named.merge(holder, 1, Integer::sum))
                    : null;
        }
        return value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type of = parameterized.getActualTypeArguments()[0];
            if (parameterized.getRawType() == Id.class) {
                return Id.of("thing-1");
            }
            if (parameterized.getRawType() == Timeline.class) {
                return timeline(of);
            }
            return list(of);
        }
        Class<?> plain = (Class<?>) type;
        if (VALUES.containsKey(plain)) {
            return one(VALUES.get(plain));
        }
        if (plain.isEnum()) {
            return one(Arrays.asList(plain.getEnumConstants()));
        }
        if (plain.isSealed()) {
            return record(one(Arrays.asList(plain.getPermittedSubclasses())));
        }
        return record(plain);
    }

    private List<Object> list(Type of) {
        boolean isNamed = of instanceof Class<?> plain && plain.isRecord() && hasName(plain);
        int size = isNamed ? 1 + random.nextInt(2) : random.nextInt(3);
        Set<Object> distinct = new LinkedHashSet<>();
        for (int more = 0; more < size; more++) {
            distinct.add(value(of));
        }
        return new ArrayList<>(distinct);
    }

    private static boolean hasName(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getName().equals("id"));
    }

    private Timeline<Object> timeline(Type of) {
        Function<LocalDate, DatedValue<Object>> dated = from -> new DatedValue<>(value(of), from, Source.PRACTICE);
        return switch (random.nextInt(3)) {
            case 0 -> Timeline.empty();
            case 1 -> new Timeline<>(List.of(dated.apply(null)));
            default -> new Timeline<>(List.of(dated.apply(null), dated.apply(LocalDate.of(2023, 9, 7))));
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
