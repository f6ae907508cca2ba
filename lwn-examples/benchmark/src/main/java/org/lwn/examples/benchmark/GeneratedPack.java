package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.language.Effect;

/** Rules that are made up, as a pack of lwn's, as DRL for Drools and as Java: the same rules, and the same fates. */
final class GeneratedPack {
    private static final int RULES_PER_FILE = 150;
    private static final String CLASS = "Generated";

    private final List<GeneratedRule> rules;
    private final ImmutableMap<String, Finding> findings;

    private GeneratedPack(int rules) {
        this.rules = GeneratedRule.rules(rules);
        findings =
                this.rules.stream().collect(ImmutableMap.toImmutableMap(GeneratedRule::code, GeneratedPack::finding));
    }

    /** A pack of so many rules. */
    static GeneratedPack of(int rules) {
        return new GeneratedPack(rules);
    }

    /** Writes it as a pack whose rules look at the case alone. */
    void write(Path folder) {
        write(folder, rule -> "GrantCase( " + rule.inLwn() + " )");
    }

    /** Writes it as a pack each of whose rules looks at the applicant's earlier awards too. */
    void writeJoining(Path folder) {
        write(
                folder,
                rule -> "GrantCase( " + rule.inLwn() + " )\n    exists EarlierAward( monthsSince < "
                        + rule.monthsOfAnAward() + " )");
    }

