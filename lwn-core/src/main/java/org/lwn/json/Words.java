package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.CharMatcher;

/** How values of a document are named in sentences: never more of them than a reader needs to know them again. */
final class Words {
    private static final int LONGEST_SHOWN = 60;

    private static final CharMatcher UNPRINTABLE = CharMatcher.javaIsoControl();

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

    static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    /** The value and its kind: {@code 'abc' is text}, {@code 12 is a number}, {@code a list is given}. */
    static String valueAndKind(JsonNode node) {
        if (node.isTextual()) {
            return quoted(node.textValue()) + " is text";
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
