package org.lwn.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.HeardOverTime;
import org.lwn.campaign.HeardOverTime.Point;
import org.lwn.campaign.Target;
import org.lwn.json.Id;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.campaign.PeopleHeard;
import org.lwn.rules.campaign.StepProgress;
import org.lwn.rules.campaign.StepStatus;
import org.lwn.system.Systems;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CampaignPictureTest {
    private static final Path IN_THE_README = Path.of("../docs/campaign.svg");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 9);
    private static final Target TARGET = new Target(500, null, LocalDate.of(2024, 7, 31));
    private static final HeardOverTime HEARD = heard(
            new Point(LocalDate.of(2023, 10, 31), 0), new Point(LocalDate.of(2024, 1, 31), 120), new Point(DAY, 173));

    @Test
    void every_step_stands_in_it_with_its_number_its_title_and_its_status_in_words() throws Exception {
        List<String> texts = texts(svg(TARGET, HEARD));

        assertThat(String.join(" ", texts))
                .contains(Stream.of(CampaignStep.values())
                        .map(step -> step.number() + ". " + step.title())
                        .toList());
        assertThat(texts.stream().filter(text -> text.equals("DONE"))).hasSize(3);
        assertThat(texts.stream().filter(text -> text.equals("IN PROGRESS"))).hasSize(2);
        assertThat(texts.stream().filter(text -> text.equals("READY"))).hasSize(2);
        assertThat(texts.stream().filter(text -> text.equals("BLOCKED"))).hasSize(3);
        assertThat(texts.stream().filter(text -> text.equals("REOPENED"))).hasSize(3);
    }

    @Test
    void who_does_not_see_it_reads_all_of_it_in_its_description() throws Exception {
        Element root = parsed(svg(TARGET, HEARD)).getDocumentElement();

        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Listening & acting on 9 March 2024");
        assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("The thirteen steps. 1. Build a listening team and identify your community: reopened. 2.")
                .endsWith("People heard: 173 heard by 9 March 2024; the target is 500 by 31 July 2024.");
    }

    @Test
    void the_same_input_gives_the_same_bytes_and_other_input_others() {
        assertThat(svg(TARGET, HEARD))
                .isEqualTo(svg(TARGET, HEARD))
                .isNotEqualTo(svg(new Target(400, null, TARGET.by()), HEARD))
                .isNotEqualTo(
                        svg(TARGET, heard(HEARD.points().get(0), HEARD.points().get(2))));
    }

    @Test
    void nothing_in_it_depends_on_the_moment_or_the_machine() {
        assertThat(svg(TARGET, HEARD))
                .doesNotContainPattern("id=\"(?!part[0-9]+\"|title\"|desc\")")
                .doesNotContainPattern("=\"[^\"]*[0-9]\\.[0-9]{2}")
                .doesNotContain("user-select");
    }

    @Test
    void text_stays_text() throws Exception {
        assertThat(texts(svg(TARGET, HEARD)))
                .contains(
                        "People heard (dashed: an even pace to the target)",
                        "173 heard by 9 March 2024; the target is 500 by 31 July 2024");
        assertThat(svg(TARGET, HEARD)).doesNotContain("<image");
    }

    @Test
    void without_a_target_or_before_anybody_was_heard_there_is_a_picture_too() throws Exception {
        assertThat(texts(svg(null, HEARD))).contains("173 heard by 9 March 2024, no target is set");
        assertThat(parsed(svg(TARGET, heard())).getElementsByTagName("text").getLength())
                .isPositive();
        assertThat(parsed(svg(null, heard())).getElementsByTagName("text").getLength())
                .isPositive();
    }

    /** Draw it anew with {@code mvn -pl lwn-rules -am test -Dtest=CampaignPictureTest -Dlwn.write=true}. */
    @Test
    void the_picture_in_the_readme_is_that_of_the_simulated_campaign() throws Exception {
        Campaign campaign = Systems.shipped("islington-simulated").campaigns().get(0);
        CampaignPolicy policy = CampaignPolicy.usual();
        String drawn;
        try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
            drawn = CampaignPicture.svg(
                    campaign, policy, workflow.progress(campaign, policy, LocalDate.of(2024, 3, 14)));
        }
        if (Boolean.getBoolean("lwn.write")) {
            Files.writeString(IN_THE_README, drawn);
        }

        assertThat(IN_THE_README).content().isEqualTo(drawn);
        assertThat(texts(drawn)).contains("DONE", "IN PROGRESS", "READY", "BLOCKED", "REOPENED");
    }

    @Test
    void whatever_a_campaign_is_called_the_picture_can_be_read() throws Exception {
        String hostile = "\u0000</title><script>\ud800 \"id=\"x\" &amp; #part1 " + "long ".repeat(30);

        Document picture = parsed(svg(hostile, TARGET, HEARD));

        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("·</title><script>· \"id=\"x\" &amp; #part1 long")
                .endsWith(" on 9 March 2024");
    }

    @Test
    void a_title_that_looks_like_a_link_makes_none() throws Exception {
        Document picture = parsed(svg("<a href=\"https://example.org\">x</a>", TARGET, HEARD));

        assertThat(picture.getElementsByTagName("a").getLength()).isZero();
    }

    private static String svg(Target target, HeardOverTime heard) {
        return svg("Listening & acting", target, heard);
    }

    private static String svg(String title, Target target, HeardOverTime heard) {
        List<StepProgress> steps = new ArrayList<>();
        Iterator<StepStatus> statuses = Iterables.cycle(StepStatus.values()).iterator();
        for (CampaignStep step : CampaignStep.values()) {
            steps.add(new StepProgress(step, statuses.next(), List.of(), List.of(), List.of(), List.of(), null));
        }
        PackIdentity pack = new PackIdentity("campaign-workflow", "1", "0");
        return CampaignPicture.svg(
                title,
                new CampaignProgress(
                        Id.of("listening"),
                        DAY,
                        pack,
                        pack,
                        Id.of("usual"),
                        "0",
                        steps,
                        new PeopleHeard(173, DAY, target),
                        List.of()),
                heard);
    }

    private static HeardOverTime heard(Point... points) {
        return new HeardOverTime(ImmutableList.copyOf(points));
    }

    /** The texts of the picture, whose lines belong together where they are one text. */
    private static List<String> texts(String svg) throws Exception {
        NodeList nodes = parsed(svg).getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            texts.add(nodes.item(at).getTextContent().strip().replaceAll("\\s+", " "));
        }
        return texts;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
