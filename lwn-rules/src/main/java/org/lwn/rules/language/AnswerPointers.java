package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/** Finds where an answer stands in the document that people fill in. */
final class AnswerPointers {
    private static final String EVERY_ELEMENT = "/*";

    /** The segments of pointers that facts declare, which are no more than there are. */
    private static final Map<Pointer, List<String>> DECLARED = new ConcurrentHashMap<>();

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

    /** What may be answered at that place of the case's document; empty if it has no such place. */
    static Optional<ValueType> answerAt(FactType caseType, Pointer place) {
        Optional<Property> answers = caseType.answers();
        FactType owner = answers.isPresent() ? FactType.inside(answers.get()) : caseType;
        ValueType at = ValueType.of(owner.javaType());
        for (String segment : place.segments()) {
            Optional<ValueType> inside = at.kind() == ValueKind.LIST
                    ? Optional.ofNullable(at.element())
                            .filter(element -> segment.equals("*") || Ints.tryParse(segment) != null)
                    : memberAt(at, segment);
            if (inside.isEmpty()) {
                return Optional.empty();
            }
            at = inside.get();
        }
        return Optional.of(at);
    }

    private static Optional<ValueType> memberAt(ValueType owner, String name) {
        if (owner.kind() == ValueKind.MONEY) {
            return switch (name) {
                case "amount" -> Optional.of(ValueType.NUMBER);
                case "currency" -> Optional.of(ValueType.of(CurrencyUnit.class));
                default -> Optional.empty();
            };
        }
        return owner.kind() == ValueKind.OBJECT
                ? member(FactType.of(owner.javaType()), name)
                        .filter(property -> property.pointers().equals(ImmutableList.of(Pointer.ROOT.child(name))))
                        .map(Property::type)
                : Optional.empty();
    }

    /** Every place in the case's document that a rule may point to, the whole document first. */
    static List<String> all(FactType caseType) {
        Set<String> places = new LinkedHashSet<>();
        places.add(Pointer.ROOT.value());
        caseType.answers().ifPresent(answers -> addMembers(answers, Pointer.ROOT, ImmutableSet.of(), places));
        return ImmutableList.copyOf(places);
    }

    /** @param within the classes that the way leads through: one that holds itself is not entered again */
    private static void addMembers(Property owner, Pointer at, Set<Class<?>> within, Set<String> places) {
        if (owner.type().kind() != ValueKind.OBJECT
                || within.contains(owner.type().javaType())) {
            return;
        }
        Set<Class<?>> inside = ImmutableSet.<Class<?>>builder()
                .addAll(within)
                .add(owner.type().javaType())
                .build();
        withKinds(FactType.inside(owner))
                .forEach(kind -> kind.propertyNames().stream()
                        .flatMap(name -> kind.property(name).stream())
                        .filter(property ->
                                property.pointers().equals(ImmutableList.of(Pointer.ROOT.child(property.name()))))
                        .forEach(property -> {
                            Pointer place = at.child(property.name());
                            places.add(place.value());
                            addMembers(property, place, inside, places);
                        }));
    }

    /** Where what the rule points to stands in this case's document: kinds of applicant keep some answers elsewhere. */
    static Pointer inDocument(FactType caseType, Object caseFact, Pointer pointer) {
        Optional<Property> answers = caseType.answers();
        if (answers.isEmpty() || leadsToElement(pointer) || caseType.isPlain(pointer)) {
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
        List<Pointer> places = places(steps, caseFact, caseFact);
        return places.size() == 1 ? places.get(0) : pointer;
    }

    /** Elements are where they are, whatever kind of object has the list. */
    private static boolean leadsToElement(Pointer pointer) {
        String value = pointer.value();
        for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
            if (slash + 1 < value.length() && Character.isDigit(value.charAt(slash + 1))) {
                return true;
            }
        }
        return false;
    }

    /** Where the answers stand that give the path its value. */
    static List<Pointer> answered(Term.Path path, Object fact, Object caseFact) {
        ImmutableList.Builder<Pointer> answered = ImmutableList.builder();
        if (!path.isSetting()) {
            for (Pointer place : places(path.steps(), fact, caseFact)) {
                answered.add(inDocument(path.fact(), fact, place));
            }
        }
        return answered.build();
    }

    /** The same where it is so for every case; empty where it depends on the case. */
    static Optional<ImmutableList<Pointer>> known(Term.Path path) {
        if (path.isSetting()) {
            return Optional.of(ImmutableList.of());
        }
        Pointer pointer = Pointer.ROOT;
        for (Property step : path.steps()) {
            boolean isOfItsName = step.pointers().equals(ImmutableList.of(Pointer.ROOT.child(step.name())));
            boolean dependsOnKind = step.accessor().getDeclaringClass().isSealed() && !isOfItsName;
            if (path.pattern() != 0 || !isOnePlace(step.pointers()) || dependsOnKind) {
                return Optional.empty();
            }
            pointer = pointer.append(step.pointers().get(0));
        }
        return path.fact().isPlain(pointer) ? Optional.of(ImmutableList.of(pointer)) : Optional.empty();
    }

