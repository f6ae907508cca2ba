package org.lwn.problem;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that the named field cannot hold. Models throw it on construction; readers turn it into a {@link Problem} at
 * the value's place.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_TEXT = 200;

    private final String field;
    private final transient @Nullable Pointer place;
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
        this(field, null, value, limit, remedy);
    }

    private InvalidValueException(
            String field, @Nullable Pointer place, @Nullable Object value, String limit, String remedy) {
        super(sentence(field, value, limit) + " " + remedy);
        this.field = field;
        this.place = place;
        this.limit = limit;
        this.sentence = sentence(field, value, limit);
        this.remedy = remedy;
    }

    /**
     * A value that does not stand in a component itself but somewhere below one, such as a reference inside a list.
     *
     * @param place where it stands, beginning at the object that refuses it
     */
    public static InvalidValueException at(
            Pointer place, String field, @Nullable Object value, String limit, String remedy) {
        return new InvalidValueException(field, place, value, limit, remedy);
    }

    /** Where the value stands, beginning at the object that refuses it; null if it is the {@link #field()} itself. */
    public @Nullable Pointer place() {
        return place;
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

    /**
     * Refuses a text that is blank or longer than a title or a label should be; null is let through.
     *
     * @throws InvalidValueException if the text is given and blank or longer than 200 characters
     */
    public static void requireText(String field, @Nullable String value) {
        if (value != null && (value.isBlank() || value.length() > LONGEST_TEXT)) {
            throw new InvalidValueException(
                    field,
                    value,
                    "has from 1 to " + LONGEST_TEXT + " characters and is not blank",
                    "Say it in a few words, or leave it out.");
        }
    }

    /**
     * Refuses texts that are blank or longer than titles or labels should be.
     *
     * @throws InvalidValueException if a text is blank or longer than 200 characters
     */
    public static void requireTexts(String field, List<String> values) {
        values.forEach(value -> requireText(field, value));
    }

    /**
     * Refuses a list that says something twice.
     *
     * @throws InvalidValueException if two elements are equal
     */
    public static void requireDistinct(String field, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value)) {
                throw new InvalidValueException(field, value, "is listed once", "Leave out the second.");
            }
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
