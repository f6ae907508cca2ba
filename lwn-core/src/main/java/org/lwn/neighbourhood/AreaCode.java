package org.lwn.neighbourhood;

import com.google.common.base.Ascii;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * An official area code of the Office for National Statistics (the Government Statistical Service's nine characters),
 * such as {@code E09000013}, with the edition it comes from. A code means the same area only within one edition.
 *
 * @param code a letter of the United Kingdom's countries and eight digits
 * @param vintage the year of the edition, from 2001 to 2100; null if whoever published the code did not say
 */
public record AreaCode(String code, @Nullable Integer vintage) {
    private static final Pattern FORM = Pattern.compile("[EWSNKJLM][0-9]{8}");

    /** @throws InvalidValueException if the code is not of that form, or the year out of bounds */
    public AreaCode {
        String written = code;
        code = Ascii.toUpperCase(code.strip());
        if (!FORM.matcher(code).matches()) {
            throw new InvalidValueException(
                    "code", written, "is a letter and eight digits", "Write the ONS code, such as E09000013.");
        }
        InvalidValueException.requireBetween("vintage", vintage, 2001, 2100);
    }

    /** A code published without its edition. */
    public static AreaCode unstated(String code) {
        return new AreaCode(code, null);
    }

    /** A code of the edition of that year. */
    public static AreaCode of(String code, int vintage) {
        return new AreaCode(code, vintage);
    }

    /** Whether the text has the form of an area code. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }
}