    /** The pointer as far as it leads from a member to a member of that, whatever kind of object has it. */
    static Pointer plain(FactType caseType, Pointer pointer) {
        Optional<Property> owner = caseType.answers();
        Pointer plain = Pointer.ROOT;
        for (String segment : pointer.segments()) {
            List<Property> members = owner.map(object -> members(FactType.inside(object), segment))
                    .orElse(ImmutableList.of());
            Pointer member = Pointer.ROOT.child(segment);
            if (members.isEmpty()
                    || !members.stream().allMatch(one -> one.pointers().equals(ImmutableList.of(member)))) {
                return plain;
            }
            plain = plain.append(member);
            owner = Optional.of(members.get(0));
        }
        return plain;
    }

    static @Nullable Object value(List<Property> steps, Object fact) {
        Object value = fact;
        for (int step = 0; step < steps.size() && value != null; step++) {
            value = steps.get(step).of(value);
        }
        return value;
    }

    private static List<Pointer> places(List<Property> steps, Object fact, Object caseFact) {
        Object owner = fact;
        Object document = document(caseFact);
        List<Pointer> places = ImmutableList.of(Pointer.ROOT);
        for (Property declared : steps) {
            Property step = owner == null ? declared : ofItsClass(declared, owner);
            places = append(places, unanswered(step.pointers(), document));
            owner = step.accessor().getDeclaringClass().isInstance(owner) ? step.of(owner) : null;
            document = owner;
        }
        return places;
    }

    /** Each of the places followed by each of the others. */
    private static List<Pointer> append(List<Pointer> places, List<Pointer> further) {
        if (places.size() == 1 && further.size() == 1) {
            Pointer only = further.get(0);
            return only.equals(Pointer.ROOT)
                    ? places
                    : ImmutableList.of(places.get(0).append(only));
        }
        ImmutableList.Builder<Pointer> all = ImmutableList.builder();
        for (Pointer place : places) {
            further.forEach(pointer -> all.add(place.append(pointer)));
        }
        return all.build();
    }

    /** What is asked of an object in the member of that name; empty for what is no member of its document. */
    static Optional<Property> memberOf(Object owner, String name) {
        return FactType.of(owner.getClass())
                .property(name)
                .filter(property -> property.pointers().equals(ImmutableList.of(Pointer.ROOT.child(name))));
    }

    /** A property of the type or, where the type has several kinds, of any of them. */
    private static Optional<Property> member(FactType type, String name) {
        Optional<Property> own = type.property(name);
        return own.isPresent() ? own : members(type, name).stream().findFirst();
    }

    /** What each kind that has a property of that name says of it. */
    static List<Property> members(FactType type, String name) {
        return withKinds(type).flatMap(kind -> kind.property(name).stream()).collect(ImmutableList.toImmutableList());
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
        if (owner.getClass() == declared.accessor().getDeclaringClass()) {
            return declared;
        }
        return FactType.of(owner.getClass()).property(declared.name()).orElse(declared);
    }

    private static @Nullable Object document(Object caseFact) {
        return FactType.of(caseFact.getClass())
                .answers()
                .map(answers -> answers.of(caseFact))
                .orElse(caseFact);
    }

    /** Of the answers that a property is computed from, those that are missing; all, if none is. */
    private static List<Pointer> unanswered(List<Pointer> pointers, @Nullable Object document) {
        if (isOnePlace(pointers)) {
            return pointers;
        }
        List<Pointer> missing = new ArrayList<>();
        for (Pointer pointer : pointers) {
            missing.addAll(missingIn(document, Pointer.ROOT, DECLARED.computeIfAbsent(pointer, Pointer::segments)));
        }
        return missing.isEmpty() ? Lists.transform(pointers, AnswerPointers::withoutElements) : missing;
    }

    private static boolean isOnePlace(List<Pointer> pointers) {
        return pointers.size() == 1 && !pointers.get(0).value().contains(EVERY_ELEMENT);
    }

    /** Where, along the segments, a value is missing; empty if none is. */
    private static List<Pointer> missingIn(@Nullable Object value, Pointer at, List<String> segments) {
        if (value == null) {
            return segments.contains("*") && !at.equals(Pointer.ROOT)
                    // The list is itself missing, which is for whoever needs it to say.
                    ? ImmutableList.of()
                    : ImmutableList.of(extended(at, segments));
        }
        if (segments.isEmpty()) {
            return ImmutableList.of();
        }
        List<String> inner = segments.subList(1, segments.size());
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                return ImmutableList.of(at);
            }
            ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
            for (int index = 0; index < list.size(); index++) {
                missing.addAll(missingIn(list.get(index), at.child(index), inner));
            }
            return missing.build();
        }
        Optional<Property> property = FactType.of(value.getClass()).property(segments.get(0));
        return property.isEmpty()
                ? ImmutableList.of()
                : missingIn(property.get().of(value), at.child(segments.get(0)), inner);
    }

    private static Pointer extended(Pointer at, List<String> segments) {
        Pointer pointer = at;
        for (String segment : segments.subList(0, segments.contains("*") ? segments.indexOf("*") : segments.size())) {
            pointer = pointer.child(segment);
        }
        return pointer;
    }

    private static Pointer withoutElements(Pointer pointer) {
        int elements = pointer.value().indexOf(EVERY_ELEMENT);
        return elements < 0 ? pointer : Pointer.of(pointer.value().substring(0, elements));
    }
}