    private void write(Path folder, Function<GeneratedRule, String> when) {
        List<List<GeneratedRule>> files = Lists.partition(rules, RULES_PER_FILE);
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int file = 0; file < files.size(); file++) {
            String text =
                    files.get(file).stream().map(rule -> inLwn(rule, when)).collect(Collectors.joining("\n"));
            write(folder.resolve("rules-" + file + ".drl"), "package org.lwn.generated\n\n" + text);
            names.add("\"rules-" + file + ".drl\"");
        }
        write(folder.resolve("pack.json"), """
                {"format": "lwn-pack/1", "id": "generated", "version": "0.1", "factType": "GrantCase",
                 "rules": [%s], "wording": [], "cases": [], "programmes": []}
                """.formatted(String.join(", ", names.build())));
    }

    private static String inLwn(GeneratedRule rule, Function<GeneratedRule, String> when) {
        return """
                rule "Rule %d"
                    @code( "%s" ) @effect( INELIGIBLE ) @source( "practice" ) @since( "0.1" )
                    @message( "%s" )
                when
                    %s
                then
                    found.at( "%s" );
                end
                """.formatted(rule.number(), rule.code(), rule.message(), when.apply(rule), rule.answer());
    }

    /** The rules for Drools, which tell their codes to {@code found}. */
    String inDrools() {
        return inDrools(rule -> "");
    }

    /** The rules for Drools, each of which looks at the applicant's earlier awards too. */
    String joiningInDrools() {
        return inDrools(rule -> """
                    exists Award( awardedOn != null,
                        ChronoUnit.MONTHS.between( awardedOn, $case.decisionDate ) < %d )
                """.formatted(rule.monthsOfAnAward()));
    }

    private String inDrools(Function<GeneratedRule, String> besideTheCase) {
        return rules.stream()
                .map(rule -> """

                        rule "%s"
                        when
                            $case : GrantCase( %s )
                        %s
                        then
                            found.add( "%1$s", $case );
                        end
                        """.formatted(rule.code(), rule.inDrools(), besideTheCase.apply(rule)))
                .collect(Collectors.joining("", """
                        package org.lwn.examples.benchmark

                        import java.time.temporal.ChronoUnit
                        import org.lwn.grant.Award
                        import org.lwn.rules.grant.GrantCase

                        global Found found
                        """, ""));
    }

    /** What the rule of that code finds, in whatever case. */
    Finding finding(String code) {
        return Objects.requireNonNull(findings.get(code), code);
    }

    /** The rules as Java of one method a rule, compiled now. It gives the list of fates that lwn gives. */
    Decider byHand(Path folder) {
        Path source = folder.resolve(CLASS + ".java");
        write(source, inJava());
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
        String classPath = System.getProperty("java.class.path");
        int failed = compiler.run(null, null, null, "-proc:none", "-cp", classPath, source.toString());
        if (failed != 0) {
            throw new IllegalStateException("The generated Java is wrong: " + source);
        }
        Function<GrantCase, List<RuleFate>> generated = load(folder);
        return generated::apply;
    }

    @SuppressWarnings("unchecked")
    private Function<GrantCase, List<RuleFate>> load(Path folder) {
        try {
            URL[] classes = {folder.toUri().toURL()};
            // Stays open: the class may still load others.
            Class<?> type = new URLClassLoader(classes, GeneratedPack.class.getClassLoader()).loadClass(CLASS);
            return (Function<GrantCase, List<RuleFate>>)
                    type.getConstructor(RuleFate[].class, RuleFate[].class, RuleFate[].class)
                            .newInstance(passed(), failed(), waiting());
        } catch (MalformedURLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private RuleFate[] passed() {
        return fates(
                rule -> HandRule.of(rule.code(), Effect.INELIGIBLE, "practice").passed());
    }

    private RuleFate[] failed() {
        return fates(rule -> new RuleFate.Failed(finding(rule)));
    }

    private static Finding finding(GeneratedRule rule) {
        return HandRule.of(rule.code(), Effect.INELIGIBLE, "practice")
                .finding(Pointer.of(rule.answer()), ImmutableMap.of(), rule.message());
    }

    private RuleFate[] waiting() {
        return fates(
                rule -> HandRule.of(rule.code(), Effect.INELIGIBLE, "practice").waitsFor(Pointer.of(rule.answer())));
    }

    private RuleFate[] fates(Function<GeneratedRule, RuleFate> fate) {
        return rules.stream().map(fate).toArray(RuleFate[]::new);
    }

    private String inJava() {
        return """
                import java.util.ArrayList;
                import java.util.List;
                import java.util.function.Function;
                import org.lwn.grant.GrantApplication;
                import org.lwn.rules.RuleFate;
                import org.lwn.rules.grant.GrantCase;

                public final class Generated implements Function<GrantCase, List<RuleFate>> {
                    private final RuleFate[] passed;
                    private final RuleFate[] failed;
                    private final RuleFate[] waiting;

                    public Generated(RuleFate[] passed, RuleFate[] failed, RuleFate[] waiting) {
                        this.passed = passed;
                        this.failed = failed;
                        this.waiting = waiting;
                    }

                    @Override
                    public List<RuleFate> apply(GrantCase grantCase) {
                        GrantApplication a = grantCase.application();
                        List<RuleFate> fates = new ArrayList<>(%d);
                %s        return fates;
                    }

                %s}
                """.formatted(
                        rules.size(),
                        rules.stream()
                                .map(rule -> "        fates.add(rule" + rule.number() + "(a));\n")
                                .collect(Collectors.joining()),
                        rules.stream().map(GeneratedPack::method).collect(Collectors.joining("\n")));
    }

    private static String method(GeneratedRule rule) {
        return """
                    private static final %1$s LIMIT%2$d = %3$s;

                    private RuleFate rule%2$d(GrantApplication a) {
                        %4$s x = %5$s;
                        if (x == null) {
                            return waiting[%2$d];
                        }
                        return %6$s ? failed[%2$d] : passed[%2$d];
                    }
                """.formatted(limitType(rule), rule.number(), rule.limit(), rule.type(), rule.read(), rule.test());
    }

    private static String limitType(GeneratedRule rule) {
        return switch (rule.type()) {
            case "org.joda.money.Money" -> "java.math.BigDecimal";
            case "Integer" -> "int";
            case "java.util.List<String>" -> "String";
            default -> rule.type();
        };
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
