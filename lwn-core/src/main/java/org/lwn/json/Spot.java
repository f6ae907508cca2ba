package org.lwn.json;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/**
 * Where a walk through a tree stands. Cheap to make at every step; written out as a pointer only if there is something to
 * say of it.
 *
 * @param parent what holds it; null for the value with which the walk begins
 * @param start where the walk begins
 * @param name the member's name; null for an element of a list
 * @param index the element's place in its list
 */
record Spot(@Nullable Spot parent, Pointer start, @Nullable String name, int index) {

    static Spot at(Pointer start) {
        return new Spot(null, start, null, 0);
    }

    Spot child(String member) {
        return new Spot(this, start, member, 0);
    }

    Spot child(int element) {
        return new Spot(this, start, null, element);
    }

    Pointer pointer() {
        if (parent == null) {
            return start;
        }
        return name == null ? parent.pointer().child(index) : parent.pointer().child(name);
    }

    /** What a sentence calls it. */
    String label() {
        if (name != null) {
            return Words.cut(name);
        }
        if (parent == null) {
            return start.equals(Pointer.ROOT) ? "the document" : "this value";
        }
        return "each of " + parent.label();
    }
}
