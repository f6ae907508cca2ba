package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import org.lwn.problem.Excerpt;

/** How values of a document are named in sentences: never more of them than a reader needs to know them again. */
final class Words {
    private static final int LONGEST_SHOWN = 60;

    private static final CharMatcher UNPRINTABLE = CharMatcher.javaIsoControl();

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_.$/~-]{0,60}");
    private static final int MOST_DIGITS_OF_A_NAME = 5;

    private Words() {}

    /** The beginning of a text, without line breaks and other characters that do not print. */
    static String cut(String text) {
        String shown = text;
        if (text.length() > LONGEST_SHOWN) {
            boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_SHOWN - 1));
            shown = text.substring(0, splitsPair ? LONGEST_SHOWN - 1 : LONGEST_SHOWN) + "…";
        }
        return UNPRINTABLE.replaceFrom(shown, "·");
    }

    /** Whether a name could be a field's: what else stands there may be anything, somebody's address too. */
    static boolean isFieldName(String name) {
        return FIELD_NAME.matcher(name).matches()
                && name.chars().filter(Character::isDigit).count() <= MOST_DIGITS_OF_A_NAME;
    }

    /** A name of a field or a part of the document's own grammar, in quotes. */
    static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    /** An answer, unless it may hold somebody's name or contact details. */
    static String answer(String text) {
        return Excerpt.of(text);
    }

    /** The value and its kind: {@code 'abc' is text}, {@code 12 is a number}, {@code a list is given}. */
    static String valueAndKind(JsonNode node) {
        if (node.isTextual()) {
            return answer(node.textValue()) + " is text";
        }
        if (node.isNumber()) {
            return plain(node) + " is a number";
        }
        if (node.isBoolean()) {
            return node.booleanValue() + " is true or false";
        }
        return node.isArray() ? "A list is given" : "An object is given";
    }

    /** A number, true or false, as people write it. */
    static String plain(JsonNode value) {
        return cut(value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText());
    }
}
