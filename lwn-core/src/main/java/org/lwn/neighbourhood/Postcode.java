package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Ascii;
import java.util.regex.Pattern;
import org.lwn.problem.Excerpt;
import org.lwn.problem.InvalidValueException;

/**
 * A United Kingdom postcode of the published form, such as {@code W12 7RJ}. That the postcode is in use is not checked.
 *
 * @param value upper case with one space before the last three characters
 */
public record Postcode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?|GIR) ?([0-9][ABD-HJLNP-UW-Z]{2})");

    /**
     * Accepts lower case and missing or repeated spaces, and keeps the published form.
     *
     * @throws InvalidValueException if the text is not of the form of a postcode
     */
    @JsonCreator
    public Postcode {
        var parts = FORM.matcher(Ascii.toUpperCase(value.strip().replaceAll("\\s+", " ")));
        if (!parts.matches()) {
            throw new InvalidValueException(
                    "postcode",
                    Excerpt.isHarmless(value) ? value : "…",
                    "is a full United Kingdom postcode",
                    "Write it as W12 7RJ.");
        }
        value = parts.group(1) + " " + parts.group(2);
    }

    /** The postcode that the text says. */
    public static Postcode of(String value) {
        return new Postcode(value);
    }

    /** The part before the space, such as {@code W12}. */
    public PostcodeDistrict district() {
        return new PostcodeDistrict(value.substring(0, value.indexOf(' ')));
    }

    @Override
    public String toString() {
        return value;
    }
}
