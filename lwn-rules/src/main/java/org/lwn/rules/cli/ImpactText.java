package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.impact.Figure;
import org.lwn.impact.Impact;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Oddity;
import org.lwn.impact.Impact.Section;
import org.lwn.impact.Impact.Subject;
import org.lwn.impact.Impact.Told;
import org.lwn.impact.Impact.Topic;
import org.lwn.network.CountedAs;
import org.lwn.provenance.ReportedDate;
import org.lwn.system.SourceDocument;

/** What work came to, for people. */
final class ImpactText {
    private ImpactText() {}

    static List<String> lines(Impact impact, Paint paint) {
        Outline outline = Outline.empty();
        impact.sections().forEach(section -> write(outline.heading(Terms.title(section.topic())), section));
        Outline undecided = outline.heading("Not counted, for it may lie in the period or outside it");
        impact.undecided().forEach(left -> undecided.point(named(left.of(), left.when())));
        oddities(outline.heading("Odd in the source"), impact.oddities());
        String period = Phrases.day(impact.from()) + " to " + Phrases.day(impact.to());
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        Text.wrapped("", "  ", Text.printable(impact.name() + " (" + impact.system() + "), " + period))
                .forEach(line -> lines.add(paint.bold(line)));
        lines.addAll(Text.wrapped("", "  ", Text.printable(source(impact.document()))));
        lines.addAll(Text.wrapped("", "  ", smallest(impact.smallestCount())));
        return lines.addAll(outline.lines(paint)).build();
    }

    private static String source(SourceDocument document) {
        String covers = document.coversFrom() == null || document.coversTo() == null
                ? ""
                : ", which covers " + Phrases.date(document.coversFrom()) + " to " + Phrases.date(document.coversTo());
        return "From " + Terms.of(document.kind()) + " (source " + document.source() + ")" + covers + ".";
    }

    private static String smallest(@Nullable Integer smallest) {
        return smallest == null
                ? "Counts of people are withheld, for it is not set how small they may be."
                : "Counts of fewer than " + smallest + " people are withheld, and those that would give them away.";
    }

    private static void write(Outline below, Section section) {
        boolean isRanking = section.topic() == Topic.WELLBEING;
        Map<Subject, Outline> holders = new LinkedHashMap<>();
        Map<Outline, Map<Measure, Outline>> groups = new HashMap<>();
        for (Line line : section.lines()) {
            Subject within = line.within();
            Outline holder = within == null
                    ? below
                    : holders.computeIfAbsent(
                            within, any -> below.heading(named(within, isRanking ? line.when() : null)));
            ReportedDate when = isRanking ? null : line.when();
            String said = Phrases.joined(figure(line.figure()));
            boolean isOfUnknown =
                    line.measure() == Measure.HEARD_IN_LOCALITY || line.measure() == Measure.HEARD_ON_THEME;
            if (line.of() == null && !isOfUnknown) {
                holder.point(title(line.measure()) + ": " + said);
            } else {
                groups.computeIfAbsent(holder, any -> new HashMap<>())
                        .computeIfAbsent(line.measure(), measure -> holder.heading(title(measure) + ":"))
                        .point((line.of() == null ? "not noted" : named(line.of(), when)) + ": " + said);
            }
        }
        section.told().forEach(told -> below.point(told(told)));
    }

    private static String told(Told told) {
        return Phrases.with(
                told.of().title(),
                told.where() == null ? null : told.where().title(),
                Phrases.when(told.when()),
                Phrases.after(
                        "through: ",
                        Phrases.and(told.through().stream().map(Subject::title).toList())));
    }

    private static String named(Subject subject, @Nullable ReportedDate when) {
        return Phrases.joined(word(subject), Phrases.date(when));
    }

    /** A word of the model is its own title. */
    private static String word(Subject subject) {
        String title = subject.title();
        return title.equals(subject.id()) && title.equals(Ascii.toUpperCase(title))
                ? Ascii.toLowerCase(title).replace('_', ' ')
                : title;
    }

