package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.language.Who;
import org.lwn.rules.review.PackReview;
import org.lwn.rules.review.PackReview.SubjectReview;
import org.lwn.rules.review.SystemReview;
import org.lwn.system.NeighbourhoodSystem;

/**
 * The review of a neighbourhood system as one page to be sent, read on a telephone, heard or printed: what is to be put
 * right, by who can, and the system in figures, each with its numbers in a table. It needs nothing but itself: no network, no
 * script. It holds no contact details, and withholds small counts as {@link org.lwn.campaign.HeardOverTime} does. The same
 * input gives the same bytes. Source: practice.
 */
public final class ReviewPage {
    private final NeighbourhoodSystem system;
    private final SystemReview review;

    private ReviewPage(NeighbourhoodSystem system, SystemReview review) {
        this.system = system;
        this.review = review;
    }

    /**
     * The page as an HTML document that is well-formed XML too, to be written in UTF-8.
     *
     * @throws InvalidValueException if the review is another system's
     */
    public static String html(NeighbourhoodSystem system, SystemReview review) {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(review, "review");
        if (!review.system().equals(system.id())) {
            throw new InvalidValueException(
                    "review", review.system(), "is of " + system.id(), "Give the system that was reviewed.");
        }
        return new ReviewPage(system, review).html();
    }

    private String html() {
        return Page.of(
                system.name() + ": review of " + day(),
                Html.lines(List.of(
                        Html.element("h1", Html.foreign(system.name())),
                        Html.element("p", Html.text("Review of " + day() + ". " + summary())))),
                Html.lines(List.of(goingWell(), toPutRight(), figures(), notApplied())),
                footer());
    }

    private String day() {
        return Wording.day(review.on());
    }

    private String summary() {
        int found = review.findings().size();
        int well = review.strengths().size();
        return (found == 0
                        ? "The rules found nothing to put right."
                        : Wording.counted(found, "thing is", "things are") + " to be put right or to be found out.")
                + (well == 0 ? "" : " " + Wording.counted(well, "thing goes", "things go") + " well.");
    }

    /** Nothing where no rule found what goes well, which does not mean that nothing does. */
    private Html goingWell() {
        ListMultimap<Named, Html> found = told(subject -> subject.strengths().stream());
        return found.isEmpty()
                ? Html.NOTHING
                : Html.element(
                        "section",
                        Html.lines(ImmutableList.<Html>builder()
                                .add(Html.element("h2", Html.text("Going well")))
                                .addAll(bySubject(found, "h3"))
                                .build()));
    }

    private Html toPutRight() {
        List<Html> parts = new ArrayList<>(List.of(Html.element("h2", Html.text("To put right or to find out"))));
        for (Who who : Who.values()) {
            parts.addAll(toPutRight(who, Wording.title(who)));
        }
        parts.addAll(toPutRight(null, "Anybody"));
        if (review.findings().isEmpty()) {
            parts.add(Html.element("p", Html.text("Nothing was found.")));
        }
        return Html.element("section", Html.lines(parts));
    }

    private List<Html> toPutRight(@Nullable Who who, String title) {
        ListMultimap<Named, Html> found =
                told(subject -> subject.findings().stream().filter(finding -> finding.who() == who));
        return found.isEmpty()
                ? List.of()
                : ImmutableList.<Html>builder()
                        .add(Html.element("h3", Html.text(title + " (" + found.size() + ")")))
                        .addAll(bySubject(found, "h4"))
                        .build();
    }

    /** A part of the system that several packs may speak of. */
    private record Named(Pointer at, String name) {}

    /** What is told of each part of the system, in the order in which the packs speak of them. */
    private ListMultimap<Named, Html> told(Function<SubjectReview, Stream<Finding>> findings) {
        ListMultimap<Named, Html> told = LinkedListMultimap.create();
        for (PackReview pack : review.packs()) {
            for (SubjectReview subject : pack.subjects()) {
                findings.apply(subject)
                        .forEach(finding -> told.put(new Named(subject.at(), subject.name()), item(pack, finding)));
            }
        }
        return told;
    }

    private static List<Html> bySubject(ListMultimap<Named, Html> told, String heading) {
        List<Html> parts = new ArrayList<>();
        told.asMap().forEach((subject, items) -> {
            parts.add(Html.element(heading, Html.foreign(subject.name())));
            parts.add(Html.element("ul", Html.lines(List.copyOf(items))));
        });
        return parts;
    }

