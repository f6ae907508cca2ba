package org.lwn.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lwn.problem.Place;

/**
 * The text of a document, and what to say of it when it is not JSON. Jackson's own messages speak to programmers and
 * differ from version to version, so they are never shown: the place is taken from them, and a hint at what to do.
 *
 * @param document the name of the document
 * @param text without a byte order mark
 */
record SourceText(String document, String text) {
    private static final Pattern NAMED_CHARACTER = Pattern.compile("code ([0-9]{1,6})");
    private static final Pattern NAMED_WORD = Pattern.compile("^\\S+ token '([^']+)'");

    /** What to do, by the character that cannot stand where it stands. */
    private static final ImmutableMap<String, String> BY_CHARACTER = ImmutableMap.of(
            "/", "Remove the comment; JSON has none.",
            "#", "Remove the comment; JSON has none.",
            "'", "Write names and text in double quotes.",
            "}", "Remove the comma before it, or close what was opened last.",
            "]", "Remove the comma before it, or close what was opened last.");

    /** What to do, by a word in Jackson's message; the first that is found. */
    private static final ImmutableMap<String, String> BY_MESSAGE = ImmutableMap.<String, String>builder()
            .put("CTRL-CHAR", "Write line breaks inside text as \\n and tabs as \\t.")
            .put("escape", "Write a backslash as two, and other characters as themselves.")
            .put("colon", "Put a colon between a name and its value.")
            .put("comma", "Put a comma between two values.")
            .put("field name", "Write names in double quotes.")
            .put(
                    "umeric value",
                    "Write numbers as 5, -5 or 0.5: no plus, no leading zeros, a digit on both sides of the point.")
            .buildOrThrow();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static SourceText of(String document, String text, JsonLimits limits) throws UnreadableJsonException {
        if (text.length() > limits.bytes()) {
            throw tooLarge(document, limits);
        }
        return new SourceText(document, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    }

    static SourceText of(String document, InputStream in, JsonLimits limits) throws IOException {
        byte[] bytes = in.readNBytes(Math.toIntExact(limits.bytes() + 1));
        if (bytes.length > limits.bytes()) {
            throw tooLarge(document, limits);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            var result = decoder.decode(input, decoded, true);
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException malformed) {
            SourceText before = new SourceText(document, decoded.flip().toString());
            throw before.unreadable(
                    before.text.length(),
                    "json.not-utf8",
                    String.format("The byte %02X does not stand for a character in UTF-8.", bytes[input.position()]),
                    "Save the document as UTF-8.");
        }
        return of(document, decoded.flip().toString(), limits);
    }

    private static UnreadableJsonException tooLarge(String document, JsonLimits limits) {
        return new SourceText(document, "")
                .unreadable(
                        0,
                        "json.too-large",
                        "The document has more than " + limits.bytes() + " bytes.",
                        "Split it, or read it with a larger JsonLimits.bytes if you trust where it comes from.");
    }

    UnreadableJsonException unreadable(long offset, String code, String sentence, String remedy) {
        int end = (int) Math.max(0, Math.min(offset, text.length()));
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        int line = CharMatcher.is('\n').countIn(text.subSequence(0, lineStart)) + 1;
        int column = text.codePointCount(lineStart, end) + 1;
        return new UnreadableJsonException(new Place.InText(document, line, column), code, sentence, remedy);
    }

    UnreadableJsonException notJson(JsonProcessingException failure) {
        String message = failure.getOriginalMessage();
        long reported =
                failure.getLocation() == null ? 0 : failure.getLocation().getCharOffset();
        int offset = (int) Math.max(0, Math.min(reported, text.length() - 1L));
        if (failure instanceof JsonEOFException) {
            return unreadable(
                    text.length(),
                    "json.cut-short",
                    "The document ends before it is complete.",
                    "Send all of it; every bracket, brace and quotation mark must be closed.");
        }
        if (failure instanceof StreamConstraintsException) {
            return unreadable(offset, "json.too-large", "A name here is too long to be read.", "Shorten it.");
        }
        Matcher word = NAMED_WORD.matcher(message);
        if (word.find()) {
            return unreadable(
                    Math.max(0, text.lastIndexOf(word.group(1), offset)),
                    "json.not-json",
                    Words.quoted(word.group(1)) + " is not a JSON value.",
                    "Write text in double quotes; besides text there are numbers, true, false and null.");
        }
        int place = placeOf(message, offset);
        String found = Character.toString(text.codePointAt(place));
        return unreadable(place, "json.not-json", Words.quoted(found) + " cannot stand here.", remedy(found, message));
    }

    /** Where the character stands that the message names: versions of Jackson differ by up to two. */
    private int placeOf(String message, int offset) {
        Matcher code = NAMED_CHARACTER.matcher(message);
        if (code.find()) {
            int character = Integer.parseInt(code.group(1));
            for (int near : new int[] {offset, offset - 1, offset + 1, offset - 2}) {
                if (near >= 0 && near < text.length() && text.charAt(near) == character) {
                    return near;
                }
            }
        }
        return offset;
    }

    private static String remedy(String found, String message) {
        String byCharacter = BY_CHARACTER.get(found);
        if (byCharacter != null && !message.contains("umeric value")) {
            return byCharacter;
        }
        return BY_MESSAGE.entrySet().stream()
                .filter(hint -> message.contains(hint.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("Check the commas, colons, quotation marks and brackets before it.");
    }
}
