package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.replay.Flip;
import org.lwn.rules.replay.ReplayGroups;
import org.lwn.rules.replay.ReplayGroups.Group;
import org.lwn.rules.replay.ReplayResult;
import org.lwn.rules.replay.RuleSet;

/**
 * A replay as one HTML page for a board: how many come out otherwise, because of which rules, in which neighbourhoods and of
 * which kind of applicant, in charts and tables; then the applications by their identifiers. It needs no network and no
 * script, and says nothing that the result does not say. The same result gives the same bytes.
 */
public final class ReplayPage {
    private final ReplayResult result;

    private ReplayPage(ReplayResult result) {
        this.result = result;
    }

    /** The page as an HTML document that is well-formed XML too, to be written in UTF-8. */
    public static String html(ReplayResult result) {
        return new ReplayPage(Objects.requireNonNull(result, "result")).html();
    }

    private String html() {
        String title = "Whom a change of rules changes";
        List<Figure> figures = figures();
        List<Html> main = new ArrayList<>(List.of(Html.element("h2", Html.text("In figures"))));
        IntStream.range(0, figures.size())
                .mapToObj(at -> figures.get(at).html(at + 1))
                .forEach(main::add);
        return Page.of(
                title,
                Html.lines(List.of(Html.element("h1", Html.text(title)), Html.element("p", Html.text(summary())))),
                Html.lines(List.of(Html.element("section", Html.lines(main)), flips(), rewordings(), undecided())),
                footer());
    }

    private String summary() {
        return "Of " + Wording.counted(result.decided(), "application", "applications") + ", "
                + Wording.counted(result.flips().size(), "comes", "come") + " out otherwise: " + result.newlyRefused()
                + " newly refused, " + result.noLongerRefused() + " no longer refused.";
    }

    private List<Figure> figures() {
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        figures.add(counted(
                "Outcomes",
                "How many applications come out how, before and after.",
                "Outcome",
                result.outcomes().stream()
                        .map(count -> new Counted(move(count.before(), count.after()), count.applications()))
                        .toList()));
        if (!result.rules().isEmpty()) {
            figures.add(counted(
                    "Because of which rules",
                    "How many applications come out otherwise because of a rule; one may do so because of several.",
                    "Rule",
                    result.rules().stream()
                            .map(count -> new Counted(
                                    count.code() + ": " + move(count.before(), count.after()), count.applications()))
                            .toList()));
        }
        if (!result.flips().isEmpty()) {
            groups("By neighbourhood", result.byNeighbourhood()).forEach(figures::add);
            groups("By applicant", result.byApplicant()).forEach(figures::add);
        }
        return figures.build();
    }

    /** A number of applications. */
    private record Counted(String name, int applications) {}

    private static Figure counted(String title, String caption, String column, List<Counted> counts) {
        List<BarChart.Bar> bars = counts.stream()
                .map(count -> new BarChart.Bar(
                        count.name(), count.applications(), count.applications(), String.valueOf(count.applications())))
                .toList();
        return new Figure(
                title,
                caption,
                BarChart.plot(bars),
                BarChart.height(bars),
                new Table(
                        List.of(column, "Applications"),
                        counts.stream()
                                .map(count -> List.of(count.name(), String.valueOf(count.applications())))
                                .toList()),
                List.of());
    }

    /** The bars are those newly refused, as a board asks first; the table has the rest. */
    private static Stream<Figure> groups(String title, ReplayGroups groups) {
        List<Group> all = Stream.concat(groups.groups().stream(), Stream.ofNullable(groups.others()))
                .toList();
        if (all.isEmpty()) {
            return Stream.empty();
        }
        List<BarChart.Bar> bars = all.stream()
                .filter(group -> group.newlyRefused() != null)
                .map(group -> new BarChart.Bar(
                        name(group, groups),
                        Objects.requireNonNull(group.newlyRefused()),
                        Objects.requireNonNull(group.newlyRefused()),
                        String.valueOf(group.newlyRefused())))
                .toList();
        return Stream.of(new Figure(
                title,
                "How many applications are newly refused. A count below " + groups.smallest()
                        + ", or one that would give such a count away, is withheld.",
                bars.isEmpty() ? null : BarChart.plot(bars),
                BarChart.height(bars),
                new Table(
                        List.of("Group", "Newly refused", "No longer refused", "Otherwise", "As before"),
                        all.stream()
                                .map(group -> List.of(
                                        name(group, groups),
                                        shown(group.newlyRefused()),
                                        shown(group.noLongerRefused()),
                                        shown(group.otherwise()),
                                        shown(group.asBefore())))
                                .toList()),
                List.of()));
    }

    private static String name(Group group, ReplayGroups groups) {
        if (group.equals(groups.others())) {
            return Wording.counted(groups.gathered(), "smaller group", "smaller groups");
        }
        return group.name() == null ? "Not stated" : group.name();
    }

    private static String shown(@Nullable Integer count) {
        return count == null ? "withheld" : String.valueOf(count);
    }

    private Html flips() {
        return section(
                "Who comes out otherwise",
                result.flips().stream().map(ReplayPage::flip).toList());
    }

    private static Html flip(Flip flip) {
        return Html.all(List.of(
                Html.foreign(flip.application()),
                Html.text(": " + move(flip.before(), flip.after())),
                Html.element(
                        "ul",
                        Html.lines(flip.causes().stream()
                                .map(cause -> Html.element("li", Html.text(cause.code() + ": " + cause.told())))
                                .toList()))));
    }

    private Html rewordings() {
        return section(
                "In other words",
                result.rewordings().stream()
                        .map(words -> Html.text(words.code() + ", told to "
                                + Wording.counted(words.applications(), "application", "applications") + ". Before: "
                                + words.before() + " After: " + words.after()))
                        .toList());
    }

    private Html undecided() {
        return section(
                "Not decided",
                result.undecided().stream()
                        .map(one -> Html.all(List.of(Html.foreign(one.application()), Html.text(": " + one.reason()))))
                        .toList());
    }

    private static Html section(String title, List<Html> items) {
        return items.isEmpty()
                ? Html.NOTHING
                : Html.element(
                        "section",
                        Html.lines(List.of(
                                Html.element("h2", Html.text(title)),
                                Html.element(
                                        "ul",
                                        Html.lines(items.stream()
                                                .map(item -> Html.element("li", item))
                                                .toList())))));
    }

    private Html footer() {
        return Html.element(
                "footer",
                Html.lines(List.of(
                        Html.element("h2", Html.text("Which rules")),
                        identity("Before", result.before()),
                        identity("After", result.after()))));
    }

    private static Html identity(String when, RuleSet.Identity identity) {
        return Html.element(
                "p",
                ImmutableMap.of("class", "from"),
                Html.text(when + ": rules " + identity.pack().id() + " "
                        + identity.pack().version() + ", SHA-256 "),
                Html.element("code", Html.text(identity.pack().sha256())),
                Html.text("; programme " + identity.programme().id() + ", SHA-256 "),
                Html.element("code", Html.text(identity.programme().sha256())));
    }

    private static String move(Outcome before, Outcome after) {
        return before == after ? "still " + word(before) : word(before) + ", now " + word(after);
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> "eligible";
            case INELIGIBLE -> "not eligible";
            case NEEDS_INFORMATION -> "needs information";
            case REFER -> "for a person to judge";
        };
    }
}
