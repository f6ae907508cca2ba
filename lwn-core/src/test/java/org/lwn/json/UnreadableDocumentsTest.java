package org.lwn.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Place;

/** Documents of which nothing can be read. */
class UnreadableDocumentsTest {

    static Stream<Arguments> documents() {
        return Stream.of(
                row("", "json.empty", 1, 1, "JSON object"),
                row(" \n ", "json.empty", 1, 1, "JSON object"),
                row("{", "json.cut-short", 1, 2, "all of it"),
                row("{\"a\": [1,\n2", "json.cut-short", 2, 2, "all of it"),
                row("{\"a\": \"text", "json.cut-short", 1, 12, "all of it"),
                row("{\"a\": NaN}", "json.not-json", 1, 7, "numbers, true, false"),
                row("{\"a\": Infinity}", "json.not-json", 1, 7, "numbers, true, false"),
                row("{\"a\": yes}", "json.not-json", 1, 7, "double quotes"),
                row("{\"a\": nul}", "json.not-json", 1, 7, "null"),
                row("/* all */ {}", "json.not-json", 1, 1, "Remove the comment"),
                row("{\n  # all\n}", "json.not-json", 2, 3, "Remove the comment"),
                row("{\"a\": 1 /* one */}", "json.not-json", 1, 9, "Remove the comment"),
                row("{'a': 1}", "json.not-json", 1, 2, "double quotes"),
                row("{a: 1}", "json.not-json", 1, 2, "double quotes"),
                row("{\"a\": 1,}", "json.not-json", 1, 9, "Remove the comma"),
                row("[1, 2,]", "json.not-json", 1, 7, "Remove the comma"),
                row("{\"a\" 1}", "json.not-json", 1, 6, "colon"),
                row("{\"a\": 1 \"b\": 2}", "json.not-json", 1, 9, "comma"),
                row("[1}", "json.not-json", 1, 3, "close what was opened"),
                row("{\"a\": 010}", "json.not-json", 1, 8, "leading zeros"),
                row("{\"a\": +1}", "json.not-json", 1, 7, "no plus"),
                row("{\"a\": 1.}", "json.not-json", 1, 9, "both sides"),
                row("{\"a\": \"\\x\"}", "json.not-json", 1, 9, "backslash"),
                row("{\"a\": \"\t\"}", "json.not-json", 1, 8, "\\t"),
                row("{}\n{}", "json.not-json", 2, 1, "one value"),
                row("{} x", "json.not-json", 1, 4, "numbers, true"),
                row("{\"😀\": 😀}", "json.not-json", 1, 7, "Check"),
                row("\u0000", "json.not-json", 1, 1, ""),
                row("[".repeat(100_000), "json.too-deep", 1, 65, "JsonLimits.depth"),
                row("{\"a\":".repeat(100_000), "json.too-deep", 1, 321, "JsonLimits.depth"),
                row("[" + "0,".repeat(1_000_000) + "0]", "json.too-large", 1, 2_000_000, "JsonLimits.items"));
    }

    private static Arguments row(String text, String code, int line, int column, String remedy) {
        return Arguments.of("<" + Words.cut(text) + ">", text, code, line, column, remedy);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void whatIsNotJsonIsRefusedAtItsLineAndColumn(
            String shown, String text, String code, int line, int column, String remedy) {
        UnreadableJsonException refusal = refusal(text.getBytes(UTF_8));

        assertThat(refusal.problem().code()).isEqualTo(code);
        assertThat(refusal.problem().place()).isEqualTo(new Place.InText("form", line, column));
        assertThat(refusal.remedy()).contains(remedy);
        assertThat(refusal).hasMessageContaining(refusal.sentence()).hasMessageContaining("form:" + line + ":");
        assertThat(refusal.getMessage()).hasSizeLessThan(250);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirPlace() {
        UnreadableJsonException refusal = refusal("{\"a\":\n\"caf\u00e9\"}".getBytes(ISO_8859_1));

        assertThat(refusal.problem())
                .hasToString("form:2:5: error: json.not-utf8 The byte E9 does not stand for a"
                        + " character in UTF-8. Save the document as UTF-8.");
    }

    @Test
    void utf16IsRefused() {
        assertThat(refusal("{}".getBytes(UTF_16)).problem().code()).isEqualTo("json.not-utf8");
    }

    @Test
    void aSurrogateInBytesIsRefused() {
        byte[] bytes = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};

        assertThat(refusal(bytes).problem().code()).isEqualTo("json.not-utf8");
    }

    @Test
    void aCharacterCutShortIsRefused() {
        assertThat(refusal(new byte[] {'"', (byte) 0xC3}).problem().code()).isEqualTo("json.not-utf8");
    }

    @Test
    void aByteOrderMarkIsSkipped() throws Exception {
        JsonDocument document = LwnJson.parse("form", stream("\uFEFF{\"a\": 1}".getBytes(UTF_8)));

        assertThat(document.root().path("a").intValue()).isEqualTo(1);
    }

    @Test
    void aDocumentOfExactlyTheMostBytesIsRead() throws Exception {
        assertThat(LwnJson.parse("form", stream("[10]".getBytes(UTF_8)), JsonLimits.DEFAULT.withBytes(4))
                        .root())
                .hasSize(1);
    }

    @Test
    void aDocumentOfOneByteMoreIsRefused() {
        UnreadableJsonException refusal = catchThrowableOfType(
                UnreadableJsonException.class,
                () -> LwnJson.parse("form", stream("[100]".getBytes(UTF_8)), JsonLimits.DEFAULT.withBytes(4)));

        assertThat(refusal.sentence()).isEqualTo("The document has more than 4 bytes.");
        assertThat(refusal.remedy()).contains("JsonLimits.bytes");
    }

    @Test
    void noMoreOfAStreamIsReadThanTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThat(catchThrowableOfType(
                        UnreadableJsonException.class,
                        () -> LwnJson.parse("form", endless, JsonLimits.DEFAULT.withBytes(1000))))
                .hasMessageContaining("1000 bytes");
    }

    @Test
    void aFileIsCalledByItsPath(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("form.json"), "{");

        assertThat(catchThrowableOfType(UnreadableJsonException.class, () -> LwnJson.parse(file))
                        .document())
                .isEqualTo(file.toString());
    }

    private static UnreadableJsonException refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableJsonException.class, () -> LwnJson.parse("form", stream(bytes)));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
