package org.lwn.rules.form;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lwn.problem.Pointer;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.ValueType;

/** The places of a form, in its order. */
final class Places {
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    private final FactTypes factTypes;
    private final Map<Pointer, Integer> order;

    private Places(FactTypes factTypes, Map<Pointer, Integer> order) {
        this.factTypes = factTypes;
        this.order = order;
    }

    static Places of(FactTypes factTypes) {
        List<Pointer> places = factTypes.answerPlaces();
        ImmutableMap.Builder<Pointer, Integer> order = ImmutableMap.builder();
        for (int index = 0; index < places.size(); index++) {
            order.put(places.get(index), index);
        }
        return new Places(factTypes, order.buildOrThrow());
    }

    /** In the order of the form, and inside lists by number; what has no place in the form is last. */
    Comparator<Pointer> inOrder() {
        return Comparator.comparingInt(this::position).thenComparing(Places::bySegments);
    }

    private int position(Pointer place) {
        Pointer at = place;
        while (!order.containsKey(at)) {
            at = parent(at);
        }
        boolean isNowhere = at.equals(Pointer.ROOT) && !place.equals(Pointer.ROOT);
        return isNowhere ? order.size() : order.getOrDefault(at, 0);
    }

    private static int bySegments(Pointer one, Pointer other) {
        Iterator<String> others = other.segments().iterator();
        for (String segment : one.segments()) {
            if (!others.hasNext()) {
                return 1;
            }
            String against = others.next();
            boolean bothCount = isElement(segment) && isElement(against);
            int order = bothCount && segment.length() != against.length()
                    ? segment.length() - against.length()
                    : segment.compareTo(against);
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    /** What may be answered there; empty if the form has no such place. */
    Optional<ValueType> typeAt(Pointer place) {
        return factTypes.answerAt(place);
    }

    static Pointer parent(Pointer place) {
        return Pointer.of(place.value().substring(0, Math.max(0, place.value().lastIndexOf('/'))));
    }

    static boolean isElement(String segment) {
        return DIGITS.matchesAllOf(segment) && !segment.isEmpty();
    }

    static boolean overlap(Pointer one, Pointer other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
