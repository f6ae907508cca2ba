package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lwn.problem.Severity;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

/** Everything that the page of the rule language shows can be written so. */
class LanguagePageTest {
    private static final Path PAGE = Path.of("../../docs/language.md");
    private static final String RULE = """
            rule "Shown"
                @code( "page.shown" ) @effect( REFER ) @source( "practice" ) @since( "0.1" )
                @message( "As the page shows." )
            when
                %s
            then
                found.at( "/title" );
            end
            """;

    @Test
    void rules_that_the_page_shows_are_rules() throws IOException {
        assertThat(all("(?ms)^```drl\\n(.*?)^```$")).isNotEmpty().allSatisfy(LanguagePageTest::isRule);
    }

    @Test
    void conditions_that_the_page_shows_are_conditions() throws IOException {
        assertThat(all("(?m)^\\| `([A-Za-z$][^`]*)` \\|"))
                .hasSizeGreaterThan(12)
                .allSatisfy(condition -> {
                    String written = condition.replace("\\|", "|");
                    boolean standsAlone = written.matches("(exists|not|accumulate|[A-Z]\\w+)\\b.*");
                    isRule(RULE.formatted(
                            standsAlone ? "$case : GrantCase()\n    " + written : "GrantCase( " + written + " )"));
                });
    }

    private static void isRule(String text) {
        RuleReader.Result read = new RuleReader(GrantEligibility.PACK.factTypes())
                .read("language.md", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).as(text).noneMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(read.rules()).as(text).hasSize(1);
    }

    private static List<String> all(String form) throws IOException {
        return Pattern.compile(form)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
