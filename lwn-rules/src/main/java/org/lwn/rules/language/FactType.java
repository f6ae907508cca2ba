package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.problem.Pointer;

/**
 * A class of facts, or of objects inside facts, with the properties that rules may name: a record's components and the
 * methods marked {@link DerivedFrom}; of a case, only what is marked {@link Answers}, {@link Settings} or
 * {@link DerivedFrom}.
 */
public final class FactType {
    private static final ClassValue<FactType> OF_ANSWERS = read(Property.Role.ANSWER);
    private static final ClassValue<FactType> OF_SETTINGS = read(Property.Role.SETTING);

    private static final ImmutableMap<Property.Role, ImmutableMap<String, Property>> OF_MONEY =
            forEachRole(Money.class, ImmutableMap.of("amount", "getAmount", "currency", "getCurrencyUnit"));
    private static final ImmutableMap<Property.Role, ImmutableMap<String, Property>> OF_LISTS =
            forEachRole(List.class, ImmutableMap.of("size", "size"));

    private final Class<?> javaType;
    private final ImmutableMap<String, Property> properties;
    private final Optional<Property> existence;
    private final Optional<Property> answers;

    private final Map<Pointer, Boolean> plain = new ConcurrentHashMap<>();

    private FactType(
            Class<?> javaType,
            Map<String, Property> properties,
            Optional<Property> existence,
            Optional<Property> answers) {
        this.javaType = javaType;
        this.properties = ImmutableMap.copyOf(properties);
        this.existence = existence;
        this.answers = answers;
    }

    private static Optional<Property> marked(Map<String, Property> properties, Class<? extends Annotation> mark) {
        return properties.values().stream()
                .filter(property -> property.accessor().isAnnotationPresent(mark))
                .findFirst();
    }

    /** The class with its properties. */
    public static FactType of(Class<?> javaType) {
        return OF_ANSWERS.get(javaType);
    }

    /** What may be named after the property and a full stop. */
    static FactType inside(Property property) {
        ValueType type = property.type();
        return switch (type.kind()) {
            case OBJECT -> (property.role() == Property.Role.SETTING ? OF_SETTINGS : OF_ANSWERS).get(type.javaType());
            case MONEY -> unmarked(type, Objects.requireNonNull(OF_MONEY.get(property.role())));
            case LIST -> unmarked(type, Objects.requireNonNull(OF_LISTS.get(property.role())));
            default -> unmarked(type, ImmutableMap.of());
        };
    }

    private static FactType unmarked(ValueType type, ImmutableMap<String, Property> properties) {
        return new FactType(type.javaType(), properties, Optional.empty(), Optional.empty());
    }

    private static ImmutableMap<Property.Role, ImmutableMap<String, Property>> forEachRole(
            Class<?> owner, Map<String, String> accessors) {
        ImmutableMap.Builder<Property.Role, ImmutableMap<String, Property>> byRole = ImmutableMap.builder();
        for (Property.Role role : Property.Role.values()) {
            ImmutableMap.Builder<String, Property> properties = ImmutableMap.builder();
            accessors.forEach((name, accessor) -> properties.put(name, plain(name, owner, accessor, role)));
            byRole.put(role, properties.buildOrThrow());
        }
        return byRole.buildOrThrow();
    }

    private static Property plain(String name, Class<?> owner, String accessor, Property.Role role) {
        try {
            Method method = owner.getMethod(accessor);
            ValueType type = ValueType.of(method.getGenericReturnType());
            return new Property(name, new Getter(method), type, role, false, ImmutableList.of(Pointer.ROOT));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(owner + " has lost its method " + accessor, e);
        }
    }

    private static ClassValue<FactType> read(Property.Role role) {
        return new ClassValue<>() {
            @Override
            protected FactType computeValue(Class<?> javaType) {
                return read(javaType, role);
            }
        };
    }

    private static FactType read(Class<?> javaType, Property.Role role) {
        ImmutableMap.Builder<String, Property> properties = ImmutableMap.builder();
        if (javaType.isRecord()) {
            for (RecordComponent component : javaType.getRecordComponents()) {
                properties.put(component.getName(), property(component.getAccessor(), role, true));
            }
        }
        Arrays.stream(javaType.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> isMarked(method) || (javaType.isSealed() && method.getDeclaringClass() == javaType))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> properties.put(method.getName(), property(method, role, javaType.isSealed())));
        ImmutableMap<String, Property> all = properties.buildKeepingLast();
        Optional<Property> existence = marked(all, Existence.class);
        return new FactType(
                javaType,
                Maps.filterValues(all, property -> !existence.equals(Optional.of(property))),
                existence,
                marked(all, Answers.class));
    }

    private static boolean isMarked(Method method) {
        return Stream.<Class<? extends Annotation>>of(Answers.class, Settings.class, DerivedFrom.class)
                .anyMatch(method::isAnnotationPresent);
    }

    private static Property property(Method accessor, Property.Role role, boolean isMember) {
        accessor.setAccessible(true);
        DerivedFrom derived = accessor.getAnnotation(DerivedFrom.class);
        List<Pointer> pointers = new ArrayList<>();
        if (derived != null) {
            Arrays.stream(derived.value()).map(Pointer::of).forEach(pointers::add);
        } else {
            pointers.add(isMember ? Pointer.ROOT.child(accessor.getName()) : Pointer.ROOT);
        }
        return new Property(
                accessor.getName(),
                new Getter(accessor),
                ValueType.of(accessor.getGenericReturnType()),
                accessor.isAnnotationPresent(Settings.class) ? Property.Role.SETTING : role,
                isNullable(accessor.getAnnotatedReturnType()),
                pointers);
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** The name that rules use. */
    public String name() {
        return javaType.getSimpleName();
    }

    /** The class of the facts. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The names of the properties that rules may use. */
    public List<String> propertyNames() {
        return properties.keySet().asList();
    }

    /** All that is known of such a fact, existence included. */
    Stream<Property> properties() {
        return Stream.concat(properties.values().stream(), existence.stream());
    }

    /** What is true of each fact of which it is known that there is one; empty where that is always known. */
    Optional<Property> existence() {
        return existence;
    }

    /** The property that gives the document people fill in; empty for what is no case. */
    Optional<Property> answers() {
        return answers;
    }

    /** Whether, of a case, the pointer leads from a member to a member of that, whatever kind of object has it. */
    boolean isPlain(Pointer pointer) {
        return plain.computeIfAbsent(
                pointer, asked -> AnswerPointers.plain(this, asked).equals(asked));
    }

    Optional<Property> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
