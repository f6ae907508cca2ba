package org.lwn.json;

import org.lwn.problem.InvalidValueException;

/**
 * How large a document may be. A document over {@code bytes}, {@code depth} or {@code items} is not read at all; a text
 * or a number over its limit is a problem at its place, and reading goes on.
 *
 * @param bytes the most bytes of a document, from 1 to 1,073,741,824
 * @param depth the most lists and objects inside each other, from 1 to 500
 * @param stringLength the most characters (UTF-16 units) of a text, 1 or more
 * @param numberDigits the most digits of a number, 1 or more
 * @param items the most values in a document, lists and objects among them, 1 or more
 */
public record JsonLimits(long bytes, int depth, int stringLength, int numberDigits, int items) {

    /** 16 MiB, depth 64, texts of 100,000 characters, numbers of 40 digits, a million values. */
    public static final JsonLimits DEFAULT = new JsonLimits(16L << 20, 64, 100_000, 40, 1_000_000);

    private static final long MOST_BYTES = 1L << 30;

    /** Reading calls itself once for each level, so the depth must stay far from the end of the stack. */
    private static final int MOST_DEPTH = 500;

    /** @throws InvalidValueException if a limit is out of its bounds */
    public JsonLimits {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new InvalidValueException(
                    "bytes", bytes, "is from 1 to " + MOST_BYTES, "Split larger documents into smaller ones.");
        }
        InvalidValueException.requireBetween("depth", depth, 1, MOST_DEPTH);
        InvalidValueException.requireAtLeast("stringLength", stringLength, 1);
        InvalidValueException.requireAtLeast("numberDigits", numberDigits, 1);
        InvalidValueException.requireAtLeast("items", items, 1);
    }

    /** These limits with another most bytes. */
    public JsonLimits withBytes(long most) {
        return new JsonLimits(most, depth, stringLength, numberDigits, items);
    }

    /** These limits with another depth. */
    public JsonLimits withDepth(int most) {
        return new JsonLimits(bytes, most, stringLength, numberDigits, items);
    }

    /** These limits with another length of texts. */
    public JsonLimits withStringLength(int most) {
        return new JsonLimits(bytes, depth, most, numberDigits, items);
    }

    /** These limits with another number of digits. */
    public JsonLimits withNumberDigits(int most) {
        return new JsonLimits(bytes, depth, stringLength, most, items);
    }

    /** These limits with another number of values. */
    public JsonLimits withItems(int most) {
        return new JsonLimits(bytes, depth, stringLength, numberDigits, most);
    }
}
