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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

/** Everything that the README shows is what the project does. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");

    @Test
    void the_first_forty_lines_reach_a_decision() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("README.md"));

        assertThat(lines.indexOf("```text"))
                .as("where the decision's output stands")
                .isBetween(1, 40);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Lesson01FirstDecision",
        "1, Lesson11FillingInAForm",
        "2, Lesson04NextInstalment",
        "3, Lesson03ThirteenSteps",
        "4, Lesson02FiveSystems"
    })
    void the_java_blocks_are_the_lessons(int block, String lesson) throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/lwn/examples", lesson + ".java"));

        assertThat(withoutIndent(source)).contains(withoutIndent(block("java", block)));
    }

    @Test
    void the_output_shown_is_what_the_lessons_print() throws IOException {
        assertThat(printed(() -> Lesson01FirstDecision.main(new String[0]))).isEqualTo(block("text", 0));
        assertThat(printed(() -> Lesson02FiveSystems.main(new String[0]))).isEqualTo(block("text", 1));
    }

    @Test
    void the_rule_shown_is_a_rule_that_ships() throws IOException {
        String rule = block("drl", 0);
        String shipped = Files.readString(
                ROOT.resolve("lwn-rules/src/main/resources/org/lwn/rules/packs/grant-eligibility/amount.drl"));
        RuleReader.Result read = new RuleReader(GrantEligibility.PACK.factTypes())
                .read("README.md", rule.getBytes(StandardCharsets.UTF_8));

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

    private interface Lesson {
        void run() throws IOException;
    }

    private static String printed(Lesson lesson) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            lesson.run();
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
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
