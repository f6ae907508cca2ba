package org.lwn.rules;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classes of the objects that can be got at from facts by their public accessors. */
final class ReachableTypes {
    private final Set<Class<?>> found = new LinkedHashSet<>();

    private ReachableTypes() {}

    /** Those of facts of these classes, themselves among them; none of the JDK's own. */
    static ImmutableSet<Class<?>> from(Collection<Class<?>> facts) {
        ReachableTypes types = new ReachableTypes();
        facts.forEach(types::add);
        return ImmutableSet.copyOf(types.found);
    }

    private void add(@Nullable Type type) {
        if (type instanceof Class<?> plain) {
            addClass(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType parameterized) {
            add(parameterized.getRawType());
            addAll(parameterized.getActualTypeArguments());
        } else if (type instanceof WildcardType wildcard) {
            addAll(wildcard.getUpperBounds());
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        }
    }

    private void addAll(Type @Nullable [] types) {
        if (types != null) {
            Arrays.stream(types).forEach(this::add);
        }
    }

    private void addClass(Class<?> type) {
        if (isOfTheJdk(type.getClassLoader()) || !found.add(type)) {
            return;
        }
        add(type.getGenericSuperclass());
        addAll(type.getGenericInterfaces());
        addAll(type.getPermittedSubclasses());
        for (Method method : type.getMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                add(method.getGenericReturnType());
            }
        }
    }

    private static boolean isOfTheJdk(@Nullable ClassLoader loader) {
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }
}
