package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.cli.Cli.Run;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decide",
                "explain",
                "check",
                "test",
                "mutate",
                "new",
                "new programme",
                "new panel-decision",
                "campaign",
                "review",
                "impact",
                "schema",
                "publish",
                "history",
                "diff",
                "rollback"
            })
    void every_command_has_help(String command) {
        Run run = lwn((command + " --help").strip().split(" "));

        assertThat(run.out()).startsWith(("Usage: lwn " + command).strip());
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Console.WIDTH);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void the_help_lists_the_exit_codes() {
        assertThat(lwn("--help").out()).contains("Exit codes:").contains(" 3   a file cannot be read");
    }

    @Test
    void the_version_is_told() {
        assertThat(lwn("--version").out()).startsWith("lwn ");
    }

    @ParameterizedTest
    @CsvSource({
        "decid --programme x a.json, There is no command 'decid'. Did you mean 'decide'?",
        "decide --programe x a.json, There is no option '--programe'. Did you mean '--programme'?",
        "decide --programme x --formt=json a.json, There is no option '--formt'. Did you mean '--format'?",
        "new program, There is no command 'program'. Did you mean 'programme'?",
        "decide a.json, Missing: --programme PROGRAMME.",
        "decide --programme x, Missing: FILE.",
        "check, Missing: FILE.",
        "explain --programme x, Missing: --application FILE.",
        "explain --programme x --application a.json b.json, 'b.json' is one argument too many.",
        "decide --programme x --on 31/12/2026 a.json, '31/12/2026' is no date",
        "decide --programme x --on 2026-02-30 a.json, '2026-02-30' is no date",
        "decide --programme x --on +999999999-12-31 a.json, '+999999999-12-31' is no date",
        "decide --programme x --on 10000-01-01 a.json, '10000-01-01' is no date",
        "decide --programme x --on +10000-01-01 a.json, '+10000-01-01' is no date",
        "explain --programme x --application a.json --on +10000-01-01, '+10000-01-01' is no date",
        "decide --programme x --lang english! a.json, 'english!' names no language",
        "decide --programme x --format jsn a.json, Did you mean 'json'?",
        "new, Say what to begin: programme, pack or panel-decision.",
    })
    void wrong_usage_is_told_in_a_sentence_and_a_line_of_usage(String command, String sentence) {
        Run run = lwn(command.split(" "));

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).containsPattern("\nUsage: lwn .*--help\\)\n$");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void no_command_at_all_is_wrong_usage() {
        assertThat(lwn().exit()).isEqualTo(2);
    }

    @Test
    void a_file_whose_name_begins_with_an_at_sign_is_a_file() {
        String name = "@" + file(folder, "a.json", eligible("a-1"));

        assertThat(lwn("check", name).out().lines())
                .singleElement()
                .asString()
                .startsWith(name + ": error: file.not-found");
    }

    @Test
    void an_unexpected_fault_is_one_sentence_without_its_message_or_a_stack_trace() {
        InputStream faulty = failing(() -> new IllegalStateException("somebody's postcode"));

        Run run = lwnWithInput(faulty, "decide", "--programme", W12, "-");

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("please report it")
                .contains("IllegalStateException at ")
                .doesNotContain("postcode");
        assertThat(run.exit()).isEqualTo(70);
    }

    @Test
    void memory_that_runs_out_is_told_with_what_to_do() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError();
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                throw new OutOfMemoryError();
            }
        };

        Run run = lwnWithInput(endless, "decide", "--programme", W12, "-");

        assertThat(run.err()).contains("-Xmx");
        assertThat(run.exit()).isEqualTo(70);
    }

    private static InputStream failing(Supplier<RuntimeException> failure) {
        return new InputStream() {
            @Override
            public int read() {
                throw failure.get();
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                throw failure.get();
            }
        };
    }
}
