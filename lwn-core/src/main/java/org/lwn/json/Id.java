package org.lwn.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.lwn.problem.InvalidValueException;

/**
 * The name of something inside one document, by which other parts of the document refer to it. Two things of one kind
 * never share a name.
 *
 * @param value lower case words and digits joined by hyphens, such as {@code community-centre}, up to 100 characters
 * @param <T> the kind of thing that has the name, so that a reference to one kind cannot stand for another
 */
@SuppressWarnings("UnusedTypeParameter")
public record Id<T>(@JsonValue String value) implements Comparable<Id<T>> {
    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    /** @throws InvalidValueException if the name is longer or not of that form */
    @JsonCreator
    public Id {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    "id",
                    value,
                    "is lower case words and digits joined by hyphens, up to " + LONGEST + " characters",
                    "Write it as community-centre.");
        }
    }

    /** The name that the text says. */
    public static <T> Id<T> of(String value) {
        return new Id<>(value);
    }

    /** By their letters. */
    @Override
    public int compareTo(Id<T> other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