    private static String title(Measure measure) {
        return switch (measure) {
            case MEETINGS -> "Meetings recorded";
            case LOCALITY_ATTENDANCE -> "Attendances at the locality's own meetings";
            case ALL_LOCALITY_ATTENDANCE -> "Attendances at them all together";
            case EVENT_ATTENDANCE -> "Attendance at other meetings";
            case TRAINING_ATTENDANCE -> "Attendance at training";
            case TOPIC_ATTENDANCE -> "Attendances at all training in";
            case HOSTS -> "Hosts";
            case MEMBERS -> "Members";
            case MEMBERS_OF_SECTOR -> "Members by sector";
            case MEETING_HOSTS -> "Members who hosted a meeting";
            case ACTIVE_PEOPLE -> "People by role";
            case TEAM -> "People in the team";
            case TEAM_ROLE -> "In the team by role";
            case OUTCOMES -> "Outcomes recorded";
            case ACTIONS_DONE -> "Actions done";
            case GRANTS_AWARDED -> "Grants awarded";
            case GRANT_MONEY -> "Money awarded";
            case REPORTS -> "Reports made";
            case PROJECT_REPORTS -> "Reports by funded projects";
            case PEOPLE_HEARD -> "People heard";
            case HEARD_IN_LOCALITY -> "Heard by locality";
            case HEARD_ON_THEME -> "Heard by theme";
            case ISSUES_CHOSEN -> "Issues acted on";
            case OBSERVED -> "Indicators";
            case FINDINGS -> "Findings of research";
            case STORIES -> "Stories told";
            case RANKED_BY -> "People who ranked";
            case FACTOR_PLACE -> "Mean places";
            case FACTOR_SHIFT -> "Moved since the round before";
        };
    }

    private static String figure(Figure figure) {
        if (figure instanceof Figure.Counted counted) {
            return counted(counted);
        }
        if (figure instanceof Figure.MeanPlace mean) {
            return mean.place() + ", as " + Text.count(mean.people(), "person", "people") + " ranked it";
        }
        if (figure instanceof Figure.Shift shift) {
            return Phrases.joined(
                    (shift.places().signum() > 0 ? "+" : "") + shift.places(),
                    shift.samePeople() == null
                            ? "not known whether by the same people"
                            : shift.samePeople() ? "by the same people" : "not by the same people");
        }
        if (figure instanceof Figure.Paid paid) {
            return Phrases.money(paid.amount()) + of(paid.known(), paid.outOf());
        }
        if (figure instanceof Figure.Portion portion) {
            return Phrases.joined(
                    Phrases.share(portion.share()),
                    portion.asked() == null ? null : Phrases.count(portion.asked()) + " asked");
        }
        return figure instanceof Figure.Unknown unknown
                ? "not known: " + because(unknown.gap()) + " (" + unknown.where() + ")"
                : "withheld";
    }

    private static String counted(Figure.Counted counted) {
        String number = Phrases.joined(Phrases.count(counted.count()));
        CountedAs as = counted.as();
        String what = as == null || as == CountedAs.PEOPLE ? "" : " " + Terms.of(as);
        return number + what + of(counted.known(), counted.outOf());
    }

    private static String of(int known, int outOf) {
        return known == outOf ? "" : " (" + known + " of " + outOf + " known)";
    }

    private static String because(Figure.Gap gap) {
        return switch (gap) {
            case NOT_RECORDED -> "nothing of the kind is recorded";
            case NONE_IN_THE_PERIOD -> "none is recorded in the period";
            case DATE_UNCLEAR -> "it may lie in the period or outside it";
            case NOT_SAID -> "the number was not said";
            case COUNTED_OTHERWISE -> "it was not people who were counted";
            case NOT_COMPARED -> "there is nothing to compare it with";
            case NOT_IN_USE -> "this is not measured yet";
            case HELD_ELSEWHERE -> "that stands in documents of its own";
        };
    }

    /** Once for all that it concerns. */
    private static void oddities(Outline below, List<Oddity> oddities) {
        Multimaps.index(oddities, ImpactText::odd).asMap().forEach((odd, concerned) -> {
            Outline places = below.point(odd);
            concerned.forEach(oddity -> places.point(
                    named(oddity.of(), oddity.when()) + (oddity.counted() ? ", counted" : ", not counted")));
        });
    }

    private static String odd(Oddity oddity) {
        return Phrases.joined(
                Terms.title(oddity.kind()) + ": " + oddity.odd(),
                Phrases.after("printed: ", oddity.asPrinted()),
                "source " + oddity.source());
    }
}
