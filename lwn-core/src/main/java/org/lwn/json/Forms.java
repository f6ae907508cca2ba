package org.lwn.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.util.List;

/** What a type of the model looks like in JSON. */
final class Forms {
    static final TypeFactory TYPES = TypeFactory.defaultInstance();

    private Forms() {}

    /** The type of a component, with the type variables of the record that has it filled in. */
    static JavaType typeOf(RecordShape.Field field, JavaType holder) {
        return TYPES.resolveMemberType(field.type(), holder.getBindings());
    }

    /** The type itself, or for a single-value record the type that stands for it in JSON. */
    static JavaType form(JavaType type) {
        if (!type.getRawClass().isRecord()) {
            return type;
        }
        RecordShape shape = RecordShape.of(type.getRawClass());
        return shape.isSingleValue()
                ? form(typeOf(shape.fields().values().iterator().next(), type))
                : type;
    }

    /** What a field of the type takes, in words. */
    static String takes(JavaType type) {
        JavaType form = form(type);
        Leaves.Leaf leaf = Leaves.of(form.getRawClass());
        if (leaf != null) {
            return leaf.takes();
        }
        if (form.getRawClass() == List.class) {
            return "a list in square brackets, [] if it is empty";
        }
        if (form.getRawClass().isEnum()) {
            return "one of "
                    + String.join(", ", EnumNames.of(form.getRawClass()).keySet());
        }
        return "an object in braces";
    }
}
