package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lwn.network.Attendance;
import org.lwn.network.CountedAs;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.MeetingPattern;
import org.lwn.network.Network;
import org.lwn.network.SubgroupReport;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Exactness;

/** How a network meets, and who came. */
final class MeetingsText {
    private final Names names;
    private final OddMeetings odd;

    MeetingsText(Names names, OddMeetings odd) {
        this.names = names;
        this.odd = odd;
    }

    void write(Outline section, Network network) {
        network.meetingPatterns().values().forEach(pattern -> pattern(section, pattern));
        new AttendanceTable(network, names, odd).write(section);
        Outline meetings =
                section.heading(AttendanceTable.has(network) ? "Other meetings and events:" : "Meetings and events:");
        network.meetings().stream()
                .filter(meeting -> !isWhollyInTable(network, meeting))
                .sorted(Comparator.comparing(meeting -> meeting.when().earliest()))
                .forEach(meeting -> meeting(meetings, meeting));
    }

    private static void pattern(Outline section, DatedValue<MeetingPattern> dated) {
        MeetingPattern pattern = dated.value();
        String since = dated.from() == null ? "at first" : "from " + Phrases.day(dated.from());
        Outline rhythm = section.point("Meetings, " + since + " (source " + dated.source() + "):");
        rhythm.point(Phrases.joined(
                Phrases.rhythm(pattern.rhythm()),
                Terms.of(pattern.weeks()),
                pattern.overWeeks() == null ? null : "over " + Text.count(pattern.overWeeks(), "week", "weeks")));
        rhythm.field(
                "Form",
                Phrases.joined(
                        Phrases.either(pattern.themed(), "themed", "without a theme"),
                        String.join(" or ", Terms.of(pattern.form())),
                        Phrases.either(
                                pattern.subgroupsReport(), "subgroups report back", "subgroups do not report back")));
        rhythm.field("Joint reviews", Phrases.rhythm(pattern.jointReviews()));
        rhythm.flag(pattern.hostRotates(), "The host rotates", "The host stays the same");
        if (pattern.organisersCoChair() != null) {
            rhythm.point(Phrases.marked("Organisers co-chair", pattern.organisersCoChair()));
        }
    }

    /** Whether the table of attendance says all that is known of the meeting. */
    private static boolean isWhollyInTable(Network network, Meeting meeting) {
        return meeting.kind() == MeetingKind.LOCALITY
                && meeting.localities().size() == 1
                && network.localities().containsAll(meeting.localities())
                && meeting.attendance() != null
                && meeting.attendance().of() == CountedAs.PEOPLE
                && meeting.attendance().exactness() == Exactness.EXACT
                && meeting.title() == null
                && meeting.place() == null
                && meeting.theme() == null
                && meeting.form().isEmpty()
                && meeting.host() == null
                && meeting.coChairedByOrganiser() == null
                && meeting.subgroupReports().isEmpty();
    }

    private void meeting(Outline meetings, Meeting meeting) {
        Outline point = meetings.point(Phrases.date(meeting.when()) + (odd.contains(meeting) ? " *" : "") + ": "
                + Phrases.joined(
                        title(meeting),
                        Phrases.and(names.neighbourhoods(meeting.localities())),
                        meeting.place() == null ? null : "at " + names.asset(meeting.place()),
                        attendance(meeting.attendance())));
        point.field("Theme", meeting.theme());
        point.list("Form", Terms.of(meeting.form()));
        point.field("Host", meeting.host() == null ? null : names.actor(meeting.host()));
        point.flag(meeting.coChairedByOrganiser(), "Co-chaired by an organiser", "No organiser co-chaired");
        for (SubgroupReport report : meeting.subgroupReports()) {
            point.point(Phrases.with(report.subgroup() + " reported", String.join(", ", report.accomplishments())));
        }
    }

    private static String title(Meeting meeting) {
        String kind = Terms.of(meeting.kind());
        if (meeting.title() == null) {
            return kind;
        }
        boolean saysItsKind = Ascii.toLowerCase(meeting.title()).contains(kind);
        return saysItsKind ? meeting.title() : meeting.title() + " (" + kind + ")";
    }

    static @Nullable String attendance(@Nullable Attendance attendance) {
        return attendance == null
                ? null
                : Phrases.exactly(attendance.exactness(), Text.count(attendance.number())) + " "
                        + Terms.of(attendance.of());
    }
}
