package org.lwn.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that the named field cannot hold. Models throw it on construction; readers turn it into a {@link Problem} at
 * the value's place.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    private final String field;
    private final String limit;
    private final String sentence;
    private final String remedy;

    /**
     * @param field the component that was given the value, as it is named in the type and in JSON
     * @param value the value that was given; shown shortened
     * @param limit what a value must be, to be read after "must be a value that", such as {@code is 0 or more}
     * @param remedy one sentence that says what to do
     */
    public InvalidValueException(String field, @Nullable Object value, String limit, String remedy) {
        super(sentence(field, value, limit) + " " + remedy);
        this.field = field;
        this.limit = limit;
        this.sentence = sentence(field, value, limit);
        this.remedy = remedy;
    }

    /** The field, the value, the limit and the remedy, in two sentences. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The component that was given the value. */
    public String field() {
        return field;
    }

    /** What a value must be. */
    public String limit() {
        return limit;
    }

    /** What is wrong: the message without the remedy. */
    public String sentence() {
        return sentence;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /**
     * Refuses a number that is too small; null is let through.
     *
     * @throws InvalidValueException if the value is given and less than the least
     */
    public static void requireAtLeast(String field, @Nullable Integer value, int least) {
        if (value != null && value < least) {
            throw new InvalidValueException(
                    field, value, "is " + least + " or more", "Give a number from " + least + ".");
        }
    }

    /**
     * Refuses a number out of bounds; null is let through.
     *
     * @throws InvalidValueException if the value is given and less than the least or more than the most
     */
    public static void requireBetween(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new InvalidValueException(
                    field,
                    value,
                    "is from " + least + " to " + most,
                    "Give a number from " + least + " to " + most + ".");
        }
    }

    private static String sentence(String field, @Nullable Object value, String limit) {
        return field + " is " + shown(value) + ", but must be a value that " + limit + ".";
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        String text = String.valueOf(value);
        String shortened = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return value instanceof Number ? shortened : "'" + shortened + "'";
    }
}
