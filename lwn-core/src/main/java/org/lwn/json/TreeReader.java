package org.lwn.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/**
 * Reads text into a tree. Jackson's own tree reader stops at the first trouble; this one goes on wherever something can
 * still be read, and leaves a node that holds the {@link Problem} where a value was lost.
 */
final class TreeReader {
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_EXPONENT = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    /** Our own limits come with a place and a remedy, so Jackson's are out of the way. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // A table of names would be shared between documents, and can be made slow by names chosen to collide.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceText source;
    private final JsonLimits limits;
    private final JsonParser parser;
    private final Problems problems;
    private int items;

    private TreeReader(SourceText source, JsonLimits limits, JsonParser parser, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.parser = parser;
        this.problems = problems;
    }

    static JsonDocument read(SourceText source, JsonLimits limits) throws UnreadableJsonException {
        Problems problems = new Problems(source.document());
        try (JsonParser parser = FACTORY.createParser(source.text())) {
            if (parser.nextToken() == null) {
                throw source.unreadable(0, "json.empty", "The document is empty.", "Send a JSON object in braces.");
            }
            JsonNode root = new TreeReader(source, limits, parser, problems).value(Spot.at(Pointer.ROOT), 1);
            if (parser.nextToken() != null) {
                throw source.unreadable(
                        parser.currentTokenLocation().getCharOffset(),
                        "json.not-json",
                        "There is more after the end of the document's value.",
                        "Keep one value in a document, and remove what follows it.");
            }
            return new JsonDocument(source.document(), root, problems.inOrderOf(root, Pointer.ROOT));
        } catch (JsonProcessingException failure) {
            throw source.notJson(failure);
        } catch (UnreadableJsonException unreadable) {
            throw unreadable;
        } catch (IOException impossible) {
            throw new UncheckedIOException("text in memory could not be read", impossible);
        }
    }

    private JsonNode value(Spot spot, int depth) throws IOException {
        if (++items > limits.items()) {
            throw overLimit("json.too-large", "more than " + limits.items() + " values", "items");
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(spot, within(depth));
            case START_ARRAY -> array(spot, within(depth));
            case VALUE_STRING -> text(spot);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(spot, token);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new IllegalStateException("no value begins with " + token);
        };
    }

    private int within(int depth) throws IOException {
        if (depth > limits.depth()) {
            throw overLimit("json.too-deep", "lists and objects more than " + limits.depth() + " deep", "depth");
        }
        return depth + 1;
    }

    private JsonNode array(Spot spot, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(spot.child(array.size()), depth));
        }
        return array;
    }

    private JsonNode object(Spot spot, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (isFitForPointer(name, spot) && isFirst(name, object, spot)) {
                object.set(name, value(spot.child(name), depth));
            } else {
                parser.skipChildren();
            }
        }
        return object;
    }

    private boolean isFitForPointer(String name, Spot object) {
        if (name.length() > LONGEST_NAME) {
            problems.error(
                    object,
                    "json.too-long",
                    "A name here has " + name.length() + " characters, but names have " + LONGEST_NAME + " at most.",
                    "Remove it, or give it a short name.");
            return false;
        }
        if (hasHalfCharacter(name)) {
            problems.error(
                    object,
                    "json.invalid-text",
                    "A name has half of a character in it (a lone surrogate).",
                    "Write the whole character.");
            return false;
        }
        return true;
    }

    private boolean isFirst(String name, ObjectNode object, Spot spot) {
        if (object.has(name)) {
            problems.error(
                    Words.isFieldName(name) ? spot.child(name) : spot,
                    "json.duplicate-key",
                    (Words.isFieldName(name) ? Words.quoted(name) : "A name") + " stands more than once in one object.",
                    "Keep one of them.");
            return false;
        }
        return true;
    }

    private JsonNode text(Spot spot) throws IOException {
        String text = parser.getText();
        if (text.length() > limits.stringLength()) {
            return lost(
                    spot,
                    "json.too-long",
                    "The text here has " + text.length() + " characters, but text has " + limits.stringLength()
                            + " at most.",
                    "Shorten it.");
        }
        if (hasHalfCharacter(text)) {
            return lost(
                    spot,
                    "json.invalid-text",
                    "The text has half of a character in it (a lone surrogate).",
                    "Write the whole character, such as \\ud83d\\ude00.");
        }
        return NODES.textNode(text);
    }

    private JsonNode number(Spot spot, JsonToken token) throws IOException {
        String text = parser.getText();
        int exponentAt = CharMatcher.anyOf("eE").indexIn(text);
        String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
        String exponent =
                exponentAt < 0 ? "" : CharMatcher.anyOf("+-0").trimLeadingFrom(text.substring(exponentAt + 1));
        boolean tooManyDigits = CharMatcher.inRange('0', '9').countIn(mantissa) > limits.numberDigits();
        // Four digits are more than the largest exponent has, and few enough for an int.
        if (tooManyDigits
                || exponent.length() > 4
                || (!exponent.isEmpty() && Integer.parseInt(exponent) > LARGEST_EXPONENT)) {
            return lost(
                    spot,
                    "json.number-out-of-range",
                    Words.cut(text) + " is out of range: numbers have " + limits.numberDigits()
                            + " digits at most, and exponents from -" + LARGEST_EXPONENT + " to " + LARGEST_EXPONENT
                            + ".",
                    "Write the number with fewer digits.");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        BigInteger whole = new BigInteger(text);
        if (whole.compareTo(LEAST_LONG) < 0 || whole.compareTo(MOST_LONG) > 0) {
            return BigIntegerNode.valueOf(whole);
        }
        return NODES.numberNode(whole.longValueExact());
    }

    private JsonNode lost(Spot spot, String code, String sentence, String remedy) {
        Problem problem = problems.errorAt(spot, code, sentence, remedy);
        problems.add(problem);
        return NODES.pojoNode(problem);
    }

    private UnreadableJsonException overLimit(String code, String what, String limit) {
        return source.unreadable(
                parser.currentTokenLocation().getCharOffset(),
                code,
                "The document has " + what + ".",
                "Split it, or read it with a larger JsonLimits." + limit + " if you trust where it comes from.");
    }

    private static boolean hasHalfCharacter(String text) {
        return text.codePoints()
                .anyMatch(character -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
