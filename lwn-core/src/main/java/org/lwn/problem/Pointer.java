package org.lwn.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A JSON Pointer as RFC 6901 defines it: the place of a value inside a JSON document.
 *
 * @param value the pointer as text: empty for the whole document, otherwise beginning with {@code /}
 */
public record Pointer(@JsonValue String value) {

    /** The whole document. */
    public static final Pointer ROOT = new Pointer("");

    private static final Splitter SEGMENTS = Splitter.on('/');

    /** @throws InvalidValueException if the text is neither empty nor begins with {@code /}, or has a bare {@code ~} */
    @JsonCreator
    public Pointer {
        if (!value.isEmpty() && value.charAt(0) != '/') {
            throw new InvalidValueException(
                    "pointer", value, "begins with / or is empty", "Write it as /budget/lines/0.");
        }
        boolean hasEscapes = value.indexOf('~') >= 0;
        if (hasEscapes && value.replace("~0", "").replace("~1", "").indexOf('~') >= 0) {
            throw new InvalidValueException(
                    "pointer", value, "every ~ stands as ~0, and every / inside a name as ~1", "Write ~ as ~0.");
        }
    }

    /** The pointer that the text says. */
    public static Pointer of(String value) {
        return value.isEmpty() ? ROOT : new Pointer(value);
    }

    /** The member of that name inside the object that this points to. */
    public Pointer child(String name) {
        return new Pointer(value + '/' + name.replace("~", "~0").replace("/", "~1"));
    }

    /** The element at that place, counted from 0, of the array that this points to. */
    public Pointer child(int index) {
        return new Pointer(value + '/' + index);
    }

    /** This pointer, followed by the other. */
    public Pointer append(Pointer other) {
        return new Pointer(value + other.value);
    }

    /** The unescaped names and indexes from the outside in; empty for the whole document. */
    public List<String> segments() {
        if (value.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<String> segments = ImmutableList.builder();
        for (String segment : SEGMENTS.split(value.substring(1))) {
            segments.add(
                    segment.indexOf('~') < 0
                            ? segment
                            : segment.replace("~1", "/").replace("~0", "~"));
        }
        return segments.build();
    }

    /** Whether this is the other pointer or lies inside the value it points to. */
    public boolean startsWith(Pointer other) {
        int length = other.value.length();
        return value.startsWith(other.value) && (value.length() == length || value.charAt(length) == '/');
    }

    @Override
    public String toString() {
        return value;
    }
}
