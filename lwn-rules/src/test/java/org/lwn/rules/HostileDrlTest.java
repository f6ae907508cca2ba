package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the filtering class loader and the facts stop without the language of rules before them, and what they do not. Each
 * attack is the harmless half of a harmful one: it reaches for a file, and opens none.
 */
class HostileDrlTest {
    private static final String MARKER = "org.lwn.rules.Marker";
    private static final Bounds BOUNDS = Bounds.of(100);

    /** What stands between an attack and the host. */
    private enum Stop {
        /** The class cannot be named: the rules do not compile. */
        COMPILING,
        /** What the compiler must know is still refused when the code is linked. */
        LINKING,
        /** Nothing: lwn is safe from it by its language alone. */
        NOTHING
    }

    private record Attack(String name, Stop stop, String file) {
        @Override
        public String toString() {
            return name + ": " + stop;
        }
    }

    static final List<Attack> ATTACKS = ImmutableList.of(
            // A: classes of the JDK and of the host, by their names.
            doing("system", Stop.COMPILING, "System.nanoTime();"),
            doing("output", Stop.COMPILING, "System.out.flush();"),
            doing("runtime", Stop.COMPILING, "Runtime.getRuntime().availableProcessors();"),
            doing("process", Stop.COMPILING, "new ProcessBuilder( \"nothing\" );"),
            doing("file", Stop.COMPILING, "new java.io.File( \"nothing\" ).getName();"),
            doing("path", Stop.COMPILING, "java.nio.file.Path.of( \"nothing\" );"),
            doing("network", Stop.COMPILING, "new java.net.URL( \"http://localhost\" );"),
            doing("thread", Stop.COMPILING, "new Thread();"),
            doing("timer", Stop.COMPILING, "new java.util.Timer( true ).cancel();"),
            doing("executor", Stop.COMPILING, "java.util.concurrent.ForkJoinPool.commonPool();"),
            doing("file by a formatter", Stop.COMPILING, "new java.util.Formatter();"),
            doing("service loader", Stop.COMPILING, "java.util.ServiceLoader.load( Object.class );"),
            doing("logging", Stop.COMPILING, "java.util.logging.Logger.getGlobal();"),
            doing("lwn itself", Stop.COMPILING, "org.lwn.rules.PackFiles.class.getName();"),
            doing("Drools' compiler", Stop.COMPILING, "new org.drools.ecj.EclipseJavaCompiler();"),
            doing("Drools' services", Stop.LINKING, "org.kie.api.KieServices.get();"),
            asking("call in a constraint", Stop.COMPILING, "Parcel( System.nanoTime() != 0 )"),
            asking("host's type", Stop.COMPILING, MARKER + "( good == true )"),
            asking("static field", Stop.COMPILING, "Parcel( label.address != " + MARKER + ".Loaded.NAME )"),
            // B, C, D, E, F: functions, eval, from, accumulate, paths, expressions.
            file("function", Stop.COMPILING, """
                    function boolean f() { return %1$s.boom(); }
                    rule "R" when Parcel() then f(); end
                    """),
            file("imported function", Stop.COMPILING, """
                    import function %1$s.boom
                    rule "R" when Parcel() then boom(); end
                    """),
            asking("eval", Stop.COMPILING, "Parcel() eval( " + MARKER + ".boom() )"),
            asking("from", Stop.COMPILING, "Parcel() " + MARKER + "() from new " + MARKER + "()"),
            asking("path with code", Stop.COMPILING, "Parcel( $l : /label[ " + MARKER + ".boom() ] )"),
            asking("constructor in a constraint", Stop.COMPILING, "Parcel( new " + MARKER + "().isGood() )"),
            asking("evaluated while compiling", Stop.COMPILING, "Parcel( label.address != " + MARKER + ".boomText() )"),
            asking("binding", Stop.COMPILING, "Parcel( $x : " + MARKER + ".boomText() )"),
            // G, H, I: another dialect, declarations, globals, the session.
            file("mvel", Stop.COMPILING, "rule \"R\" dialect \"mvel\" when Parcel() then %1$s.boom(); end"),
            file("declared default", Stop.COMPILING, """
                    declare Evt n : int = %1$s.boomInt() end
                    rule "make" when then insert( new Evt() ); end
                    rule "R" when Evt() then found.fails( 0 ); end
                    """),
            file("declared enumeration", Stop.COMPILING, """
                    declare enum Col RED( %1$s.boomInt() ); n : int end
                    rule "R" when Parcel( Col.RED != null ) then found.fails( 0 ); end
                    """),
            file("global", Stop.COMPILING, """
                    global java.lang.Runtime rt
                    rule "R" when Parcel() then rt.getRuntime(); found.fails( 0 ); end
                    """),
            doing("session by its context", Stop.COMPILING, "kcontext.getKieRuntime().getFactHandles();"),
            doing("working memory", Stop.COMPILING, "drools.getWorkingMemory();"),
            doing("insert", Stop.LINKING, "insert( \"x\" );"),
            doing("delete", Stop.LINKING, "delete( $p );"),
            doing("halt", Stop.LINKING, "drools.halt();"),
            file("query", Stop.LINKING, """
                    query q( int $x ) Parcel() and q( $x; ) end
                    rule "R" when Parcel() then found.fails( 0 ); end
                    """),
            file("query's argument", Stop.COMPILING, """
                    query q( String $x ) Parcel( label.address != $x ) end
                    rule "R" when q( %1$s.boomText(); ) then found.fails( 0 ); end
                    """),
            file("entry point", Stop.LINKING, """
                    declare entry-point "E" end
                    rule "R" when Parcel() then drools.getEntryPoint( "E" ).insert( "x" ); found.fails( 0 ); end
                    """),
            // K: reflection and names put together.
            doing("class by its name", Stop.COMPILING, "Class.forName( \"org.lwn.rules.\" + \"Marker\" );"),
            doing("class of a fact", Stop.LINKING, "$p.getClass().getClassLoader();"),
            doing("class of an enumeration", Stop.LINKING, "Size.LARGE.getDeclaringClass().getClassLoader();"),
            doing("class of the reporter", Stop.COMPILING, "found.getClass().getEnclosingClass();"),
            doing("method handles", Stop.LINKING, "java.lang.invoke.MethodHandles.lookup();"),
            doing("lambda", Stop.LINKING, "$p.label().marks().forEach( m -> {} );"),
            // M: attributes.
            file(
                    "enabled",
                    Stop.COMPILING,
                    "rule \"R\" enabled ( %1$s.boom() ) when Parcel() then found.fails( 0 ); end"),
            file("salience", Stop.COMPILING, "rule \"R\" salience ( %1$s.boomInt() ) when Parcel() then end"),
            file("agenda group", Stop.COMPILING, """
                    rule "R" agenda-group 'x"+%1$s.boomText()+"' auto-focus true when Parcel() then found.fails( 0 ); end
                    """),
            // R: escapes and comments.
            doing("escaped name", Stop.COMPILING, "\\u0053ystem.nanoTime();"),
            doing("escaped quote", Stop.COMPILING, "String s = \"\\u0022 + System.nanoTime() + \\u0022\";"),
            doing("comment", Stop.COMPILING, "/* */ " + MARKER + ".boom(); /* */"),
            doing("escaped end of a comment", Stop.COMPILING, "/* \\u002a\\u002f " + MARKER + ".boom(); /\\u002a */"),
            // N, O, P, T: what no loader can stop. Small here; without an end in earnest.
            doing("loop", Stop.NOTHING, "int n = 0; while ( n < 1000 ) { n++; }"),
            doing("memory", Stop.NOTHING, "String s = \"x\"; while ( s.length() < 1000 ) { s = s.concat( s ); }"),
            doing("large number", Stop.NOTHING, "new java.math.BigDecimal( \"1e999\" ).toBigInteger();"),
            doing("backtracking pattern", Stop.NOTHING, "\"aaab\".matches( \"(a+)+c\" );"),
            doing("lock", Stop.NOTHING, "synchronized( String.class ) { }"),
            doing("default locale", Stop.NOTHING, "java.util.Locale.setDefault( java.util.Locale.getDefault() );"),
            doing("known currencies", Stop.NOTHING, "org.joda.money.CurrencyUnit.registeredCurrencies();"),
            doing("system property, read", Stop.NOTHING, "Integer.getInteger( \"lwn.nothing\" );"),
            asking(
                    "pattern from a fact",
                    Stop.NOTHING,
                    "$b : Parcel() Parcel( label.address matches $b.label.address )"),
            asking("every fact", Stop.NOTHING, "Object()"));

