package org.lwn.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a record holds, as JSON sees it.
 *
 * @param constructor the canonical constructor
 * @param fields the components by their names in JSON, in their order
 * @param isSingleValue whether the record stands in JSON as its one component
 * @param format the format of documents that hold it; null if it is never a document by itself
 */
record RecordShape(
        Constructor<?> constructor,
        ImmutableMap<String, Field> fields,
        boolean isSingleValue,
        @Nullable String format) {

    /** Held by the class itself, so that nothing here keeps an unloaded application in memory. */
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return shapeOf(type);
        }
    };

    /**
     * One component.
     *
     * @param index its place among the constructor's parameters
     * @param type its type as declared
     * @param nullable whether it may be missing
     * @param personal whether it holds a detail of a person
     */
    record Field(int index, Type type, boolean nullable, boolean personal) {}

    /** @throws IllegalArgumentException if the type is not a record */
    static RecordShape of(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a type that a document can hold");
        }
        return SHAPES.get(type);
    }

    Object construct(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(constructor + " failed", refused);
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException(constructor + " cannot be called", inaccessible);
        }
    }

    private static RecordShape shapeOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        ImmutableMap.Builder<String, Field> fields = ImmutableMap.builder();
        for (int index = 0; index < components.length; index++) {
            RecordComponent component = components[index];
            fields.put(
                    name(component),
                    new Field(
                            index,
                            component.getGenericType(),
                            isNullable(component),
                            component.isAnnotationPresent(Personal.class)));
        }
        boolean single = components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
        DocumentFormat format = type.getAnnotation(DocumentFormat.class);
        return new RecordShape(
                canonicalConstructor(type, components),
                fields.buildOrThrow(),
                single,
                format == null ? null : format.value());
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private static Constructor<?> canonicalConstructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.trySetAccessible();
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no canonical constructor", impossible);
        }
    }
}
