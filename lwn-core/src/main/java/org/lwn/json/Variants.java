package org.lwn.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * The records that a value can be, told apart by one of its members.
 *
 * @param property the member's name
 * @param types the records by the name that the member gives
 */
record Variants(String property, ImmutableMap<String, Class<?>> types) {

    /** The variants of a type, or of the type that it is itself a variant of; null if it has none. */
    static @Nullable Variants of(Class<?> type) {
        Class<?> base = annotated(type);
        JsonTypeInfo info = base == null ? null : base.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes subTypes = base == null ? null : base.getAnnotation(JsonSubTypes.class);
        if (info == null || subTypes == null) {
            return null;
        }
        ImmutableMap.Builder<String, Class<?>> types = ImmutableMap.builder();
        for (JsonSubTypes.Type subType : subTypes.value()) {
            if (type.isAssignableFrom(subType.value())) {
                types.put(subType.name(), subType.value());
            }
        }
        String property = info.property().isEmpty() ? info.use().getDefaultPropertyName() : info.property();
        return new Variants(property, types.buildOrThrow());
    }

    private static @Nullable Class<?> annotated(Class<?> type) {
        if (type.isAnnotationPresent(JsonTypeInfo.class)) {
            return type;
        }
        for (Class<?> above : type.getInterfaces()) {
            Class<?> found = annotated(above);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
