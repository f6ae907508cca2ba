package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Ascii;
import java.util.regex.Pattern;
import org.lwn.problem.InvalidValueException;

/**
 * The first half of a United Kingdom postcode, such as {@code W12}.
 *
 * @param value upper case, without spaces
 */
public record PostcodeDistrict(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?|GIR");

    /**
     * Accepts lower case.
     *
     * @throws InvalidValueException if the text is not of the form of a postcode district
     */
    @JsonCreator
    public PostcodeDistrict {
        String written = value;
        value = Ascii.toUpperCase(value.strip());
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    "postcodeDistrict", written, "is the first half of a postcode", "Write it as W12.");
        }
    }

    /** The district that the text says. */
    public static PostcodeDistrict of(String value) {
        return new PostcodeDistrict(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
