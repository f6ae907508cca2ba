package org.lwn.system;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.problem.Suggestion;

/**
 * Finds every name and every reference of a document by walking its records, so that no reference is ever forgotten: a
 * component {@code id} of the type {@code Id<T>} in the record {@code T} names it, any other {@code Id<T>} refers to it.
 */
final class References {
    private static final String ID = "id";

    /**
     * One reference.
     *
     * @param pointer where it stands
     * @param field the component that holds it
     * @param kind what it refers to
     * @param id the name it gives
     */
    private record Reference(Pointer pointer, String field, Class<?> kind, Id<?> id) {}

    private final Map<Class<?>, Map<Id<?>, Pointer>> names = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();
    private final Set<Pointer> places = new HashSet<>();
    private final List<InvalidValueException> refusals = new ArrayList<>();

    void walk(String component, @Nullable Object value) {
        walk(Pointer.ROOT.child(component), component, null, value, null);
    }

    /** @throws InvalidValueException for the first thing that is wrong, with the others suppressed in it */
    void check(List<Anomaly> anomalies) {
        for (Reference reference : references) {
            Map<Id<?>, Pointer> known = names.getOrDefault(reference.kind(), Map.of());
            if (!known.containsKey(reference.id())) {
                refuse(reference, known);
            }
        }
        for (int index = 0; index < anomalies.size(); index++) {
            Pointer at = anomalies.get(index).at();
            if (!places.contains(at)) {
                refusals.add(InvalidValueException.at(
                        Pointer.ROOT.child("anomalies").child(index).child("at"),
                        "at",
                        at,
                        "points to something in this document",
                        "Write the way to it, counting from 0, such as /neighbourhoods/0/name."));
            }
        }
        if (!refusals.isEmpty()) {
            InvalidValueException first = refusals.get(0);
            refusals.subList(1, refusals.size()).forEach(first::addSuppressed);
            throw first;
        }
    }

    private void refuse(Reference reference, Map<Id<?>, Pointer> known) {
        String kind = reference.kind().getSimpleName();
        List<String> words = known.keySet().stream().map(Id::value).sorted().toList();
        refusals.add(InvalidValueException.at(
                reference.pointer(),
                reference.field(),
                reference.id(),
                "is the id of one of this document's things of the kind " + kind,
                words.isEmpty()
                        ? "Add a " + kind + " with this id; the document has none."
                        : Suggestion.nearest(reference.id().value(), words)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Add a " + kind + " with this id, or write the id of one that is there.")));
    }

    /** @param type the component's type as declared, with its variables; null at the root's own components */
    private void walk(
            Pointer pointer, String field, @Nullable Type type, @Nullable Object value, @Nullable Class<?> holder) {
        if (value == null) {
            return;
        }
        places.add(pointer);
        if (value instanceof Id<?> id && type instanceof ParameterizedType parameterized) {
            note(pointer, field, (Class<?>) parameterized.getActualTypeArguments()[0], id, holder);
        } else if (value instanceof List<?> list) {
            Type element = type instanceof ParameterizedType parameterized
                    ? parameterized.getActualTypeArguments()[0]
                    : null;
            for (int index = 0; index < list.size(); index++) {
                walk(pointer.child(index), field, element, list.get(index), holder);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Pointer place = isSingleValue(component) ? pointer : pointer.child(component.getName());
                walk(place, component.getName(), component.getGenericType(), read(component, value), value.getClass());
            }
        }
    }

    /** Such a record stands in JSON as its one component. */
    private static boolean isSingleValue(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private void note(Pointer pointer, String field, Class<?> kind, Id<?> id, @Nullable Class<?> holder) {
        if (!field.equals(ID) || kind != holder) {
            references.add(new Reference(pointer, field, kind, id));
            return;
        }
        Pointer earlier =
                names.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(id, pointer);
        if (earlier != null) {
            refusals.add(InvalidValueException.at(
                    pointer,
                    field,
                    id,
                    "no other " + kind.getSimpleName() + " has, but " + earlier + " has it too",
                    "Give each its own id."));
        }
    }

    private static @Nullable Object read(RecordComponent component, Object holder) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (InvocationTargetException | IllegalAccessException impossible) {
            throw new IllegalStateException(component.toString(), impossible);
        }
    }
}
