package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the page tells of single decisions, which JMH measured. */
final class Decisions {
    private static final ImmutableList<Integer> SIZES = ImmutableList.of(15, 150, 600);
    private static final ImmutableMap<String, String> WAYS = ImmutableMap.of(
            "BY_HAND", "Java by hand",
            "LWN", "lwn",
            "LWN_JOINS", "lwn, rules that look at awards too",
            "DROOLS_STATELESS", "Drools, stateless session",
            "DROOLS_JOINS", "Drools, rules that look at awards too");

    private final List<Measured> measured;
    private final Page page;

    Decisions(List<Measured> measured, Page page) {
        this.measured = measured;
        this.page = page;
    }

    void tell() {
        tellSideBySide();
        tellLists();
        tellForms();
        tellPackSizes();
    }

    private void tellSideBySide() {
        page.heading("One decision, side by side")
                .paragraph("The pack `grant-eligibility`, all 33 rules, on " + SideBySide.CASES
                        + " applications: the examples, and others of which 60 % have everything in place and the rest lack"
                        + " one to four answers or have them wrong. Every way finds the same in all of them; tests hold them"
                        + " to it. Java by hand gives the same list of fates as lwn, message for message. The other engines give"
                        + " the same findings, which the methods of Java by hand make for them.")
                .table(
                        List.of(
                                "way",
                                "ns",
                                "by hand",
                                "lowest–highest",
                                "lwn",
                                "bytes",
                                "two threads do",
                                "does not give"),
                        ImmutableList.copyOf(Road.values()).stream()
                                .map(this::row)
                                .toList());
        tellWhatFollows();
    }

    private List<String> row(Road road) {
        Rounds one = sideBySide(road, 1);
        Ratio byHand = one.to(sideBySide(Road.BY_HAND, 1));
        return List.of(
                road.title(),
                Page.number(one.nanoseconds()),
                byHand.times(),
                byHand.spread(),
                one.to(sideBySide(Road.LWN, 1)).times(),
                Page.number(one.bytes()),
                Page.number(2 * one.nanoseconds() / sideBySide(road, 2).nanoseconds()) + "×",
                road.doesNotGive());
    }

    private void tellWhatFollows() {
        Rounds byHand = sideBySide(Road.BY_HAND, 1);
        Rounds lwn = sideBySide(Road.LWN, 1);
        Road peer = fastestPeer();
        page.list(List.of(
                "lwn takes " + lwn.to(byHand).inWords()
                        + " as long as Java by hand, which gives the same. That is the price of rules"
                        + " that coordinators read, change and publish; in one thread it leaves room for "
                        + Page.number(1e9 / lwn.nanoseconds()) + " decisions a second.",
                "The fastest of the other engines (" + peer.title() + ") takes "
                        + sideBySide(peer, 1).to(lwn).inWords()
                        + " as long as lwn, and does not give: " + peer.doesNotGive() + ".",
                "Messages and facts are a part of the price: with them the stateless session takes "
                        + sideBySide(Road.DROOLS_STATELESS, 1)
                                .to(sideBySide(Road.DROOLS_STATELESS_CODES, 1))
                                .inWords()
                        + " as long as with codes alone.",
                "Two ways whose lowest and highest ratios overlap are not told apart by this page."));
    }

    /** Of the engines that give whole findings. */
    private Road fastestPeer() {
        return ImmutableList.of(Road.DROOLS_STATELESS, Road.DROOLS_NEW_SESSION, Road.EASY_RULES, Road.EVRETE).stream()
                .min(Comparator.comparingDouble(road -> sideBySide(road, 1).nanoseconds()))
                .orElseThrow();
    }

    private Rounds sideBySide(Road road, int threads) {
        return Rounds.of(
                measured,
                one -> one.isOf(SideBySide.class)
                        && one.threads() == threads
                        && one.hasAll(Map.of("road", road.name())));
    }

    private void tellLists() {
        page.heading("A list of cases")
                .table(
                        List.of("lwn, " + SideBySide.CASES + " cases", "ns each", "bytes each"),
                        List.of(
                                row("one after the other", method(Bulk.class, "oneAfterTheOther")),
                                row("`parallelStream`", method(Bulk.class, "onAllProcessors"))));
    }

    private void tellForms() {
        page.heading("A form while it is filled in")
                .table(
                        List.of("form of everything in place", "ns", "bytes"),
                        List.of(
                                row("`GrantForm.review`, from parsed JSON", method(FormReviews.class, "review")),
                                row("`FormReview.changed`, one answer", method(FormReviews.class, "changed"))));
    }

    private static List<String> row(String title, Rounds rounds) {
        return List.of(title, Page.number(rounds.nanoseconds()), Page.number(rounds.bytes()));
    }

    private Rounds method(Class<?> benchmark, String method) {
        return Rounds.of(measured, one -> one.isOf(benchmark) && one.method().equals(method));
    }

    private void tellPackSizes() {
        List<List<String>> rows = new ArrayList<>();
        WAYS.forEach((road, title) -> {
            ImmutableList.Builder<String> row = ImmutableList.<String>builder().add(title);
            for (int size : SIZES) {
                Rounds rounds = packSize(road, size);
                Ratio byHand = rounds.to(packSize("BY_HAND", size));
                row.add(Page.number(rounds.nanoseconds()) + " (" + byHand.times() + ", " + byHand.spread() + ")");
            }
            rows.add(row.build());
        });
        page.heading("Packs that grow")
                .paragraph(
                        "Rules that are made up, the same in lwn's language, for Drools and in generated Java of a method a"
                                + " rule, compiled by `javax.tools`. Nanoseconds of a decision, and times those by hand, with the"
                                + " lowest and the highest. Java by hand and lwn give every rule's fate, Drools what it finds;"
                                + " what looks at awards is compared with Java that does not.")
                .table(
                        ImmutableList.<String>builder()
                                .add("way")
                                .addAll(SIZES.stream()
                                        .map(size -> size + " rules")
                                        .toList())
                                .build(),
                        rows)
                .paragraph("![How the time of a decision grows with the number of rules](benchmark.svg)");
    }

    private Rounds packSize(String road, int rules) {
        return Rounds.of(
                measured, one -> one.isOf(PackSizes.class) && one.hasAll(Map.of("road", road, "rules", "" + rules)));
    }

    /** A picture of how the cost grows with the number of rules. */
    String growth() {
        GrowthChart chart = new GrowthChart();
        WAYS.forEach((road, title) -> SIZES.forEach(
                size -> chart.add(title, size, packSize(road, size).nanoseconds())));
        return chart.svg();
    }
}
