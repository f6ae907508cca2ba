package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.Id;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

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
                "Parcel() exists Stamp( $p : pence, $p > 1, $p < 9 )",
                "$p : Parcel() Stamp( $pence : pence, pence > $p.label.pieces ) not Stamp( pence > $pence )",
                "Parcel( $most : tariff.mostPieces ) accumulate( Stamp( $n : pence ); $t : sum( $n ); $t > $most )",
                "Parcel() accumulate( $s : Stamp( used == true ); $n : count( $s ); $n >= 2 && $n < 5 )",
                "Parcel() accumulate( Stamp( $n : pence ); $least : min( $n ), $most : max( $n ), $mean : average( $n ) )",
                "Parcel( label.value > 500 )",
                "Parcel( /* a remark, even with £ and é */ label.weight > 2 ) // and another",
            })
    void conditions_of_the_language_are_read(String conditions) {
        RuleReader.Result result = read(HEAD + "    " + conditions + FOOT);

        assertThat(result.problems()).allMatch(problem -> problem.severity() != Severity.ERROR, "is no error");
        assertThat(result.rules()).hasSize(1);
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
                "Parcel( label.weight > \"2\" )           ¦ 5:28 ¦ rule.types             ¦ Write the number without quotes",
                "Parcel( label.address > 5 )              ¦ 5:29 ¦ rule.types             ¦ a text",
                "Parcel( label.posted > \"1 April\" )     ¦ 5:28 ¦ rule.date              ¦ 2026-04-01",
                "Parcel( label.posted > \"2026-02-30\" )  ¦ 5:28 ¦ rule.date              ¦ 2026-02-30",
                "Parcel( label.fragile == \"yes\" )       ¦ 5:30 ¦ rule.types             ¦ true or false",
                "Parcel( label.size == small )            ¦ 5:27 ¦ rule.unknown-word      ¦ Did you mean 'SMALL'?",
                "Parcel( label.size == \"BIG\" )          ¦ 5:27 ¦ rule.unknown-word      ¦ Use one of: SMALL, LARGE",
                "Parcel( label.pieces > 010 )             ¦ 5:28 ¦ rule.number            ¦ zeros in front",
                "Parcel( label.pieces > 2.5 )             ¦ 5:28 ¦ rule.number            ¦ whole number",
                "Parcel( label.weight > 500k )            ¦ 5:28 ¦ rule.number            ¦ not a number",
                "Parcel( label.weight > 1 people )        ¦ 5:30 ¦ rule.unit              ¦ 'people'",
                "Parcel( label.weight = 1 )               ¦ 5:26 ¦ rule.operator          ¦ Write == to compare",
                "Parcel( label.weight > 1 and label.fragile ) ¦ 5:30 ¦ rule.operator      ¦ a comma or &&",
                "Parcel( label.fragile || label.pieces > 1 && label.weight > 1 ) ¦ 5:47 ¦ rule.mixed-operators ¦ brackets",
                "Parcel( label.size == SMALL || \"LARGE\" ) ¦ 5:36 ¦ rule.not-a-condition ¦ label.size == \"LARGE\"",
                "Parcel( label.posted != null, label.size in SMALL, LARGE ) ¦ 5:48 ¦ rule.missing ¦ not in brackets",
                "Parcel( label.weight >\u00A01 )          ¦ 5:27 ¦ rule.character         ¦ type a space",
                "Parcel( label.address == “here” )        ¦ 5:30 ¦ rule.curly-quote       ¦ straight quote",
                "Parcel( label.weight > £5 )              ¦ 5:28 ¦ rule.character         ¦ plain number",
                "Parcel( label.address matches \"(a+)+\" ) ¦ 5:35 ¦ rule.pattern-text ¦ classes such as [A-Z0-9]",
                "Parcel( label.address matches \"a*b*\" ) ¦ 5:35 ¦ rule.pattern-text ¦ behind one",
                "Parcel( label.pieces > 1,200 ) ¦ 5:28 ¦ rule.number ¦ 1200",
                "Parcel( label.value > label.value * 2 ) ¦ 5:39 ¦ rule.types ¦ .amount",
                "Parcel( label.pieces in ( 1, 2, ) ) ¦ 5:36 ¦ rule.missing ¦ missing",
                "Parcel( label.address == \"a\\b\" )      ¦ 5:32 ¦ rule.character         ¦ not even in a text",
                "Parcel( label.getClass() == null ) ¦ 5:27 ¦ rule.call ¦ cannot call",
                "Parcel( label.class == null )            ¦ 5:19 ¦ rule.unknown-property  ¦ 'class'",
                "Parcel( this == null )                   ¦ 5:13 ¦ rule.unknown-property  ¦ 'this'",
                "Parcel( eval( true ) ) ¦ 5:17 ¦ rule.call ¦ cannot call",
                "Parcel( $x : label.pieces, $x : label.weight ) ¦ 5:32 ¦ rule.variable    ¦ twice",
                "exists Stamp( pence > 1 )                ¦ 5:12 ¦ rule.case-first        ¦ Begin the conditions with Parcel",
                "Parcel() Stamp( pence > 1 )              ¦ 5:14 ¦ rule.unlinked          ¦ write exists",
                "Parcel() exists Stamp( $p : pence ) not Stamp( pence > $p ) ¦ 5:60 ¦ rule.unknown-variable ¦ only inside the brackets",
                "Parcel( label.pieces == null + 1 ) ¦ 5:29 ¦ rule.unknown-word ¦ null",
                "Parcel( label.weight > 2, )              ¦ 5:29 ¦ rule.comma             ¦ Delete the comma",
                "Parcel( label.weight > )                 ¦ 5:27 ¦ rule.missing           ¦ missing before ')'",
                "eval( true ) ¦ 5:5 ¦ rule.foreign-word ¦ 'eval'",
                "Parcel( label.weight > 2 ) from x ¦ 5:32 ¦ rule.foreign-word ¦ 'from'",
                "java.lang.System( )                      ¦ 5:9  ¦ rule.missing           ¦ '(' is missing",
                "Parcel( label.weight => 1 )              ¦ 5:26 ¦ rule.operator          ¦ Write >=",
                "Parcel( label.weight =< 1 )              ¦ 5:26 ¦ rule.operator          ¦ Write <=",
                "Parcel( label.weight <> 1 )              ¦ 5:26 ¦ rule.operator          ¦ Write !=",
                "Parcel( label.weight === 1 )             ¦ 5:26 ¦ rule.operator          ¦ Write ==",
                "Parcel( label.size IS SMALL )            ¦ 5:24 ¦ rule.operator          ¦ Write == to compare",
                "Parcel( label.fragile OR label.pieces > 1 ) ¦ 5:27 ¦ rule.operator        ¦ Write ||",
                "Parcel( label.weight exceeds 1 )         ¦ 5:26 ¦ rule.operator          ¦ compares nothing",
                "Parcel( label.weight between 1 and 2 )   ¦ 5:26 ¦ rule.operator          ¦ two conditions",
                "Parcel( label.marks Contains \"up\" )  ¦ 5:25 ¦ rule.capitals          ¦ Write contains",
                "Parcel( label.marks contain \"up\" )   ¦ 5:25 ¦ rule.operator          ¦ Did you mean 'contains'?",
                "Parcel( label.weight > 50% )             ¦ 5:30 ¦ rule.arithmetic        ¦ 0.75 for 75%",
                "Parcel( label.weight / 2 > 1 )           ¦ 5:26 ¦ rule.arithmetic        ¦ Multiply the other side",
                "Parcel( label.posted > 2026-04-01 )      ¦ 5:28 ¦ rule.date              ¦ \"2026-04-01\"",
                "Parcel( label.posted > 01/04/2026 )      ¦ 5:28 ¦ rule.date              ¦ in quotes",
                "Parcel( label.pieces > 1,200,000 )       ¦ 5:28 ¦ rule.number            ¦ 1200000",
                "Parcel( label.address == “here\" )      ¦ 5:30 ¦ rule.curly-quote       ¦ straight quote",
                "Parcel( label.address == \"here” )      ¦ 5:35 ¦ rule.curly-quote       ¦ does not close",
                "Parcel( label.address == \"here )       ¦ 5:35 ¦ rule.quote-missing     ¦ column 30",
                "Parcel( label.weight > 1 label.fragile ) ¦ 5:29 ¦ rule.missing           ¦ ',' is missing",
                "Parcel( label.weight > 1                 ¦ 5:29 ¦ rule.missing           ¦ ')' is missing",
                "Parcel( ( label.weight > 1, label.fragile ) ¦ 5:31 ¦ rule.missing        ¦ ')' is missing",
                "Parcel( label.weight > 1 ) and not Stamp() ¦ 5:32 ¦ rule.connective     ¦ Delete it",
                "Parcel( label.weight > 1 ) or Stamp()    ¦ 5:32 ¦ rule.connective        ¦ two rules",
                "Parcel( label.weight > 1 ) NOT Stamp()   ¦ 5:32 ¦ rule.capitals          ¦ Write not",
                "Parcel() exists Parcel( label.pieces > 1 ) ¦ 5:21 ¦ rule.case-twice      ¦ first Parcel",
                "Parcel( label.pieces > 3, label.pieces < 2 ) ¦ 5:31 ¦ rule.contradiction ¦ 'label.pieces' can fulfil both",
                "Parcel( label.pieces > 2, label.pieces < 3 ) ¦ 5:31 ¦ rule.contradiction ¦ column 13",
                "Parcel( label.pieces > 3 && label.pieces < 2 ) ¦ 5:33 ¦ rule.contradiction ¦ column 13",
                "Parcel( label.size == SMALL, label.size == LARGE ) ¦ 5:34 ¦ rule.contradiction ¦ 'label.size'",
                "Parcel( label.size != SMALL, label.size != LARGE ) ¦ 5:34 ¦ rule.contradiction ¦ 'label.size'",
                "Parcel( label.fragile, !( label.fragile ) ) ¦ 5:28 ¦ rule.contradiction  ¦ 'label.fragile'",
                "Parcel( label.posted < \"2026-04-01\", label.posted > \"2026-04-30\" ) ¦ 5:42 ¦ rule.contradiction ¦ 'label.posted'",
                "Parcel( label.pieces == null, label.pieces > 2 ) ¦ 5:35 ¦ rule.contradiction ¦ 'label.pieces'",
                "Parcel( label.pieces > tariff.mostPieces, tariff.mostPieces >= label.pieces ) ¦ 5:47 ¦ rule.contradiction ¦ 'tariff.mostPieces' and 'label.pieces'",
                "Parcel() accumulate( Stamp( $n : pence ); $t : sum( $n ); $t > 3, $t < 2 ) ¦ 5:71 ¦ rule.contradiction ¦ '$t'",
                "Parcel( label.address matches \"a?a?a?a?a?a?\" ) ¦ 5:35 ¦ rule.pattern-text ¦ at most five",
                "Parcel( label.pieces > 2147483648 )      ¦ 5:28 ¦ rule.number            ¦ 2147483647",
                "Parcel( label.pieces in ( 1, 3000000000 ) ) ¦ 5:34 ¦ rule.number         ¦ 2147483647",
                "Parcel( weight > 2 )                     ¦ 5:13 ¦ rule.unknown-property  ¦ Did you mean 'label.weight'?",
                "Parcel( label.marks contains tariff.marks ) ¦ 5:25 ¦ rule.types           ¦ a list with a list",
                "Parcel( 5 > 3 )                          ¦ 5:17 ¦ rule.no-question       ¦ the same for every case",
                "Parcel( label.pieces == label.pieces )   ¦ 5:26 ¦ rule.no-question       ¦ the same for every case",
                "$p : Parcel() Stamp( $p.label.pieces > 2 ) ¦ 5:19 ¦ rule.unlinked        ¦ Nothing links",
                "Parcel() accumulate( Stamp( $n : pence ); $t : sum( $n ) ) exists Stamp( pence == $t ) ¦ 5:87 ¦ rule.unknown-variable ¦ last part of its accumulate",
                "Parcel() accumulate( Stamp( $n : pence ); $t : sun( $n ) ) ¦ 5:52 ¦ rule.function ¦ Did you mean 'sum'?",
                "Parcel() accumulate( Stamp( $n : used ); $t : sum( $n ) ) ¦ 5:56 ¦ rule.function ¦ cannot work on true or false",
                "Parcel() accumulate( Stamp(); $t : sum( $n ) ) ¦ 5:45 ¦ rule.unknown-variable ¦ $n",
                "Parcel() accumulate( Stamp( $n : pence ); $t : sum( $n ); $t > label.pieces ) ¦ 5:68 ¦ rule.unknown-property ¦ no property of a total",
                "Parcel() accumulate( Stamp( $n : pence ); $t : sum( $n ); $t.x > 1 ) ¦ 5:66 ¦ rule.unknown-property ¦ has no properties",
                "$p : Parcel() Stamp( pence > $p.label.pieces ) Stamp( pence < $p.label.pieces ) Stamp( pence == $p.label.pieces ) ¦ 5:85 ¦ rule.join ¦ at most 2",
                "Parcel( label.address == 'a \"b\"' )   ¦ 5:30 ¦ rule.text              ¦ double quote",
            })
    void a_mistake_is_told_at_its_place_with_a_remedy(String conditions, String place, String code, String words) {
        RuleReader.Result result = read(HEAD + "    " + conditions + FOOT);

        assertThat(result.rules()).isEmpty();
        assertThat(errors(result)).first().satisfies(problem -> {
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
                ");\\nend             ¦ )\\nend                 ¦ 7:26 ¦ ';' is missing",
                "found.at            ¦ System.exit            ¦ 7:5  ¦ only reports",
                "found.at            ¦ found.add              ¦ 7:11 ¦ found has no 'add'",
                "\"/weight\"         ¦ \"/wieght\"            ¦ 7:15 ¦ Did you mean 'weight'?",
                "@effect( REFER )    ¦ @effect( REFUSE )      ¦ 2:38 ¦ Use one of: INELIGIBLE, MISSING, REFER",
                "@effect( REFER )    ¦                        ¦ 1:6  ¦ has no @effect",
                "@since( \"0.1\" )   ¦ @since( \"soon\" )     ¦ 2:76 ¦ Write a version",
                "@since              ¦ @sinse                 ¦ 2:69 ¦ Did you mean 'since'?",
                "Too heavy.          ¦ More than {most}.      ¦ 3:15 ¦ does not bind",
                "Too heavy.          ¦ {                      ¦ 3:15 ¦ brace",
                "parcel.heavy        ¦ Heavy!                 ¦ 2:12 ¦ small letters",
                "rule \"Heavy\"      ¦ salience 10 rule \"H\" ¦ 1:1  ¦ holds only rules",
                "@since( \"0.1\" )    ¦ @since( \"0.1\" ) @who( RESIDENT ) ¦ 2:90 ¦ Did you mean 'RESIDENTS'?",
                "rule \"Heavy\"      ¦ function void f() {} rule \"H\" ¦ 1:1 ¦ holds only rules",
                "rule \"Heavy\"      ¦ global Object o; rule \"H\" ¦ 1:1 ¦ holds only rules",
                "when\\n              ¦ WHEN\\n                 ¦ 4:1  ¦ Write when",
                "rule \"Heavy\"      ¦ Rule \"Heavy\"         ¦ 1:1  ¦ Write rule",
                "end\\n               ¦ End\\n                  ¦ 8:1  ¦ Write end",
                "when\\n              ¦ salience 10 when\\n     ¦ 4:1  ¦ 'salience' cannot stand before",
                "\"/weight\" );      ¦ \"/weight\" ); x();    ¦ 7:28 ¦ does nothing else",
                "\"/weight\" );      ¦ \"/weight\", 3 );      ¦ 7:24 ¦ cannot stand after the place",
                "\"/weight\" );      ¦ \"/weight );          ¦ 7:23 ¦ no closing quote",
                "@code               ¦ @code(                ¦ 2:11 ¦ cannot hold",
                "@since              ¦ dialect \"mvel\" @since ¦ 2:68 ¦ 'dialect' cannot stand before",
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
                        "heavy.drl:5:55 rule.types",
                        "heavy.drl:9:6 rule.name",
                        "heavy.drl:9:25 rule.report",
                        "heavy.drl:11:12 rule.duplicate",
                        "heavy.drl:14:30 rule.unknown-word");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "Parcel( label.pieces > 3, label.pieces > 1 )    ¦ 5:31 ¦ warning ¦ rule.covered    ¦ column 13",
                "Parcel( label.pieces > 1, label.pieces > 3 )    ¦ 5:13 ¦ warning ¦ rule.covered    ¦ column 31",
                "Parcel( label.pieces > 3, label.pieces >= 4 )   ¦ 5:31 ¦ warning ¦ rule.covered    ¦ column 13",
                "Parcel( label.size == SMALL, label.size != LARGE ) ¦ 5:34 ¦ warning ¦ rule.covered ¦ label.size",
                "Parcel( label.marks contains \"a\", label.marks contains \"a\" ) ¦ 5:39 ¦ warning ¦ rule.covered ¦ says this already",
                "Parcel( label.pieces > 5 || label.pieces > 3 )  ¦ 5:13 ¦ warning ¦ rule.covered    ¦ narrower part",
                "Parcel( label.pieces > 2 || label.pieces <= 2 ) ¦ 5:13 ¦ warning ¦ rule.always     ¦ Every value",
                "Parcel( label.address matches \"Elm\" )        ¦ 5:35 ¦ warning ¦ rule.whole-text ¦ \"Elm.*\"",
                "Parcel( label.posted >= \"2026-04-01\" )       ¦ 5:29 ¦ note    ¦ rule.date-read  ¦ 1 April 2026",
                "Parcel( label.value > 500 )                     ¦ 5:27 ¦ note    ¦ rule.amount-read ¦ label.value.amount",
                "Parcel( label.contents.items > 1, label.contents.worth != null ) ¦ 5:19 ¦ note ¦ rule.null-safe ¦ waits for it",
            })
    void what_is_read_in_one_way_but_worth_telling_is_told_once(
            String conditions, String place, String severity, String code, String words) {
        RuleReader.Result result = read(HEAD + "    " + conditions + FOOT);

        assertThat(result.rules()).hasSize(1);
        assertThat(result.problems())
                .singleElement()
                .asString()
                .startsWith("heavy.drl:" + place + ": " + severity + ": " + code)
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parcel( label.pieces != null, label.pieces > 2 )",
                "Parcel( label.pieces > 1, label.pieces < 3 )",
                "Parcel( label.weight > 2, label.weight < 3 )",
                "Parcel( label.weight >= 2, label.weight <= 2 )",
                "Parcel( label.pieces == null || label.pieces < 2 )",
                "Parcel( label.size == SMALL || label.pieces > 2, label.size == LARGE || label.pieces < 5 )",
                "Parcel( label.address != \"a\", label.address != \"b\" )",
                "Parcel( label.pieces >= tariff.mostPieces, label.pieces != 7 )",
                "$p : Parcel( label.pieces > 5 ) exists Stamp( pence < 5 ) exists Stamp( pence > 5 )",
                "$p : Parcel() $a : Stamp( pence > $p.label.pieces ) Stamp( pence > $a.pence, $a.pence < 5, pence > 7 )",
            })
    void what_may_hold_together_is_let_alone(String conditions) {
        assertThat(read(HEAD + "    " + conditions + FOOT).problems()).isEmpty();
    }

    @Test
    void what_would_take_long_to_compile_is_refused() {
        assertThat(read(HEAD + "Parcel( label.weight > 1" + " + 1".repeat(41) + " )" + FOOT)
                        .problems())
                .singleElement()
                .asString()
                .contains("rule.too-long", "40 steps");
        assertThat(read(HEAD + "Parcel( label.address == \"" + "x".repeat(1001) + "\" )" + FOOT)
                        .problems())
                .singleElement()
                .asString()
                .contains("rule.text", "1000 characters");
        String totals = IntStream.range(0, 11)
                .mapToObj(index -> "$t" + index + " : sum( $n )")
                .collect(Collectors.joining(", "));
        assertThat(read(HEAD + "Parcel() accumulate( Stamp( $n : pence ); " + totals + " )" + FOOT)
                        .problems())
                .singleElement()
                .asString()
                .contains("rule.too-long", "10 totals");
    }

    @Test
    void a_file_of_errors_alone_is_cut_short_and_says_so() {
        RuleReader.Result result = read(HEAD + "Parcel( label.weight > 2 )" + FOOT + "£".repeat(5_000));

        assertThat(result.rules()).isEmpty();
        assertThat(result.problems()).hasSize(200).last().asString().contains("more errors than the 199");
    }

    /** A pass, which names things by identifiers as documents do. */
    public record Pass(Id<Parcel> of, List<Id<Parcel>> goesWith) {
        @Answers
        public Pass pass() {
            return this;
        }
    }

    @Test
    void an_identifier_is_compared_as_a_text() {
        String conditions = "    Pass( pass.of == \"x-1\", pass.goesWith.size > 0 )";

        assertThat(new RuleReader(FactTypes.of(Pass.class))
                        .read(
                                "pass.drl",
                                (HEAD + conditions + FOOT.replace("weight", "of")).getBytes(StandardCharsets.UTF_8))
                        .problems())
                .isEmpty();
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
                            $p0 : org.lwn.rules.language.Parcel( label.weight != null, label.weight > java.math.BigDecimal.valueOf( 2L, 0 ), label.address != null, label.address == "it's £5" )
                        then
                            found.fails( 0 );
                        end
                        rule "0 may fail"
                        when
                            $p0 : org.lwn.rules.language.Parcel( ( label.weight == null || label.weight > java.math.BigDecimal.valueOf( 2L, 0 ) ), ( label.address == null || label.address == "it's £5" ) )
                        then
                            found.may( 0 );
                        end
                        """);
    }

    private static List<Problem> errors(RuleReader.Result result) {
        return result.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
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
