package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

/** {@code lwn publish}, {@code history}, {@code diff} and {@code rollback}. */
class StoreCommandsTest {
    @TempDir
    Path folder;

    private String rules;
    private String store;

    @BeforeEach
    void writePack() {
        rules = Applications.pack(folder.resolve("pack"));
        store = folder.resolve("store").toString();
    }

    private Run publish(String... further) {
        String[] command = {
            "publish", rules, "--store", store, "--by", "grants coordinator", "--why", "The board asked."
        };
        String[] all = Arrays.copyOf(command, command.length + further.length);
        System.arraycopy(further, 0, all, command.length, further.length);
        return lwn(all);
    }

    private void change(String old, String replacement) throws IOException {
        Path file = folder.resolve("pack/title.drl");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    @Test
    void a_publication_is_in_force_for_decide_and_stands_in_the_history() {
        Run published = publish();

        assertThat(published.exit()).isZero();
        assertThat(published.out())
                .startsWith("Publication 1 is in force: one-rule 7 (")
                .endsWith("1 rule, 0 cases passed.\n");
        assertThat(published.err()).contains("warning: store.no-cases");
        assertThat(lwn("history", "--store", store).out())
                .startsWith("1  2026-03-20T12:00:00Z  one-rule 7 (")
                .endsWith(")\n   grants coordinator: The board asked.\n");
        Run decided = lwn(
                "decide",
                "--programme",
                Cli.W12,
                "--rules",
                store,
                "--format",
                "json",
                file(folder, "a.json", Applications.eligible("a-1")));
        assertThat(decided.only().path("pack").path("id").asText()).isEqualTo("one-rule");
    }

    @Test
    void a_change_is_told_by_publish_and_by_diff_of_publications_and_of_folders() throws IOException {
        publish();
        String old = Applications.pack(folder.resolve("old"));
        change("Give it a title.", "Give it a name.");
        String sentence = "the message was: Give it a title. – and is: Give it a name.";

        assertThat(oneLine(lwn("diff", old, rules))).contains(sentence);
        assertThat(oneLine(publish("--dry-run")))
                .contains("Publication 2 would be in force")
                .contains(sentence);
        assertThat(oneLine(publish())).contains("Publication 2 is in force").contains(sentence);
        assertThat(oneLine(lwn("diff", "--store", store)))
                .contains("1 difference:")
                .contains(sentence);
        JsonNode change =
                lwn("diff", "--store", store, "2", "1", "--format", "json").only();
        assertThat(change.path("kind").asText()).isEqualTo("MESSAGE");
        assertThat(change.path("after").asText()).isEqualTo("Give it a title.");
        assertThat(lwn("diff", rules, rules).out()).isEqualTo("Nothing that rules say is different.\n");
    }

    @Test
    void a_publication_tells_how_many_past_applications_come_out_otherwise_and_replay_finds_whom() throws IOException {
        rules = packWithoutCases().toString();
        publish();
        Path programme = Path.of(rules, "programmes/w12-community-grants.json");
        Files.writeString(programme, Files.readString(programme).replace("500.00", "1000.00"));
        String past = file(
                folder, "past.json", Applications.array(Applications.eligible("a-1"), Applications.eligible("a-2")));

        assertThat(oneLine(publish("--dry-run", "--replay", past))).contains("Cases of the past: newly-refused 2");
        assertThat(oneLine(lwn("replay", "--from", store, "--to", rules, past)))
                .contains("a-1")
                .contains("a-2");
        assertThat(oneLine(publish("--replay", past))).contains("Cases of the past: newly-refused 2");
        JsonNode entry = lwn("history", "--store", store, "--format", "json").outLines().stream()
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(entry.at("/replayed/decided").asInt()).isEqualTo(2);
        assertThat(entry.toString()).doesNotContain("a-1");
    }

    @Test
    void what_cannot_be_replayed_is_told_before_anything_is_published() throws IOException {
        rules = packWithoutCases().toString();
        String past = file(folder, "past.json", Applications.eligible("a-1"));

        assertThat(publish("--replay", past, "--programme", "nonsense").err())
                .contains("Name a programme of the rules by --programme. They come with w12-community-grants.");
        assertThat(publish("--replay", folder.resolve("nowhere.json").toString())
                        .exit())
                .isEqualTo(3);
        assertThat(folder.resolve("store")).doesNotExist();
    }

    private Path packWithoutCases() throws IOException {
        Path own = folder.resolve("own");
        lwn("new", "pack", "grant-eligibility", own.toString());
        Path manifest = own.resolve("pack.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("(?s)\"cases\": \\[.*?\\]", "\"cases\": []"));
        try (var cases = Files.list(own.resolve("cases"))) {
            for (Path file : cases.toList()) {
                Files.delete(file);
            }
        }
        return own;
    }

