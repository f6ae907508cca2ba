package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {
    private static final String HEAD = """
            rule "Heavy"
                @code( "parcel.heavy" ) @effect( REFER ) @source( "practice" ) @since( "0.1" )
                @message( "Too heavy." )
            when
            """;
    private static final String FOOT = """

            then
                found.at( "/weight" );
            end
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parcel( label.weight > 2.5 )",
                "$parcel : Parcel( label.weight > 2.5 )",
                "Parcel( $w : label.weight, $w > tariff.mostWeight, label.pieces != null )",
                "Parcel( $w : label.weight > 2 )",
                "Parcel( label.fragile )",
                "Parcel( !( label.fragile ), label.size == LARGE )",
                "Parcel( label.size in ( SMALL, \"LARGE\" ) )",
                "Parcel( label.marks contains \"up\", label.marks.size > 1 )",
                "Parcel( \"up\" memberOf label.marks )",
                "Parcel( label.posted >= \"2026-04-01\" )",
                "Parcel( label.value.currency == \"GBP\", label.value.amount >= 0 )",
                "Parcel( ( label.pieces + 1 ) * 2 > label.contents.items )",
                "Parcel( 2 < label.pieces )",
                "Parcel( label.address matches \"[A-Z]+ 1\" )",
                "Parcel( $most : tariff.mostPieces ) not Stamp( pence > $most )",
                "$p : Parcel() exists( Stamp( pence > $p.label.pieces ) )",
                "Parcel( /* a remark, even with £ and é */ label.weight > 2 ) // and another",
            })
    void conditions_of_the_language_are_read(String conditions) {
        assertThat(read(HEAD + "    " + conditions + FOOT).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "Parcle( label.weight > 2 )               ¦ 5:5  ¦ rule.unknown-fact      ¦ Did you mean 'Parcel'?",
                "Parcel( label.wieght > 2 )               ¦ 5:19 ¦ rule.unknown-property  ¦ Did you mean 'weight'?",
                "Parcel( Label.weight > 2 )               ¦ 5:13 ¦ rule.unknown-property  ¦ Did you mean 'label'?",
                "Parcel( label.weight > $most )           ¦ 5:28 ¦ rule.unknown-variable  ¦ no meaning before this",
                "Parcel( label.weight > \"2\" )           ¦ 5:26 ¦ rule.types             ¦ Write a number without quotes",
                "Parcel( label.address > 5 )              ¦ 5:27 ¦ rule.types             ¦ a text",
                "Parcel( label.posted > \"1 April\" )     ¦ 5:28 ¦ rule.date              ¦ 2026-04-01",
                "Parcel( label.posted > \"2026-02-30\" )  ¦ 5:28 ¦ rule.date              ¦ 2026-02-30",
                "Parcel( label.fragile == \"yes\" )       ¦ 5:27 ¦ rule.types             ¦ true or false",
                "Parcel( label.size == small )            ¦ 5:27 ¦ rule.unknown-word      ¦ Did you mean 'SMALL'?",
                "Parcel( label.size == \"BIG\" )          ¦ 5:27 ¦ rule.unknown-word      ¦ Use one of: SMALL, LARGE",
                "Parcel( label.pieces > 010 )             ¦ 5:28 ¦ rule.number            ¦ zeros in front",
                "Parcel( label.pieces > 2.5 )             ¦ 5:28 ¦ rule.number            ¦ whole number",
                "Parcel( label.weight > 500k )            ¦ 5:28 ¦ rule.number            ¦ not a number",
                "Parcel( label.weight > 1 people )        ¦ 5:30 ¦ rule.expected          ¦ 'people'",
                "Parcel( label.weight = 1 )               ¦ 5:26 ¦ rule.expected          ¦ Write == to compare",
                "Parcel( label.weight > 1 and label.fragile ) ¦ 5:30 ¦ rule.expected      ¦ a comma or &&",
                "Parcel( label.fragile || label.pieces > 1 && label.weight > 1 ) ¦ 5:47 ¦ rule.mixed-operators ¦ brackets",
                "Parcel( label.size == SMALL || \"LARGE\" ) ¦ 5:36 ¦ rule.not-a-condition ¦ not a condition",
                "Parcel( label.size in SMALL, LARGE )     ¦ 5:27 ¦ rule.expected          ¦ '(' is missing",
                "Parcel( label.weight >\u00A01 )          ¦ 5:27 ¦ rule.character         ¦ type a space",
                "Parcel( label.address == “here” )        ¦ 5:30 ¦ rule.character         ¦ straight quote",
                "Parcel( label.weight > £5 )              ¦ 5:28 ¦ rule.character         ¦ plain number",
                "Parcel( label.address matches \"(a+)+\" ) ¦ 5:27 ¦ rule.pattern-text ¦ classes such as [A-Z0-9]",
                "Parcel( label.address matches \"a*b*\" ) ¦ 5:27 ¦ rule.pattern-text ¦ one of them",
                "Parcel( label.pieces > 1,200 ) ¦ 5:28 ¦ rule.number ¦ 1200",
                "Parcel( label.value > label.value * 2 ) ¦ 5:39 ¦ rule.types ¦ .amount",
                "Parcel( label.pieces in ( 1, 2, ) ) ¦ 5:37 ¦ rule.value ¦ missing",
                "Parcel( label.address == \"a\\b\" )      ¦ 5:32 ¦ rule.character         ¦ not even in a text",
                "Parcel( label.getClass() == null ) ¦ 5:27 ¦ rule.call ¦ cannot call",
                "Parcel( label.class == null )            ¦ 5:19 ¦ rule.unknown-property  ¦ 'class'",
                "Parcel( this == null )                   ¦ 5:13 ¦ rule.unknown-property  ¦ 'this'",
                "Parcel( eval( true ) ) ¦ 5:17 ¦ rule.call ¦ cannot call",
                "Parcel( $x : label.pieces, $x : label.weight ) ¦ 5:32 ¦ rule.variable    ¦ twice",
                "exists Stamp( pence > 1 )                ¦ 5:12 ¦ rule.case-first        ¦ Begin the conditions with Parcel",
                "Parcel() Stamp( pence > 1 )              ¦ 5:14 ¦ rule.join              ¦ exists Stamp",
                "Parcel() exists Stamp( $p : pence > 1 )  ¦ 5:28 ¦ rule.variable          ¦ no value outside",
                "Parcel( label.pieces == null + 1 ) ¦ 5:29 ¦ rule.unknown-property ¦ null",
                "Parcel( label.weight > 2, )              ¦ 5:31 ¦ rule.comma             ¦ Delete the comma",
                "Parcel( label.weight > )                 ¦ 5:28 ¦ rule.value             ¦ missing before ')'",
                "eval( true ) ¦ 5:5 ¦ rule.foreign-word ¦ 'eval'",
                "Parcel( label.weight > 2 ) from x ¦ 5:32 ¦ rule.foreign-word ¦ 'from'",
                "java.lang.System( )                      ¦ 5:9  ¦ rule.expected          ¦ '(' is missing",
            })
    void a_mistake_is_told_at_its_place_with_a_remedy(String conditions, String place, String code, String words) {
        RuleReader.Result result = read(HEAD + "    " + conditions + FOOT);

        assertThat(result.rules()).isEmpty();
        assertThat(result.problems()).first().satisfies(problem -> {
            assertThat(problem)
                    .hasToString("heavy.drl:" + problem.place().toString().split(":", 2)[1] + ": error: "
                            + problem.code() + " " + problem.message());
            assertThat(problem.place()).hasToString("heavy.drl:" + place);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "rule \"Heavy\"      ¦ rule Heavy             ¦ 1:6  ¦ not in quotes",
                "when\\n              ¦ \\n                     ¦ 5:5  ¦ 'when' is missing",
                "then\\n ¦ \\n ¦ 7:5 ¦ 'then' is missing",
                "end\\n               ¦ \\n                     ¦ 9:1  ¦ 'end' is missing",
                ");\\nend             ¦ )\\nend                 ¦ 8:1  ¦ ';' is missing",
                "found.at            ¦ System.exit            ¦ 7:5  ¦ only reports",
                "found.at            ¦ found.add              ¦ 7:11 ¦ found.add does not exist",
                "\"/weight\"         ¦ \"/wieght\"            ¦ 7:15 ¦ Did you mean 'weight'?",
                "@effect( REFER )    ¦ @effect( REFUSE )      ¦ 2:38 ¦ Use one of: INELIGIBLE, MISSING, REFER",
                "@effect( REFER )    ¦                        ¦ 1:6  ¦ has no @effect",
                "@since( \"0.1\" )   ¦ @since( \"soon\" )     ¦ 2:76 ¦ Write a version",
                "@since              ¦ @sinse                 ¦ 2:69 ¦ Did you mean 'since'?",
                "Too heavy.          ¦ More than {most}.      ¦ 3:15 ¦ does not bind",
                "Too heavy.          ¦ {                      ¦ 3:15 ¦ brace",
                "parcel.heavy        ¦ Heavy!                 ¦ 2:12 ¦ small letters",
                "rule \"Heavy\"      ¦ salience 10 rule \"H\" ¦ 1:1  ¦ holds only rules",
                "rule \"Heavy\"      ¦ function void f() {} rule \"H\" ¦ 1:1 ¦ holds only rules",
                "rule \"Heavy\"      ¦ global Object o; rule \"H\" ¦ 1:1 ¦ holds only rules",
                "@since              ¦ dialect \"mvel\" @since ¦ 2:68 ¦ 'when' is missing",
            })
    void a_mistake_round_the_conditions_is_told_at_its_place(String right, String wrong, String place, String words) {
        String text = (HEAD + "    Parcel( label.weight > 2 )" + FOOT)
                .replace(unescaped(right), wrong == null ? "" : unescaped(wrong));

        List<String> problems =
                read(text).problems().stream().map(Object::toString).toList();

        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("heavy.drl:" + place + ": error: ")
                        .contains(words));
    }

    @Test
    void every_mistake_of_a_file_is_told_and_what_only_follows_from_one_is_not() {
        String text = HEAD + "    Parcel( $w : label.wieght, $w > 2, label.pieces > \"3\", $w < 9 )" + FOOT
                + "rule Nameless when then end\n"
                + (HEAD + "    Parcel( label.fragile == maybe )" + FOOT).replace("Heavy", "Fragile");

        assertThat(read(text).problems())
                .map(problem -> problem.place() + " " + problem.code())
                .containsExactly(
                        "heavy.drl:5:24 rule.unknown-property",
                        "heavy.drl:5:53 rule.types",
                        "heavy.drl:9:6 rule.name",
                        "heavy.drl:14:30 rule.unknown-property");
    }

    @Test
    void an_import_is_noted_and_means_nothing_and_no_function_can_be_imported() {
        String rule = HEAD + "    Parcel( label.weight > 2 )" + FOOT;

        RuleReader.Result noted = read("package a.b; import java.lang.Runtime " + rule);
        assertThat(noted.rules()).hasSize(1);
        assertThat(noted.problems()).singleElement().asString().contains("note: rule.import");
        assertThat(read("import function java.lang.System.exit\n" + rule).problems())
                .anySatisfy(problem -> assertThat(problem).asString().contains(":1:17: error:"));
    }

    @Test
    void a_lone_carriage_return_ends_a_line() {
        String rule = (HEAD + "    Parcel( label.wieght > 2 )" + FOOT).replace('\n', '\r');

        assertThat(read("// a remark\r" + rule).problems())
                .singleElement()
                .asString()
                .startsWith("heavy.drl:6:19:");
    }

    @Test
    void a_rule_of_too_many_kinds_of_fact_is_refused_once() {
        String rule = HEAD + "Parcel()" + " exists Stamp( pence > 1 )".repeat(500) + FOOT;
        String list = HEAD + "Parcel( label.pieces in ( 1" + ", 1".repeat(5_000) + " ) )" + FOOT;

        assertThat(read(rule).problems()).singleElement().asString().contains("rule.too-long");
        assertThat(read(list).problems()).singleElement().asString().contains("rule.too-long");
    }

    @Test
    void two_rules_of_one_name_are_refused() {
        String rule = HEAD + "    Parcel( label.weight > 2 )" + FOOT;

        assertThat(read(rule + rule.replace("parcel.heavy", "parcel.other")).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem).asString().contains(":9:6:").contains("already in line 1"));
    }

    @Test
    void a_byte_order_mark_is_dropped_and_windows_line_ends_count_as_one() {
        String rule = "\uFEFF" + (HEAD + "    Parcel( label.wieght > 2 )" + FOOT).replace("\n", "\r\n");

        assertThat(read(rule).problems()).first().asString().startsWith("heavy.drl:5:19:");
    }

    @Test
    void a_file_in_another_encoding_is_refused_where_it_cannot_be_read() {
        byte[] text = "// ok\n// caf\u00E9 \u00A35\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new RuleReader(Parcel.FACT_TYPES).read("heavy.drl", text).problems())
                .singleElement()
                .asString()
                .startsWith("heavy.drl:2:7: error: rule.encoding")
                .contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u200B", "\u2066", "\u0000", "\u2028", "\\u0022"})
    void characters_that_hide_or_change_meaning_are_refused_in_comments_and_texts(String hidden) {
        String rule = HEAD + "    Parcel( label.weight > 2 )" + FOOT;
        for (String text : List.of("// x" + hidden + "\n" + rule, rule.replace("Too heavy", "Too " + hidden))) {
            assertThat(new RuleReader(Parcel.FACT_TYPES)
                            .read("heavy.drl", utf8(text))
                            .problems())
                    .isNotEmpty();
        }
    }

    @Test
    void depth_size_and_number_are_bounded() {
        assertThat(read(HEAD + "Parcel( " + "( ".repeat(5_000) + "label.fragile" + FOOT)
                        .problems())
                .asString()
                .contains("rule.too-deep");
        assertThat(read(HEAD + "Parcel( label.pieces > 1" + " + 1".repeat(5_000) + " )" + FOOT)
                        .problems())
                .asString()
                .contains("rule.too-long");
        assertThat(read("// " + "x".repeat(70_000)).problems()).asString().contains("rule.file-too-long");
        String many = IntStream.range(0, 300)
                .mapToObj(index ->
                        (HEAD + "Parcel()" + FOOT).replace("Heavy", "H" + index).replaceAll("\\s+", " "))
                .reduce("", (left, right) -> left + right + "\n");
        assertThat(read(many).problems()).asString().contains("rule.too-many");
    }

    @Test
    void nothing_of_an_authors_text_but_constants_reaches_the_canonical_drl() {
        String text = HEAD.replace("Heavy", "x\u00A3'; System.exit").replace("Too heavy", "exit(1)")
                + "    Parcel( $w : label.weight > 2, label.address == \"it's \u00A35\" )" + FOOT;

        String canonical = new CanonicalPrinter("org.lwn.pack.parcels", Object.class)
                .print(read(text).rules());

        assertThat(canonical).isEqualTo("""
                        package org.lwn.pack.parcels;
                        global java.lang.Object found;
                        rule "0 fails"
                        when
                            $p0 : org.lwn.rules.language.Parcel( label.weight != null, label.weight > 2B, label.address != null, label.address == "it's £5" )
                        then
                            found.fails( 0 );
                        end
                        rule "0 may fail"
                        when
                            $p0 : org.lwn.rules.language.Parcel( ( label.weight == null || label.weight > 2B ), ( label.address == null || label.address == "it's £5" ) )
                        then
                            found.may( 0 );
                        end
                        """);
    }

    private static RuleReader.Result read(String text) {
        return new RuleReader(Parcel.FACT_TYPES).read("heavy.drl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
