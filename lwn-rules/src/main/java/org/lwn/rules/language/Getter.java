package org.lwn.rules.language;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property: by reflection at first, and when it is asked often by a function of its own, which takes a third of the
 * time but as long to make as hundreds of readings. Thread-safe.
 */
final class Getter {
    private static final int OFTEN = 1_000;
    private static final MethodType FUNCTION = MethodType.methodType(Object.class, Object.class);

    private final Method method;

    // Threads may count over each other: it only takes a little longer then.
    private int readings;
    private volatile @Nullable Function<Object, @Nullable Object> own;

    /** @param method has no parameters and can be accessed */
    Getter(Method method) {
        this.method = method;
    }

    Method method() {
        return method;
    }

    @Nullable
    Object of(Object owner) {
        Function<Object, @Nullable Object> function = own;
        if (function != null) {
            try {
                return function.apply(owner);
            } catch (RuntimeException e) {
                throw failed(owner, e);
            }
        }
        if (++readings == OFTEN) {
            own = function();
        }
        return byReflection(owner);
    }

    private @Nullable Object byReflection(Object owner) {
        try {
            return method.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw failed(owner, e);
        }
    }

    @SuppressWarnings("unchecked") // The function is made here, of just that type.
    private Function<Object, @Nullable Object> function() {
        Class<?> owner = method.getDeclaringClass();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodHandle handle = lookup.unreflect(method);
            MethodType type = handle.type().wrap().changeParameterType(0, owner);
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup, "apply", MethodType.methodType(Function.class), FUNCTION, handle, type)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            // A module that is closed to lwn, such as Java's own.
            return this::byReflection;
        }
    }

    private IllegalStateException failed(Object owner, Exception e) {
        return new IllegalStateException(
                "Property " + method.getName() + " of " + owner.getClass().getName() + " failed", e);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Getter getter && method.equals(getter.method);
    }

    @Override
    public int hashCode() {
        return method.hashCode();
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
