package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.problem.Pointer;

/**
 * A property that a rule may name.
 *
 * @param name as rules write it
 * @param getter the method that gives it
 * @param type what it holds
 * @param role whose it is
 * @param canBeNull whether it may be unanswered or not set
 * @param pointers where the answers stand that it is or is computed from, beginning at the object that has it
 */
record Property(String name, Getter getter, ValueType type, Role role, boolean canBeNull, List<Pointer> pointers) {

    /** Whose the property is, and so what it means that it is missing. */
    enum Role {
        /** A person's answer: missing, the rule waits for it. */
        ANSWER,
        /** A threshold: missing, the rule is not in force. */
        SETTING
    }

    Property {
        pointers = ImmutableList.copyOf(pointers);
    }

    /** Whether it is worked out, and not itself an answer. */
    boolean isDerived() {
        return accessor().isAnnotationPresent(DerivedFrom.class);
    }

    /** The name by which Drools finds the accessor. */
    String canonicalName() {
        String method = accessor().getName();
        if (method.startsWith("is")) {
            // Drools takes issues() for the getter of a property "sues".
            return method + "()";
        }
        return method.startsWith("get") ? Introspector.decapitalize(method.substring("get".length())) : method;
    }

    /** The method that gives it. */
    Method accessor() {
        return getter.method();
    }

    /** The property's value of that object. */
    @Nullable
    Object of(Object owner) {
        return getter.of(owner);
    }
}
