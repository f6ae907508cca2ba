package org.lwn.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;

/**
 * Reads and writes the models as JSON. Reading takes two steps, so that all problems of a document come back at once:
 * {@code parse} makes a tree of the text, {@code read} makes a model of the tree.
 *
 * <p>A field that may be null may be left out, and so may a list, a map or a timeline, which then is empty. All else is
 * strict: no unknown fields, no numbers in quotes, dates as {@code 2026-04-30}, names of choices in their own letters.
 */
public final class LwnJson {
    private static final JsonMapper SHARED = LwnMapper.create();

    /** Not shared, so that nobody who changes the shared one changes how documents are written. */
    private static final JsonMapper OWN = LwnMapper.create();

    private static final ObjectWriter PRETTY = OWN.writer();
    private static final ObjectWriter COMPACT = OWN.writer().without(SerializationFeature.INDENT_OUTPUT);

    private LwnJson() {}

    /**
     * The mapper for hosts that let Jackson write or bind: as strict as Jackson is by itself, with money, currencies and
     * dates as {@link #write} writes them. Safe for many threads; not to be changed (take a {@code copy()}).
     *
     * <p>It stops at the first problem and does not know which fields may be null. For documents from outside use
     * {@link #read(Class, JsonDocument)}.
     */
    public static JsonMapper mapper() {
        return SHARED;
    }

    /**
     * Parses a text, within {@link JsonLimits#DEFAULT}.
     *
     * @throws UnreadableJsonException if it is not JSON or too large
     */
    public static JsonDocument parse(String documentName, String text) throws UnreadableJsonException {
        return parse(documentName, text, JsonLimits.DEFAULT);
    }

    /**
     * Parses a text.
     *
     * @param documentName what the document is called in problems; {@code -} for standard input
     * @param limits how large it may be; its characters are counted as bytes
     * @throws UnreadableJsonException if it is not JSON or over a limit
     */
    public static JsonDocument parse(String documentName, String text, JsonLimits limits)
            throws UnreadableJsonException {
        return TreeReader.read(SourceText.of(documentName, text, limits), limits);
    }

    /**
     * Parses the rest of a stream, within {@link JsonLimits#DEFAULT}.
     *
     * @throws UnreadableJsonException if it is not JSON, not UTF-8 or too large
     * @throws IOException if the stream cannot be read
     */
    public static JsonDocument parse(String documentName, InputStream in) throws IOException {
        return parse(documentName, in, JsonLimits.DEFAULT);
    }

    /**
     * Parses the rest of a stream, which is UTF-8 with or without a byte order mark and is left open.
     *
     * @param documentName what the document is called in problems; {@code -} for standard input
     * @param limits how large it may be; no more than its bytes and one are read
     * @throws UnreadableJsonException if it is not JSON, not UTF-8 or over a limit
     * @throws IOException if the stream cannot be read
     */
    public static JsonDocument parse(String documentName, InputStream in, JsonLimits limits) throws IOException {
        return TreeReader.read(SourceText.of(documentName, in, limits), limits);
    }

    /**
     * Parses a file, within {@link JsonLimits#DEFAULT}. The document is called by its path as given.
     *
     * @throws UnreadableJsonException if it is not JSON, not UTF-8 or too large
     * @throws IOException if the file cannot be read
     */
    public static JsonDocument parse(Path file) throws IOException {
        return parse(file, JsonLimits.DEFAULT);
    }

