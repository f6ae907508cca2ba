package org.lwn.rules.form;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/** Looks into applications: which answers differ, and which could not be kept. */
final class Answered {
    private Answered() {}

    /** The place itself, or the one around it, at which the application has nothing. */
    static Pointer nothingAt(Record application, Pointer place) {
        Object value = application;
        Pointer at = Pointer.ROOT;
        for (String segment : place.segments()) {
            if (!(value instanceof Record owner)) {
                return at;
            }
            at = at.child(segment);
            value = Arrays.stream(owner.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals(segment))
                    .map(component -> value(component, owner))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (value == null) {
                return at;
            }
        }
        return at;
    }

    /** Where they differ: the innermost records' members; of what may be of several kinds, the whole. */
    static List<Pointer> between(Record before, Record after) {
        ImmutableList.Builder<Pointer> places = ImmutableList.builder();
        add(before, after, Pointer.ROOT, places);
        return places.build();
    }

    private static void add(Record before, Record after, Pointer at, ImmutableList.Builder<Pointer> places) {
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object was = value(component, before);
            Object is = value(component, after);
            if (Objects.equals(was, is)) {
                continue;
            }
            Pointer place = at.child(component.getName());
            boolean hasOneKind = component.getType().isRecord();
            if (hasOneKind && was instanceof Record wasInside && is instanceof Record isInside) {
                add(wasInside, isInside, place, places);
            } else {
                places.add(place);
            }
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("A public component cannot be read: " + component, impossible);
        }
    }
}