    private static String oneLine(Run run) {
        assertThat(run.exit()).isZero();
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void a_rollback_brings_an_earlier_publication_back() throws IOException {
        publish();
        change("Give it a title.", "Give it a name.");
        publish();

        Run back = lwn("rollback", "1", "--store", store, "--by", "chair", "--why", "Wrong.", "--format", "json");

        assertThat(back.only().path("inForce").asBoolean()).isTrue();
        assertThat(back.only().path("publication").path("number").asInt()).isEqualTo(3);
        assertThat(back.only().path("publication").path("restores").asInt()).isEqualTo(1);
        assertThat(back.only().path("changes")).hasSize(1);
        assertThat(lwn("history", "--store", store, "--format", "json").outLines())
                .hasSize(3);
        assertThat(lwn("history", "--store", store).out()).contains(", which brings back 1\n");
    }

    @Test
    void rules_with_a_mistake_are_not_published_and_every_place_is_told() throws IOException {
        publish();
        change("application.title", "application.titel");

        Run refused = publish();

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .startsWith(rules + "/title.drl:8:")
                .endsWith("lwn: Nothing was published; publication 1 is still in force.\n");
        assertThat(publish("--format", "json").errLines()).isNotEmpty();
        assertThat(publish("--dry-run").err()).endsWith("lwn: These rules would not come into force.\n");
    }

    @Test
    void damage_is_told_by_the_history_and_nothing_is_decided_by_it() throws IOException {
        publish();
        Path file = folder.resolve("store/publications/000001/pack/title.drl");
        Files.writeString(file, Files.readString(file) + "\n");

        Run history = lwn("history", "--store", store);
        Run decided = lwn(
                "decide", "--programme", Cli.W12, "--rules", store, file(folder, "a.json", Applications.eligible("a")));

        assertThat(history.err()).startsWith(file + ": error: store.damaged ");
        assertThat(history.exit()).isEqualTo(3);
        assertThat(decided.out()).isEmpty();
        assertThat(decided.err()).startsWith(file + ": error: store.damaged ");
        assertThat(decided.exit()).isEqualTo(3);
    }

    @Test
    void wrong_usage_is_told() {
        assertThat(lwn("history", "--store", store).err()).contains("store.none");
        assertThat(lwn("history", "--store", store).exit()).isEqualTo(3);
        assertThat(lwn("diff").err()).contains("Name a store by --store");
        assertThat(lwn("diff", "--store", store, "1").exit()).isEqualTo(2);
        assertThat(lwn("diff", "--store", store, "1", "2").err()).contains("store.none");
        publish();
        assertThat(lwn("diff", "--store", store, "one", "two").err()).contains("'one' is no number of a publication");
        assertThat(lwn("diff", "--store", store).err()).contains("There are no two publications here");
        assertThat(lwn("diff", "--store", store, "1", "2").err()).contains("There is no publication 2.");
        Run blank = lwn("publish", rules, "--store", store, "--by", " ", "--why", "Because.");
        assertThat(blank.err()).startsWith("lwn: --by: ");
        assertThat(blank.exit()).isEqualTo(2);
        Run nowhere = lwn("publish", folder.resolve("nowhere").toString(), "--store", store, "--by", "a", "--why", "b");
        assertThat(nowhere.err()).contains("pack.unreadable");
        assertThat(nowhere.exit()).isEqualTo(3);
    }
}
