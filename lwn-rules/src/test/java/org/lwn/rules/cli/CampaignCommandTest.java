package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;
import static org.lwn.rules.cli.SystemFiles.canalside;
import static org.lwn.rules.cli.SystemFiles.changed;
import static org.lwn.rules.cli.SystemFiles.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.cli.Cli.Run;

class CampaignCommandTest {

    @Test
    void json_has_thirteen_steps_what_comes_next_who_was_heard_and_safety() {
        Run run = lwn("campaign", "islington", "--on", "2024-02-01", "--format", "json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = tree(run.out());
        assertThat(names(json)).containsExactly("steps", "next", "heard", "target", "safety");
        assertThat(json.path("steps")).hasSize(13).allSatisfy(step -> {
            assertThat(names(step)).containsExactly("number", "title", "status", "missing", "waitsFor");
            assertThat(step.path("missing"))
                    .allSatisfy(
                            missing -> assertThat(names(missing)).containsExactly("code", "pointer", "message", "who"));
        });
        assertThat(json.path("steps").findValuesAsText("number"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        assertThat(json.at("/steps/0/status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(json.at("/steps/3/title").asText()).isEqualTo("Consider safety");
        assertThat(json.at("/steps/0/missing/0/pointer").asText()).isEqualTo("/campaigns/0/team");
        assertThat(json.at("/steps/0/missing/0/who").asText()).isEqualTo("COORDINATOR");
        assertThat(json.path("next")).extracting(JsonNode::asInt).containsExactly(1);
        assertThat(json.path("heard").asInt()).isZero();
        assertThat(json.path("target").asInt()).isEqualTo(500);
        assertThat(json.path("safety")).isEmpty();
    }

    @Test
    void svg_is_the_picture_of_the_readme() throws Exception {
        Run run = lwn("campaign", "islington-simulated", "--on", "2024-03-14", "--format", "svg");

        assertThat(run.out()).isEqualTo(Files.readString(Path.of("../docs/campaign.svg")));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void text_says_the_same_in_lines_that_fit() {
        Run run = lwn("campaign", "islington", "--on", "2024-07-01");

        assertThat(run.out())
                .startsWith("Listening and social action campaign (listening-and-social-action), on 1 July\n  2024\n")
                .contains("0 people heard of 500 to be heard by 31 July 2024; that takes 116.7 a week.")
                .contains("  1. Build a listening team and identify your community: in progress\n")
                .contains(
                        "    - Listeners noted in the team: 0. Find listeners until there are 2 or more.\n      (coordinator)\n")
                .contains("  6. Do it!: blocked, waits for steps 1, 2, 3, 4, 5\n")
                .contains("Next\n  Step 1: Build a listening team");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Console.WIDTH);
    }

    @Test
    void a_campaign_in_a_file_of_its_own_is_shown_with_pointers_into_that_file() {
        Run run = lwnWithInput(campaign(), "campaign", "-", "--on", "2026-05-10", "--format", "json");

        assertThat(run.exit()).isZero();
        JsonNode json = tree(run.out());
        assertThat(json.path("heard").asInt()).isEqualTo(51);
        assertThat(json.at("/steps/0/missing/0/pointer").asText()).isEqualTo("/team");
        assertThat(json.path("safety").findValuesAsText("code")).contains("safety.contact.without-consent");
    }

    @Test
    void a_step_that_was_signed_off_and_lacks_something_is_re_opened_by_it() {
        JsonNode step = tree(lwnWithInput(campaign(), "campaign", "-", "--on", "2026-03-26", "--format", "json")
                        .out())
                .at("/steps/3");

        assertThat(step.path("status").asText()).isEqualTo("REOPENED");
        assertThat(step.path("missing").findValuesAsText("code"))
                .contains("campaign.step-04.listeners-not-trained", "campaign.step-01.coordinators-too-few");
        assertThat(lwnWithInput(campaign(), "campaign", "-", "--on", "2026-03-26")
                        .out())
                .contains("re-opened, waits for step 3, signed off on 26 March 2026")
                .contains("Re-opened by what is missing before it:");
    }

    @Test
    void contacts_are_never_shown() {
        for (String format : List.of("text", "json")) {
            Run run = lwnWithInput(canalside(), "campaign", "-", "--format", format);

            assertThat(run.out()).doesNotContain("Quillfeather", "zebedee", "7946", "Underbough");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01", "2026-03-20", "2099-12-31"})
    void any_day_before_in_or_after_a_campaign_will_do(String day) {
        for (String system :
                List.of(canalside(), campaign(), "{\"id\": \"c\", \"title\": \"C\", \"standing\": \"PROPOSED\"}")) {
            Run run = lwnWithInput(system, "campaign", "-", "--on", day, "--format", "json");

            assertThat(tree(run.out()).path("steps")).hasSize(13);
            assertThat(run.exit()).isZero();
        }
    }

    @Test
    void without_a_day_it_is_today() {
        assertThat(lwn("campaign", "islington").out()).contains("on 20 March\n  2026\n");
    }

    @Test
    void one_of_several_campaigns_is_named() {
        String two = changed(canalside(), root -> {
            ArrayNode campaigns = (ArrayNode) root.path("campaigns");
            campaigns.add(tree("{\"id\": \"second\", \"title\": \"Second\", \"standing\": \"PROPOSED\"}"));
        });

        assertThat(lwnWithInput(two, "campaign", "-").err())
                .contains("- has 2 campaigns. Name one, such as --campaign listen.");
        assertThat(lwnWithInput(two, "campaign", "-", "--campaign", "secnd").err())
                .contains("- has no campaign 'secnd'. Did you mean 'second'?");
        JsonNode second = tree(lwnWithInput(two, "campaign", "-", "--campaign", "second", "--format", "json")
                .out());
        assertThat(second.at("/steps/0/missing/0/pointer").asText()).startsWith("/campaigns/1/");
        assertThat(second.path("target").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "islingtn, 2, Did you mean 'islington'?",
        "w12, 2, w12 has no campaign.",
        "nowhere.json, 3, There is no such file.",
    })
    void what_cannot_be_shown_is_told(String name, int exit, String sentence) {
        Run run = lwn("campaign", name);

        assertThat(run.err()).contains(sentence);
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(exit);
    }

    @Test
    void problems_of_a_file_are_told_and_nothing_else() {
        Run run = lwnWithInput("{\"format\": \"lwn-campaign/1\", \"id\": \"c\", \"titel\": 5}", "campaign", "-");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("-#/titel: error: json.unknown-field").contains("Did you mean 'title'?");
        assertThat(run.exit()).isEqualTo(1);
    }

    private static String campaign() {
        ObjectNode campaign = tree(canalside()).at("/campaigns/0").deepCopy();
        return campaign.put("format", "lwn-campaign/1").toString();
    }

    private static List<String> names(JsonNode object) {
        return ImmutableList.copyOf(Lists.newArrayList(object.fieldNames()));
    }
}
