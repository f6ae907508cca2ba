package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.packs.Packs;

/** Whether a rule that got past all else could change a case or leave it. */
class ImmutableFactsTest {
    /** A builder holds what it is given, but each that a fact hands out is a new one. */
    private static final ImmutableSet<Class<?>> REACHED =
            ReachableTypes.from(Packs.all().stream()
                            .flatMap(pack -> pack.factTypes().javaTypes().stream())
                            .toList())
                    .stream()
                    .filter(type -> !type.getSimpleName().equals("Builder"))
                    .collect(ImmutableSet.toImmutableSet());

    /** Of these, every record stands in some case of the shipped pack. */
    private static final ImmutableSet<Class<?>> OF_GRANTS =
            ReachableTypes.from(GrantEligibility.PACK.factTypes().javaTypes());

    @Test
    void what_can_be_reached_from_the_facts_is_made_of_final_fields() {
        assertThat(REACHED.stream()
                        .filter(ImmutableFactsTest::isOurs)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> !Modifier.isFinal(field.getModifiers())))
                .isEmpty();
    }

    @Test
    void what_can_be_reached_from_the_facts_is_of_known_immutable_kinds() {
        Set<Class<?>> values = ImmutableSet.of(
                Money.class, org.joda.money.BigMoney.class, org.joda.money.BigMoneyProvider.class, CurrencyUnit.class);
        assertThat(REACHED)
                .isNotEmpty()
                .allMatch(type -> values.contains(type)
                        || type.getName().startsWith("com.google.common.collect.")
                        || (isOurs(type)
                                && (type.isRecord()
                                        || type.isEnum()
                                        || type.isSealed()
                                        || Modifier.isFinal(type.getModifiers()))));
    }

    @Test
    void what_the_fields_hold_is_of_immutable_kinds_or_a_collection() {
        Set<Class<?>> values = ImmutableSet.of(
                String.class,
                Integer.class,
                Boolean.class,
                BigDecimal.class,
                LocalDate.class,
                Pattern.class,
                Object.class);
        Stream<Field> strangers = REACHED.stream()
                .filter(ImmutableFactsTest::isOurs)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.getType().isPrimitive()
                        && !isCollection(field.getType())
                        && !values.contains(field.getType())
                        && !REACHED.contains(field.getType()));

        assertThat(strangers).isEmpty();
    }

    @Test
    void records_keep_immutable_copies_of_the_collections_that_they_are_made_of() throws ReflectiveOperationException {
        Set<Method> tried = new HashSet<>();
        for (Object part : parts()) {
            if (part instanceof Record given) {
                for (RecordComponent component : given.getClass().getRecordComponents()) {
                    if (isCollection(component.getType())
                            && component.getAccessor().invoke(given) != null
                            && tried.add(component.getAccessor())) {
                        Object kept = component.getAccessor().invoke(withMutable(component, given));
                        assertThatThrownBy(() -> clear(kept))
                                .as(component + " of " + given.getClass())
                                .isInstanceOf(UnsupportedOperationException.class);
                    }
                }
            }
        }

        assertThat(tried)
                .containsAll(OF_GRANTS.stream()
                        .filter(type -> type.isRecord() && isOurs(type))
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .filter(component -> isCollection(component.getType()))
                        .map(RecordComponent::getAccessor)
                        .toList());
    }

    @Test
    void no_method_of_theirs_returns_nothing() {
        assertThat(REACHED.stream()
                        .filter(ImmutableFactsTest::isOurs)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> method.getReturnType() == void.class))
                .isEmpty();
    }

    @Test
    void the_reporter_takes_what_was_found_and_gives_nothing() {
        for (Method method : Found.class.getMethods()) {
            assertThat(method.getReturnType()).isEqualTo(void.class);
            assertThat(method.getParameterTypes()).isSubsetOf(int.class, Object[].class);
        }
    }

    @Test
    void behind_the_reporter_stands_nothing_but_what_was_reported() {
        List<Class<?>> reporters = Arrays.stream(RulePack.class.getDeclaredClasses())
                .filter(Found.class::isAssignableFrom)
                .toList();

        assertThat(reporters).isNotEmpty().allSatisfy(reporter -> {
            assertThat(Modifier.isPrivate(reporter.getModifiers())).isTrue();
            assertThat(reporter.getInterfaces()).containsExactly(Found.class);
            assertThat(Arrays.stream(reporter.getDeclaredFields())
                            .filter(field -> !Modifier.isStatic(field.getModifiers()))
                            .map(Field::getType))
                    .isSubsetOf(boolean[].class, BitSet.class, ListMultimap.class);
        });
    }

    /** The cases of shipped packs and all that can be got at from them. */
    private static Set<Object> parts() throws ReflectiveOperationException {
        Set<Object> parts = Sets.newIdentityHashSet();
        Deque<Object> open = new ArrayDeque<>();
        for (Pack<?> pack : Packs.all()) {
            try (CaseRules<?> rules = pack.shipped()) {
                PackCases.shipped(rules).cases().forEach(one -> open.add(one.subject()));
            }
        }
        while (!open.isEmpty()) {
            Object part = open.remove();
            if (part instanceof Collection<?> several) {
                open.addAll(several);
            } else if (isOurs(part.getClass()) && parts.add(part)) {
                for (Method method : part.getClass().getMethods()) {
                    if (method.getDeclaringClass() != Object.class
                            && method.getParameterCount() == 0
                            // A builder only gives what it was made of once more, for ever.
                            && !method.getReturnType().getSimpleName().equals("Builder")
                            && !Modifier.isStatic(method.getModifiers())) {
                        method.setAccessible(true);
                        Object value = method.invoke(part);
                        if (value != null) {
                            open.add(value);
                        }
                    }
                }
            }
        }
        return parts;
    }

    private static Object withMutable(RecordComponent changed, Record given) throws ReflectiveOperationException {
        RecordComponent[] components = given.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            Object value = components[index].getAccessor().invoke(given);
            values[index] = !components[index].getName().equals(changed.getName())
                    ? value
                    : value instanceof Map<?, ?> map
                            ? new LinkedHashMap<>(map)
                            : value instanceof Set<?> set ? new LinkedHashSet<>(set) : new ArrayList<>((List<?>) value);
        }
        return given.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                .newInstance(values);
    }

    private static void clear(Object collection) {
        if (collection instanceof Map<?, ?> map) {
            map.clear();
        } else {
            ((Collection<?>) collection).clear();
        }
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.lwn.");
    }
}
