package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

/** Everything that the README shows is what the project does. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @Test
    void the_first_forty_lines_reach_a_decision() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));

        assertThat(lines.indexOf("```text"))
                .as("where the decision's output stands")
                .isBetween(1, 40);
    }

    @Test
    void the_first_java_block_is_lesson_one() throws IOException {
        String lesson = Files.readString(
                Path.of("src/main/java/org/lwn/examples/Lesson01FirstDecision.java"), StandardCharsets.UTF_8);

        assertThat(withoutIndent(lesson)).contains(withoutIndent(block("java", 0)));
    }

    @Test
    void the_output_shown_is_what_lesson_one_prints() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson01FirstDecision.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(block("text", 0));
    }

    @Test
    void the_rule_shown_is_a_rule_that_ships() throws IOException {
        String rule = block("drl", 0);
        String shipped = Files.readString(
                ROOT.resolve("lwn-rules/src/main/resources/org/lwn/rules/packs/grant-eligibility/amount.drl"));
        RuleReader.Result read =
                new RuleReader(GrantEligibility.FACT_TYPES).read("README.md", rule.getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).isEmpty();
        assertThat(read.rules()).hasSize(1);
        assertThat(shipped).contains(rule);
    }

    @Test
    void the_programme_shown_can_be_read() throws IOException {
        GrantProgramme programme = LwnJson.read(GrantProgramme.class, LwnJson.parse("README.md", block("json", 0)))
                .orThrow();

        assertThat(programme.minimumAward().values()).hasSize(2);
    }

    @Test
    void the_files_that_the_readme_links_to_exist() throws IOException {
        Matcher links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(ROOT.resolve("README.md")));

        assertThat(links.results().map(link -> ROOT.resolve(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    private static String block(String language, int index) throws IOException {
        Matcher blocks = Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(ROOT.resolve("README.md")));
        return IntStream.rangeClosed(0, index)
                .mapToObj(number -> blocks.find() ? blocks.group(1) : "")
                .collect(Collectors.toList())
                .get(index);
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
