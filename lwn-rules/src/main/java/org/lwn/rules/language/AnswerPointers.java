package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/** Finds where an answer stands in the document that people fill in. */
final class AnswerPointers {
    private AnswerPointers() {}

    /** A name in a pointer that the document cannot have, and those that it could have there. */
    record Unknown(String name, List<String> known) {}

    /** The first name in the pointer that no document of the case can have. */
    static Optional<Unknown> firstUnknown(FactType caseType, Pointer pointer) {
        Property owner = caseType.answers().orElse(null);
        for (String segment : pointer.segments()) {
            FactType type = owner == null ? caseType : FactType.inside(owner);
            Optional<Property> property = member(type, segment);
            if (property.isEmpty()) {
                return Optional.of(new Unknown(segment, memberNames(type)));
            }
            owner = property.get();
        }
        return Optional.empty();
    }

    /** Where what the rule points to stands in this case's document: kinds of applicant keep some answers elsewhere. */
    static Pointer inDocument(FactType caseType, Object caseFact, Pointer pointer) {
        Optional<Property> answers = caseType.answers();
        if (answers.isEmpty()) {
            return pointer;
        }
        List<Property> steps = new ArrayList<>();
        steps.add(answers.get());
        for (String segment : pointer.segments()) {
            Optional<Property> property = member(FactType.inside(steps.get(steps.size() - 1)), segment);
            if (property.isEmpty()) {
                return pointer;
            }
            steps.add(property.get());
        }
        List<Pointer> places = places(steps, caseFact);
        return places.size() == 1 ? places.get(0) : pointer;
    }

    /** Where the answers stand that keep the path from having a value; empty if it has one, or waits for no answer. */
    static List<Pointer> missing(Term.Path path, Object fact) {
        return value(path.steps(), fact) == null ? answered(path, fact) : ImmutableList.of();
    }

    /** Where the answers stand that give the path its value. */
    static List<Pointer> answered(Term.Path path, Object fact) {
        return path.isSetting()
                ? ImmutableList.of()
                : places(path.steps(), fact).stream()
                        .map(place -> inDocument(path.fact(), fact, place))
                        .collect(ImmutableList.toImmutableList());
    }

    static @Nullable Object value(List<Property> steps, Object fact) {
        Object value = fact;
        for (Property step : steps) {
            if (value == null) {
                return null;
            }
            value = step.of(value);
        }
        return value;
    }

    private static List<Pointer> places(List<Property> steps, Object fact) {
        Object owner = fact;
        List<Pointer> places = ImmutableList.of(Pointer.ROOT);
        for (Property declared : steps) {
            Property step = owner == null ? declared : ofItsClass(declared, owner);
            List<Pointer> unanswered = owner == null ? step.pointers() : unanswered(step, owner);
            ImmutableList.Builder<Pointer> next = ImmutableList.builder();
            for (Pointer place : places) {
                unanswered.forEach(pointer -> next.add(place.append(pointer)));
            }
            places = next.build();
            owner = step.accessor().getDeclaringClass().isInstance(owner) ? step.of(owner) : null;
        }
        return places;
    }

    /** A property of the type or, where the type has several kinds, of any of them. */
    private static Optional<Property> member(FactType type, String name) {
        return withKinds(type).flatMap(kind -> kind.property(name).stream()).findFirst();
    }

    private static List<String> memberNames(FactType type) {
        return withKinds(type)
                .flatMap(kind -> kind.propertyNames().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<FactType> withKinds(FactType type) {
        Class<?>[] kinds = type.javaType().getPermittedSubclasses();
        return kinds == null
                ? Stream.of(type)
                : Stream.concat(Stream.of(type), Arrays.stream(kinds).map(FactType::of));
    }

    /** What a kind of applicant says of a property may stand elsewhere than another kind's. */
    private static Property ofItsClass(Property declared, Object owner) {
        return FactType.of(owner.getClass()).property(declared.name()).orElse(declared);
    }

    /** Of several answers that a property is computed from, those that are missing; all, if none is. */
    private static List<Pointer> unanswered(Property step, Object owner) {
        if (step.pointers().size() < 2) {
            return step.pointers();
        }
        FactType type = FactType.of(owner.getClass());
        Object document = type.answers().map(answers -> answers.of(owner)).orElse(owner);
        if (document == null) {
            return step.pointers();
        }
        FactType documentType = FactType.of(document.getClass());
        List<Pointer> missing = step.pointers().stream()
                .filter(pointer -> documentType
                        .property(pointer.segments().get(0))
                        .map(property -> property.of(document) == null)
                        .orElse(false))
                .toList();
        return missing.isEmpty() ? step.pointers() : missing;
    }
}