    /**
     * Parses a file. The document is called by its path as given.
     *
     * @param limits how large it may be
     * @throws UnreadableJsonException if it is not JSON, not UTF-8 or over a limit
     * @throws IOException if the file cannot be read
     */
    public static JsonDocument parse(Path file, JsonLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return parse(file.toString(), in, limits);
        }
    }

    /**
     * Makes a model of a whole document. Its problems include those found while parsing. If the type has a
     * {@link DocumentFormat}, the document's {@code format} must be that one; a document without one is read, with a note.
     *
     * @throws IllegalArgumentException if the type is not one that a document can hold
     */
    public static <T> Reading<T> read(Class<T> type, JsonDocument document) {
        Problems problems = new Problems(document.name());
        document.problems().forEach(problems::add);
        DocumentFormat format = type.getAnnotation(DocumentFormat.class);
        Spot root = Spot.at(Pointer.ROOT);
        if (format != null && document.root().isObject() && !document.root().has(Binder.FORMAT)) {
            new Format(format.value()).noteMissing(root.child(Binder.FORMAT), problems);
        }
        return read(type, document.root(), root, problems);
    }

    /**
     * Makes a model of one value inside a document, such as an element of a list. Its {@code format} may be missing.
     * Duplicate names inside it are problems of the {@link JsonDocument} only.
     *
     * @param node the value, from a {@link JsonDocument}
     * @param place where the value stands; the places of problems begin with it
     * @throws IllegalArgumentException if the type is not one that a document can hold
     */
    public static <T> Reading<T> read(Class<T> type, JsonNode node, Place.InJson place) {
        return read(type, node, Spot.at(place.pointer()), new Problems(place.document()));
    }

    private static <T> Reading<T> read(Class<T> type, JsonNode node, Spot start, Problems problems) {
        Object value = new Binder(problems).value(Forms.TYPES.constructType(type), node, start);
        return new Reading<>(problems.hasErrors() ? null : type.cast(value), problems.inOrderOf(node, start.pointer()));
    }

    /**
     * Makes as much of a model as the value has, as of a form that somebody is filling in: what does not fit is told, and
     * the nearest field around it that may be null is null. There is no value only where that leads out of the whole.
     *
     * @param node the value, from a {@link JsonDocument}
     * @param place where the value stands; the places of problems begin with it
     * @throws IllegalArgumentException if the type is not one that a document can hold
     */
    public static <T> Reading<T> readWhatFits(Class<T> type, JsonNode node, Place.InJson place) {
        Problems problems = new Problems(place.document());
        Object value =
                new Binder(problems, true).value(Forms.TYPES.constructType(type), node, Spot.at(place.pointer()));
        return new Reading<>(type.cast(value), problems.inOrderOf(node, place.pointer()));
    }

    /**
     * The value as people read it: indented by two spaces, ended by a line feed. A type with a {@link DocumentFormat}
     * begins with its {@code format}. Fields that are null are left out.
     */
    public static String write(Object value) {
        return text(PRETTY, tree(value)) + "\n";
    }

    /** The same as {@link #write} in one line, without a line feed at its end. */
    public static String writeLine(Object value) {
        return text(COMPACT, tree(value));
    }

    /**
     * The SHA-256 of the value's JSON, in lower-case hexadecimal digits. Neither the order of members nor zeros at the
     * end of a number change it, so equal values have equal hashes.
     */
    public static String sha256(Object value) {
        String canonical = text(COMPACT, canonical(tree(value)));
        return Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8).toString();
    }

    /**
     * The JSON Schema (2020-12) of documents that hold a value of the type, as text, for checking elsewhere and for building
     * forms. It says what {@link #read(Class, JsonDocument)} takes; of what the types' constructors refuse it says what a
     * schema can.
     *
     * @param type one with a {@link DocumentFormat}
     * @throws IllegalArgumentException if the type has no schema; names those that have
     */
    public static String schema(Class<?> type) {
        return Schemas.of(type);
    }

    private static JsonNode tree(Object value) {
        JsonNode tree = OWN.valueToTree(value);
        DocumentFormat format = value.getClass().getAnnotation(DocumentFormat.class);
        if (format == null) {
            return tree;
        }
        ObjectNode document = OWN.createObjectNode().put(Binder.FORMAT, format.value());
        tree.properties().forEach(member -> document.set(member.getKey(), member.getValue()));
        return document;
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), canonical(member.getValue())));
            return OWN.createObjectNode().setAll(sorted);
        }
        if (node.isArray()) {
            ArrayNode elements = OWN.createArrayNode();
            node.forEach(element -> elements.add(canonical(element)));
            return elements;
        }
        return node.isBigDecimal() ? DecimalNode.valueOf(plain(node.decimalValue())) : node;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String text(ObjectWriter writer, JsonNode tree) {
        try {
            return writer.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree could not be written", impossible);
        }
    }
}
