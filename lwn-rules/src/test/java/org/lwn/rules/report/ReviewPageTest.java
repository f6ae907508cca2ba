package org.lwn.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.HeardOverTime;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.network.AttendanceAt;
import org.lwn.problem.InvalidValueException;
import org.lwn.rules.review.SystemReview;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReviewPageTest {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    static List<String> names() {
        return Systems.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_shipped_system_has_a_page_in_british_english_whose_headings_skip_no_level(String name) throws Exception {
        Document page = parsed(page(Systems.shipped(name)));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(texts(page, "h1")).containsExactly(Systems.shipped(name).name());
        List<Integer> levels = elements(page, "*").stream()
                .map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> tag.charAt(1) - '0')
                .toList();
        assertThat(IntStream.range(1, levels.size()).filter(at -> levels.get(at) > levels.get(at - 1) + 1))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_needs_nothing_but_itself(String name) throws Exception {
        String page = page(Systems.shipped(name));

        assertThat(page).doesNotContain("://", "src=", "href=", "@import", "<script", "<image", "<iframe");
        assertThat(page).doesNotContainPattern("url\\((?!#)");
        assertThat(elements(parsed(page), "meta"))
                .extracting(meta -> meta.getAttribute("content"))
                .contains("default-src 'none'; style-src 'unsafe-inline'");
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_same_input_gives_the_same_bytes(String name) {
        assertThat(page(Systems.shipped(name))).isEqualTo(page(Systems.shipped(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_finding_and_strength_stands_in_it_with_its_pack_its_source_and_its_place(String name) throws Exception {
        NeighbourhoodSystem system = Systems.shipped(name);
        SystemReview review = review(system);

        List<String> items = texts(parsed(ReviewPage.html(system, review)), "li");

        review.packs()
                .forEach(pack -> pack.subjects()
                        .forEach(subject -> Stream.concat(subject.findings().stream(), subject.strengths().stream())
                                .forEach(finding -> assertThat(items)
                                        .contains(
                                                finding.message() + pack.pack().id() + ", source " + finding.source()
                                                        + ", at " + finding.field()))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_chart_has_a_title_a_description_a_caption_and_a_table(String name) throws Exception {
        Document page = parsed(page(Systems.shipped(name)));

        List<String> ids = elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (Element figure : elements(page, "figure")) {
            Element chart = (Element) figure.getElementsByTagName("svg").item(0);
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(ids).containsAll(Splitter.on(' ').split(chart.getAttribute("aria-labelledby")));
            assertThat(figure.getElementsByTagName("figcaption").getLength()).isOne();
            Element drawn = (Element) figure.getParentNode();
            assertThat(drawn.getElementsByTagName("table").getLength()).isOne();
        }
    }

    @Test
    void attendance_stands_in_the_chart_and_in_the_table_as_in_the_system_and_what_is_odd_is_marked() throws Exception {
        NeighbourhoodSystem islington = Systems.shipped("islington");
        Element drawn = drawn(parsed(page(islington)), "People at the meetings of");

        List<AttendanceAt> times = islington.networks().get(0).attendanceOverTime();
        assertThat(cells(drawn))
                .hasSize(times.size() + 1)
                .startsWith(List.of("When", "North", "Central", "South", "Together"))
                .contains(List.of("week of 12 September 2022", "31", "25", "18", "74"))
                .contains(List.of("week of 21 November 2022 *", "12", "12", "12", "36"));
        List<String> table = cells(drawn).stream()
                .skip(1)
                .flatMap(row -> row.subList(1, 4).stream()
                        .map(people -> people + (row.get(0).endsWith("*") ? "*" : "")))
                .toList();
        assertThat(chartTexts(drawn)).containsAll(table);
        assertThat(texts(drawn, "p"))
                .contains(
                        "* week of 21 November 2022: the printed year is after the report's own date; 21 November 2022"
                                + " is a Monday; the source has “week of 21 November 2023” (source 004).");
    }

    @Test
    void a_week_in_which_a_locality_did_not_meet_stays_a_gap() throws Exception {
        NeighbourhoodSystem islington = changed(
                "islington",
                root -> ((ArrayNode) root.at("/networks/0/meetings"))
                        .remove(IntStream.range(
                                        0, root.at("/networks/0/meetings").size())
                                .filter(at -> root.at("/networks/0/meetings/" + at + "/attendance/number")
                                                .asInt()
                                        == 34)
                                .findFirst()
                                .orElseThrow()));
        Element drawn = drawn(parsed(page(withoutAnomalies(islington))), "People at the meetings of");

        assertThat(cells(drawn)).contains(List.of("week of 4 July 2022", "26", "–", "19", "45"));
        assertThat(chartTexts(drawn)).doesNotContain("34", "34*");
    }

    @Test
    void meetings_after_the_day_do_not_stand_in_it() throws Exception {
        NeighbourhoodSystem islington = Systems.shipped("islington");
        String page = ReviewPage.html(islington, SystemReview.of(islington, LocalDate.of(2022, 9, 30), Locale.UK));

        assertThat(cells(drawn(parsed(page), "People at the meetings of"))).hasSize(1 + 3);
    }

    @Test
    void the_people_heard_are_those_that_may_be_shown() throws Exception {
        NeighbourhoodSystem simulated = Systems.shipped("islington-simulated");
        Campaign campaign = simulated.campaigns().get(0);
        Element drawn = drawn(parsed(page(simulated)), "People heard");

        assertThat(cells(drawn).stream().skip(1).map(row -> row.get(1)))
                .containsExactlyElementsOf(Stream.concat(
                                HeardOverTime.of(
                                                campaign,
                                                DAY,
                                                CampaignPolicy.usual().on(DAY))
                                        .points()
                                        .stream()
                                        .map(point -> String.valueOf(point.people())),
                                Stream.of("500"))
                        .toList());
    }

    @Test
    void grants_stand_by_what_they_act_on_with_the_same_sums_in_chart_and_table() throws Exception {
        Element drawn = drawn(parsed(page(Systems.shipped("islington-simulated"))), "Grants by what they act on");

        assertThat(cells(drawn))
                .containsExactly(
                        List.of("Issue", "Awarded"),
                        List.of("Homes without mould", "£600"),
                        List.of("A garden that is open", "£450"));
        assertThat(chartTexts(drawn)).contains("Homes without mould", "£600", "A garden that is open", "£450");
    }

    @Test
    void a_grant_for_several_issues_counts_once_and_one_without_an_amount_is_told() throws Exception {
        NeighbourhoodSystem simulated = changed("islington-simulated", root -> {
            ArrayNode grants = (ArrayNode) root.at("/campaigns/0/grants");
            ((ArrayNode) grants.get(0).path("actions")).add("open-the-gate");
            ((ObjectNode) grants.get(1)).remove("amount");
        });
        Element drawn = drawn(parsed(page(simulated)), "Grants by what they act on");

        assertThat(cells(drawn).get(1)).containsExactly("Homes without mould and A garden that is open", "£600");
        assertThat(texts(drawn, "p")).contains("Of 1 more grant the amount is not recorded.");
    }

    @Test
    void grants_are_counted_by_priority_and_one_for_several_counts_once_in_all() throws Exception {
        Element drawn = drawn(parsed(hollowbrookPage()), "Grants by priority");

        assertThat(cells(drawn))
                .containsExactly(
                        List.of("Priority", "Grants", "For it alone", "For others too"),
                        List.of("Youth", "2", "2", "0"),
                        List.of("Health", "1", "0", "1"),
                        List.of("Bringing people together", "2", "1", "1"),
                        List.of("Not said", "1", "1", "0"),
                        List.of("All grants, each once", "5", "4", "1"));
        assertThat(chartTexts(drawn))
                .containsExactlyInAnyOrder(
                        "Youth", "2", "Health", "1", "Bringing people together", "2", "Not said", "1");
        assertThat(texts(drawn, "figcaption").get(0))
                .contains("A grant for several stands in the bar of each, and is drawn lighter there.");
        assertThat(texts(drawn, "p"))
                .containsExactly("Of 1 grant the amount is not recorded.", "1 grant that is not made yet is left out.");
    }

    @Test
    void money_is_added_up_by_priority_for_each_currency_alone() throws Exception {
        Document page = parsed(hollowbrookPage());

        assertThat(cells(drawn(page, "Money awarded by priority, in GBP")))
                .containsExactly(
                        List.of("Priority", "Awarded", "For it alone", "For others too"),
                        List.of("Youth", "£1,200", "£1,200", "£0"),
                        List.of("Health", "£800", "£0", "£800"),
                        List.of("Bringing people together", "£800", "£0", "£800"),
                        List.of("Not said", "£350", "£350", "£0"),
                        List.of("All grants, each once", "£2,350", "£1,550", "£800"));
        Element euros = drawn(page, "Money awarded by priority, in EUR");
        assertThat(cells(euros))
                .contains(List.of("Youth", "€0", "€0", "€0"), List.of("All grants, each once", "€500", "€500", "€0"));
        assertThat(texts(euros, "figcaption").get(0)).doesNotContain("several");
    }

    @Test
    void grants_are_told_by_what_they_do_for_residents_with_what_nobody_said() throws Exception {
        Document page = parsed(hollowbrookPage());

        assertThat(cells(drawn(page, "Grants by benefit")))
                .containsExactly(
                        List.of("Benefit", "Grants", "For it alone", "For others too"),
                        List.of("Connected", "2", "1", "1"),
                        List.of("Welcomed", "1", "1", "0"),
                        List.of("Belonging", "1", "1", "0"),
                        List.of("Celebrated", "0", "0", "0"),
                        List.of("Supported", "1", "0", "1"),
                        List.of("Not said", "1", "1", "0"),
                        List.of("All grants, each once", "5", "4", "1"));
        assertThat(chartTexts(drawn(page, "Money awarded by benefit, in GBP"))).contains("Connected", "£2,000", "£0");
    }

    @Test
    void a_grant_counts_from_the_day_on_which_it_is_awarded() throws Exception {
        NeighbourhoodSystem hollowbrook = hollowbrook();
        LocalDate day = LocalDate.of(2026, 6, 1);
        String page = ReviewPage.html(hollowbrook, SystemReview.of(hollowbrook, day, Locale.UK));

        assertThat(cells(drawn(parsed(page), "Grants by benefit"))).contains(List.of("Celebrated", "1", "1", "0"));
    }

    @Test
    void activities_and_grants_are_told_apart_by_benefit_in_all_and_where_they_are_done() throws Exception {
        Element drawn = drawn(parsed(hollowbrookPage()), "What the work does for residents");

        assertThat(cells(drawn))
                .containsExactly(
                        List.of("Benefit", "In all", "Mill Lane", "Station Estate"),
                        List.of("Connected", "1 + 2", "1 + 1", "0 + 1"),
                        List.of("Welcomed", "1 + 1", "1 + 0", "not known"),
                        List.of("Belonging", "0 + 1", "0 + 1", "not known"),
                        List.of("Celebrated", "may come", "may come", "not known"),
                        List.of("Supported", "0 + 1", "0 + 1", "not known"));
        assertThat(chartTexts(drawn)).contains("In all", "Mill Lane", "Connected", "1 + 2", "not known", "may come");
        assertThat(texts(drawn, "p"))
                .containsExactly(
                        "No activity and no grant is listed of: Far Fields. What is lacking there cannot be told.",
                        "Work of which it is not said where it is done counts in all, and in no neighbourhood.");
    }

    @Test
    void assets_are_there_may_come_or_are_not_noted() throws Exception {
        NeighbourhoodSystem islington = changed("islington", root -> {
            ((ObjectNode) root.at("/assets/0")).put("standing", "INTENDED");
            ((ObjectNode) root.at("/assets/1")).put("standing", "INTENDED");
        });
        Element drawn = drawn(parsed(page(islington)), "Assets of the neighbourhoods");

        assertThat(cells(drawn))
                .containsExactly(
                        List.of("Asset", "South", "Place not said"),
                        List.of("Community building", "there", "may come"),
                        List.of("Green space", "there", "–"),
                        List.of("Library", "may come", "–"));
        assertThat(chartTexts(drawn)).contains("South", "Library", "there", "may come", "–");
        assertThat(texts(drawn, "p"))
                .contains("No asset is noted of: North, Central. What is missing there cannot be told.");
    }

    @Test
    void what_a_system_does_not_record_is_said_and_no_empty_chart_is_drawn() throws Exception {
        Document page = parsed(page(Systems.shipped("together-we-can")));

        assertThat(elements(page, "figure")).hasSize(1);
        assertThat(texts(page, "li"))
                .contains(
                        "Attendance: how many people came to the meetings of a locality is not recorded.",
                        "People heard: no conversation of a listening campaign is recorded by this day.",
                        "Grants: none that was made is recorded by this day.",
                        "Assets: none is recorded.");
        assertThat(texts(parsed(page(Systems.shipped("brent"))), "li"))
                .contains("Benefits: no activity and no grant is listed that they could come of.");
        assertThat(texts(parsed(page(Systems.shipped("w12"))), "li"))
                .contains("Grants: who may have them is recorded, but none that was made, nor what it was for.");
    }

    @Test
    void whatever_things_are_called_the_page_holds_it_as_text() throws Exception {
        String hostile =
                "<script>alert(1)</script> <a href=\"https://example.org\">x</a> \u202egnol\u202c ]]> &amp; \\(x\\) ";
        NeighbourhoodSystem islington = changed("islington", root -> {
            root.put("name", hostile + "w".repeat(90));
            ((ObjectNode) root.at("/networks/0")).put("name", hostile + "\u0007");
            ((ObjectNode) root.at("/neighbourhoods/0")).put("name", hostile + "w".repeat(90));
            ((ObjectNode) root.at("/campaigns/0")).put("title", hostile);
            ((ObjectNode) root.at("/anomalies/0")).put("odd", hostile);
        });
        ObjectNode funded = LwnJson.mapper().valueToTree(hollowbrook());
        funded.put("name", hostile);
        funded.at("/profiles/0/priorities")
                .forEach(priority -> ((ObjectNode) priority).put("title", hostile + "w".repeat(90)));
        NeighbourhoodSystem simulated = changed("islington-simulated", root -> {
            ((ObjectNode) root.at("/campaigns/0")).put("title", hostile);
            root.at("/campaigns/0/issues")
                    .forEach(issue -> ((ObjectNode) issue)
                            .put("title", hostile + issue.path("id").asText()));
        });

        for (NeighbourhoodSystem system : List.of(islington, simulated, system(funded))) {
            String page = page(system);
            Document read = parsed(page);
            assertThat(elements(read, "script")).isEmpty();
            assertThat(elements(read, "a")).isEmpty();
            assertThat(page).doesNotContainPattern("[\u202a-\u202e\u0000-\u0008]");
            assertThat(page).doesNotContain("href=\"");
            assertThat(read.getDocumentElement().getTextContent())
                    .contains(
                            "<script>alert(1)</script> <a href=\"https://example.org\">x</a> ·gnol· ]]> &amp; \\(x\\)");
        }
    }

    @Test
    void the_review_of_another_system_is_refused() {
        SystemReview other = review(Systems.shipped("brent"));

        assertThatThrownBy(() -> ReviewPage.html(Systems.shipped("w12"), other))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("w12");
    }

    /** On a day before the last of its grants is awarded. */
    private static String hollowbrookPage() throws IOException {
        NeighbourhoodSystem hollowbrook = hollowbrook();
        return ReviewPage.html(hollowbrook, SystemReview.of(hollowbrook, LocalDate.of(2026, 5, 1), Locale.UK));
    }

    /** A made-up charity that tells of its grants. */
    private static NeighbourhoodSystem hollowbrook() throws IOException {
        String json = Resources.toString(
                Resources.getResource(SystemReview.class, "hollowbrook.json"), StandardCharsets.UTF_8);
        return LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("hollowbrook.json", json))
                .orThrow();
    }

    private static SystemReview review(NeighbourhoodSystem system) {
        return SystemReview.of(system, DAY, Locale.UK);
    }

    private static String page(NeighbourhoodSystem system) {
        return ReviewPage.html(system, review(system));
    }

    private static NeighbourhoodSystem changed(String name, Consumer<ObjectNode> change) {
        ObjectNode root = LwnJson.mapper().valueToTree(Systems.shipped(name));
        change.accept(root);
        return system(root);
    }

    /** Once a meeting is taken out, what was odd of others would be said of the wrong ones. */
    private static NeighbourhoodSystem withoutAnomalies(NeighbourhoodSystem system) {
        ObjectNode root = LwnJson.mapper().valueToTree(system);
        root.remove("anomalies");
        return system(root);
    }

    private static NeighbourhoodSystem system(JsonNode root) {
        return LwnJson.read(NeighbourhoodSystem.class, new JsonDocument("changed.json", root, ImmutableList.of()))
                .orThrow();
    }

    private static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static Element drawn(Document page, String title) {
        return elements(page, "section").stream()
                .filter(section -> section.getAttribute("class").equals("drawn"))
                .filter(section -> texts(section, "h3").get(0).startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(Element drawn) {
        return elements(drawn, "tr").stream()
                .map(row -> texts(row, "*", "th", "td"))
                .toList();
    }

    private static List<String> chartTexts(Element drawn) {
        return texts(drawn, "text");
    }

    private static List<String> texts(Element below, String all, String... tags) {
        return elements(below, all).stream()
                .filter(element -> List.of(tags).contains(element.getTagName()))
                .map(ReviewPageTest::text)
                .toList();
    }

    private static List<String> texts(Element below, String tag) {
        return elements(below, tag).stream().map(ReviewPageTest::text).toList();
    }

    private static List<String> texts(Document page, String tag) {
        return texts(page.getDocumentElement(), tag);
    }

    private static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static List<Element> elements(Document page, String tag) {
        return elements(page.getDocumentElement(), tag);
    }

    private static List<Element> elements(Element below, String tag) {
        NodeList nodes = below.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }
}