    @BeforeEach
    void forget() {
        Marker.forget();
    }

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void each_attack_is_stopped_where_the_table_says(Attack attack) {
        RawDrl.Reports reports = new RawDrl.Reports();

        Stop stop = run(attack, reports);

        assertThat(stop).isEqualTo(attack.stop());
        assertThat(Marker.wasReached() || reports.count() > 0).isEqualTo(stop == Stop.NOTHING);
    }

    /** Or else the attack might be stopped by a slip in its own text. */
    /** Those that nothing stops have run behind the walls already. */
    private static List<Attack> stoppedAttacks() {
        return ATTACKS.stream().filter(attack -> attack.stop() != Stop.NOTHING).toList();
    }

    @ParameterizedTest
    @MethodSource("stoppedAttacks")
    void each_attack_works_where_there_is_no_wall(Attack attack) {
        List<Object> facts = new ArrayList<>(RawDrl.facts());
        facts.add(new Marker());
        Marker.forget();
        RawDrl.Reports reports = new RawDrl.Reports();
        try (TrustedDrl rules = RawDrl.throughTheTrustedDoor(attack.file())) {
            rules.fire(facts, Map.of("found", reports));
        }

        assertThat(Marker.wasReached() || reports.count() > 0).isTrue();
    }

    @Test
    void accumulate_functions_of_the_hosts_own_are_not_even_constructed() {
        String file = RawDrl.file("import accumulate " + MARKER + " bomb\nrule \"R\" when Parcel() then end");

        assertThat(catchThrowable(() -> RawDrl.behindTheWalls(file, BOUNDS))).hasMessageContaining(MARKER);
        assertThat(Marker.wasReached()).isFalse();
        assertThat(catchThrowable(() -> RawDrl.throughTheTrustedDoor(file)))
                .hasRootCauseInstanceOf(ClassCastException.class);
        assertThat(Marker.wasReached()).isTrue();
    }