    private static Html item(PackReview pack, Finding finding) {
        String place = finding.field().value();
        return Html.element(
                "li",
                Html.foreign(finding.message()),
                Html.element(
                        "p",
                        ImmutableMap.of("class", "from"),
                        Html.text(pack.pack().id() + ", source "
                                + finding.source().citation() + ", at "),
                        Html.element("code", Html.text(place.isEmpty() ? "/" : place))));
    }

    private Html figures() {
        List<Figure> figures = drawn();
        List<Html> parts = new ArrayList<>(List.of(Html.element("h2", Html.text("In figures"))));
        IntStream.range(0, figures.size())
                .mapToObj(at -> figures.get(at).html(at + 1))
                .forEach(parts::add);
        List<String> absent = notRecorded();
        if (!absent.isEmpty()) {
            parts.add(Html.element("h3", Html.text("Not recorded")));
            parts.add(list(absent));
        }
        return Html.element("section", Html.lines(parts));
    }

    private List<Figure> drawn() {
        LocalDate on = review.on();
        ImmutableList.Builder<Figure> figures = ImmutableList.builder();
        figures.addAll(AttendanceFigure.of(system, on));
        system.campaigns().forEach(campaign -> HeardFigure.of(campaign, on).forEach(figures::add));
        system.campaigns().forEach(campaign -> figures.addAll(GrantsFigure.of(campaign, on)));
        figures.addAll(FundedFigure.of(system, on));
        CoverageFigure.of(system, on).forEach(figures::add);
        AssetsFigure.of(system, on).forEach(figures::add);
        return figures.build();
    }

    /** What might be drawn and is not, so that nobody takes it for nothing. */
    private List<String> notRecorded() {
        LocalDate on = review.on();
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        if (system.networks().stream()
                .allMatch(network -> network.attendanceOverTime().isEmpty())) {
            lines.add("Attendance: how many people came to the meetings of a locality is not recorded.");
        }
        if (system.campaigns().stream()
                .allMatch(campaign -> HeardFigure.of(campaign, on).findAny().isEmpty())) {
            lines.add("People heard: no conversation of a listening campaign is recorded by this day.");
        }
        if (FundedFigure.made(system, on).isEmpty()
                && system.campaigns().stream()
                        .allMatch(campaign -> GrantsFigure.made(campaign, on).isEmpty())) {
            lines.add(
                    system.grants().isEmpty()
                            ? "Grants: none that was made is recorded by this day."
                            : "Grants: who may have them is recorded, but none that was made, nor what it was for.");
        }
        if (CoverageFigure.of(system, on).findAny().isEmpty()) {
            lines.add("Benefits: no activity and no grant is listed that they could come of.");
        }
        if (system.assets().isEmpty()) {
            lines.add("Assets: none is recorded.");
        }
        return lines.build();
    }

    private Html notApplied() {
        return review.notApplied().isEmpty()
                ? Html.NOTHING
                : Html.element(
                        "section",
                        Html.lines(List.of(
                                Html.element("h2", Html.text("Packs with nothing to look at here")),
                                list(review.notApplied()))));
    }

    private static Html list(List<String> items) {
        return Html.element(
                "ul",
                Html.lines(items.stream()
                        .map(item -> Html.element("li", Html.text(item)))
                        .toList()));
    }

    private Html footer() {
        return Html.element(
                "footer",
                Html.lines(List.of(
                        Html.element("h2", Html.text("How this was made")),
                        Html.element(
                                "p",
                                Html.text("By the rules of lwn, with its usual thresholds, from the document "
                                        + system.id() + " (source "
                                        + system.document().source()
                                        + "). A source that is a number is one of the five founding documents; practice is"
                                        + " ordinary practice. A place such as "),
                                Html.element("code", Html.text("/campaigns/0")),
                                Html.text(
                                        " leads into the document. Where there is nothing of the kind that a rule looks at,"
                                                + " it finds nothing either.")),
                        packs())));
    }

    private Html packs() {
        return Html.element(
                "ul",
                Html.lines(review.packs().stream()
                        .map(PackReview::pack)
                        .map(pack -> Html.element(
                                "li",
                                Html.text(pack.id() + " " + pack.version() + ", SHA-256 "),
                                Html.element("code", Html.text(pack.sha256()))))
                        .toList()));
    }
}