    @Test
    void only_their_own_immutability_keeps_facts_from_being_changed() {
        String file = RawDrl.doing("$p.label().marks().clear();");
        List<String> mutable = new ArrayList<>(List.of("fragile"));
        List<String> immutable = ImmutableList.of("fragile");
        try (CompiledRules rules = RawDrl.behindTheWalls(file, BOUNDS)) {
            rules.fire(RawDrl.facts(mutable), new RawDrl.Reports());
            assertThat(mutable).isEmpty();

            assertThat(catchThrowable(() -> rules.fire(RawDrl.facts(immutable), new RawDrl.Reports())))
                    .hasRootCauseInstanceOf(UnsupportedOperationException.class);
            assertThat(immutable).containsExactly("fragile");
        }
    }

    @Test
    void an_error_thrown_by_a_rule_ends_the_review_and_not_in_an_answer() {
        try (CompiledRules rules =
                RawDrl.behindTheWalls(RawDrl.doing("throw new RuntimeException( \"stop\" );"), BOUNDS)) {
            assertThat(catchThrowable(() -> rules.fire(RawDrl.facts(), new RawDrl.Reports())))
                    .hasRootCauseMessage("stop");
        }
    }

    @Test
    void what_checked_rules_need_passes() {
        String file = RawDrl.asking("""
                $p : Parcel( label.marks contains "urgent", label.size in ( Size.LARGE, Size.SMALL ),
                    label.posted < java.time.LocalDate.parse( "2027-01-01" ), label.address matches "1.*" )
                Stamp( used == true, pence != null, pence < $p.label.pieces )
                not( Stamp( pence > 4 ) )
                exists( Stamp( pence == 4 ) )
                accumulate( Stamp( $a : pence, pence != null ); $t : sum( $a ), $n : count( $a ), $av : average( $a ); $t == 7, $n == 2, $av > 3 )
                accumulate( Parcel( $w : label.weight, label.weight != null ); $lo : min( $w ), $hi : max( $w ); $lo == $hi, $lo == 1.5B )
                """);
        RawDrl.Reports reports = new RawDrl.Reports();
        try (CompiledRules rules = RawDrl.behindTheWalls(file, BOUNDS)) {
            rules.fire(RawDrl.facts(), reports);
        }

        assertThat(reports.count()).isEqualTo(1);
    }

    private static Stop run(Attack attack, Found found) {
        try (CompiledRules rules = RawDrl.behindTheWalls(attack.file(), BOUNDS)) {
            rules.fire(RawDrl.facts(), found);
            return Stop.NOTHING;
        } catch (RulePackException e) {
            boolean linked = Throwables.getCausalChain(e).stream().anyMatch(LinkageError.class::isInstance);
            return linked ? Stop.LINKING : Stop.COMPILING;
        }
    }

    private static Attack doing(String name, Stop stop, String consequence) {
        return new Attack(name, stop, RawDrl.doing(consequence + " found.fails( 0 );"));
    }

    private static Attack asking(String name, Stop stop, String conditions) {
        return new Attack(name, stop, RawDrl.asking(conditions));
    }

    private static Attack file(String name, Stop stop, String rules) {
        return new Attack(name, stop, RawDrl.file(rules.formatted(MARKER)));
    }
}
