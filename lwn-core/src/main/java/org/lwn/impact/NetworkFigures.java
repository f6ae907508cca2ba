package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Section;
import org.lwn.impact.Impact.Subject;
import org.lwn.impact.Impact.Topic;
import org.lwn.impact.Ledger.Dated;
import org.lwn.impact.Ledger.Part;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.network.Attendance;
import org.lwn.network.CountedAs;
import org.lwn.network.Forum;
import org.lwn.network.ForumMeeting;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.Membership;
import org.lwn.network.Network;
import org.lwn.network.TrainingSession;
import org.lwn.network.TrainingTopic;
import org.lwn.organisation.Actor;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.provenance.Exactness;

/** What networks and forums tell: who came, and which organisations took part. */
final class NetworkFigures {
    private final Ledger ledger;
    private final Network network;
    private final Pointer place;
    private final Subject within;
    private final List<Line> lines = new ArrayList<>();

    private NetworkFigures(Ledger ledger, int index) {
        this.ledger = ledger;
        this.network = ledger.system.networks().get(index);
        this.place = Pointer.ROOT.child("networks").child(index);
        this.within = new Subject(network.id().value(), network.name());
    }

    static Section attendees(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        for (NetworkFigures figures : all(ledger)) {
            figures.meetings();
            figures.training();
            lines.addAll(figures.lines);
        }
        forums(ledger, lines);
        return section(Topic.ATTENDEES, Measure.MEETINGS, lines);
    }

    static Section organisations(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        for (NetworkFigures figures : all(ledger)) {
            figures.hosts();
            figures.members();
            figures.organisationsThatCame();
            lines.addAll(figures.lines);
        }
        return section(Topic.ENGAGED_ORGANISATIONS, Measure.MEMBERS, lines);
    }

    private static Section section(Topic topic, Measure missing, List<Line> lines) {
        if (lines.isEmpty()) {
            lines.add(new Line(
                    missing,
                    null,
                    null,
                    null,
                    new Figure.Unknown(Figure.Gap.NOT_RECORDED, Pointer.ROOT.child("networks"))));
        }
        return new Section(topic, ImmutableList.copyOf(lines), ImmutableList.of());
    }

    private static List<NetworkFigures> all(Ledger ledger) {
        List<NetworkFigures> all = new ArrayList<>();
        for (int index = 0; index < ledger.system.networks().size(); index++) {
            all.add(new NetworkFigures(ledger, index));
        }
        return all;
    }

    private static void forums(Ledger ledger, List<Line> lines) {
        for (int index = 0; index < ledger.system.forums().size(); index++) {
            Forum forum = ledger.system.forums().get(index);
            Dated<ForumMeeting> held = ledger.dated(
                    Pointer.ROOT.child("forums").child(index).child("meetings"),
                    forum.meetings(),
                    meeting -> new Subject(meeting.id().value(), meeting.id().value()),
                    meeting -> Ledger.day(meeting.on()));
            lines.add(new Line(
                    Measure.MEETINGS, new Subject(forum.id().value(), forum.name()), null, null, held.count()));
        }
    }

    private Dated<Meeting> held() {
        return ledger.dated(place.child("meetings"), network.meetings(), NetworkFigures::named, Meeting::when);
    }

    private static Subject named(Meeting meeting) {
        String id = meeting.id().value();
        return new Subject(id, meeting.title() == null ? id : meeting.title());
    }

    private void meetings() {
        Dated<Meeting> held = held();
        lines.add(new Line(Measure.MEETINGS, within, null, null, held.count()));
        if (!network.localities().isEmpty()) {
            localities(held);
        }
        for (Meeting meeting : held.within()) {
            if (network.localities().stream().noneMatch(locality -> isOwn(meeting, locality))) {
                Figure came = ledger.alone(meeting.attendance(), held.list());
                lines.add(new Line(Measure.EVENT_ATTENDANCE, within, named(meeting), meeting.when(), came));
            }
        }
    }

    private void localities(Dated<Meeting> held) {
        List<Part> parts = new ArrayList<>();
        for (Id<Neighbourhood> locality : network.localities()) {
            Tally came = Stream.concat(
                            held.within().stream()
                                    .filter(meeting -> isOwn(meeting, locality))
                                    .map(meeting -> Tally.of(meeting.attendance())),
                            held.unclear().stream()
                                    .filter(meeting -> isOwn(meeting, locality))
                                    .map(meeting -> Tally.unknown(Figure.Gap.DATE_UNCLEAR)))
                    .reduce(Tally.NOTHING, Tally::plus);
            parts.add(new Part(ledger.neighbourhood(locality), null, came, came.figure(none(held), held.list())));
        }
        table(Measure.LOCALITY_ATTENDANCE, parts);
        Figure all = ledger.sum(parts, none(held), held.list());
        lines.add(new Line(Measure.ALL_LOCALITY_ATTENDANCE, within, null, null, all));
    }

    private static Figure.Gap none(Dated<Meeting> held) {
        return held.recorded() ? Figure.Gap.NONE_IN_THE_PERIOD : Figure.Gap.NOT_RECORDED;
    }

    private void table(Measure measure, List<Part> parts) {
        ImmutableList<Figure> figures = ledger.figures(parts);
        for (int index = 0; index < parts.size(); index++) {
            Part part = parts.get(index);
            lines.add(new Line(measure, within, part.of(), part.when(), figures.get(index)));
        }
    }

    private static boolean isOwn(Meeting meeting, Id<Neighbourhood> locality) {
        return meeting.kind() == MeetingKind.LOCALITY && meeting.localities().equals(ImmutableList.of(locality));
    }

    private Dated<TrainingSession> trained() {
        return ledger.dated(place.child("training"), network.training(), NetworkFigures::named, TrainingSession::when);
    }

    private static Subject named(TrainingSession session) {
        return new Subject(session.id().value(), session.id().value());
    }

    private void training() {
        Dated<TrainingSession> held = trained();
        if (held.within().isEmpty()) {
            lines.add(new Line(
                    Measure.TRAINING_ATTENDANCE, within, null, null, new Figure.Unknown(held.gap(), held.list())));
        }
        Map<TrainingTopic, List<Part>> topics = new TreeMap<>();
        held.within()
                .forEach(session -> topics.computeIfAbsent(session.topic(), topic -> new ArrayList<>())
                        .add(new Part(
                                named(session),
                                session.when(),
                                Tally.of(session.attendance()),
                                ledger.alone(session.attendance(), held.list()))));
        topics.forEach((topic, parts) -> {
            table(Measure.TRAINING_ATTENDANCE, parts);
            boolean mayBeMore = held.unclear().stream().anyMatch(session -> session.topic() == topic);
            if (parts.size() > 1 || mayBeMore) {
                held.unclear().stream()
                        .filter(session -> session.topic() == topic)
                        .map(session -> new Part(
                                named(session),
                                session.when(),
                                Tally.unknown(Figure.Gap.DATE_UNCLEAR),
                                ledger.withheld()))
                        .forEach(parts::add);
                Subject of = new Subject(topic.name(), topic.name());
                lines.add(new Line(
                        Measure.TOPIC_ATTENDANCE,
                        within,
                        of,
                        null,
                        ledger.sum(parts, Figure.Gap.NOT_SAID, held.list())));
            }
        });
    }

    private void hosts() {
        Pointer where = place.child("hosts");
        Figure hosts = network.hosts().isEmpty()
                ? new Figure.Unknown(Figure.Gap.NOT_RECORDED, where)
                : Figure.Counted.things(network.hosts().size());
        lines.add(new Line(Measure.HOSTS, within, null, null, hosts));
        Dated<Meeting> held = held();
        List<Meeting> hosted =
                held.within().stream().filter(meeting -> meeting.host() != null).toList();
        int distinct =
                Math.toIntExact(hosted.stream().map(Meeting::host).distinct().count());
        int all = held.within().size() + held.unclear().size();
        Exactness exactness = hosted.size() == all ? Exactness.EXACT : Exactness.AT_LEAST;
        lines.add(new Line(
                Measure.MEETING_HOSTS,
                within,
                null,
                null,
                hosted.isEmpty()
                        ? new Figure.Unknown(held.within().isEmpty() ? held.gap() : Figure.Gap.NOT_SAID, held.list())
                        : new Figure.Counted(new Count(distinct, exactness), null, hosted.size(), all)));
    }

    private void members() {
        Pointer where = place.child("members");
        Map<Sector, Tally> sectors = new EnumMap<>(Sector.class);
        network.memberSectors().forEach(sector -> sectors.put(sector, Tally.NOTHING));
        Tally all = Tally.NOTHING;
        for (Membership membership : network.members()) {
            Actor member = ledger.system.actor(membership.member());
            Tally counted = Tally.of(member.count() == null ? Count.exactly(1) : member.count());
            all = all.plus(counted);
            if (member.sector() != null) {
                sectors.merge(member.sector(), counted, Tally::plus);
            }
        }
        lines.add(new Line(Measure.MEMBERS, within, null, null, organisations(all, Figure.Gap.NOT_RECORDED, where)));
        sectors.forEach((sector, counted) -> lines.add(new Line(
                Measure.MEMBERS_OF_SECTOR,
                within,
                new Subject(sector.name(), sector.name()),
                null,
                organisations(counted, Figure.Gap.NOT_SAID, where))));
    }

    /** Organisations are no people: few of them may be shown. */
    private static Figure organisations(Tally tally, Figure.Gap none, Pointer where) {
        return tally.figure(none, where) instanceof Figure.Counted counted
                ? new Figure.Counted(counted.count(), null, counted.known(), counted.outOf())
                : new Figure.Unknown(none, where);
    }

    /** As it was said: they cannot be added up, for the same ones may have come again. */
    private void organisationsThatCame() {
        Predicate<Attendance> counts = attendance -> attendance.of() != CountedAs.PEOPLE;
        Dated<Meeting> held = held();
        for (Meeting meeting : held.within()) {
            if (meeting.attendance() != null && counts.test(meeting.attendance())) {
                lines.add(new Line(
                        Measure.EVENT_ATTENDANCE,
                        within,
                        named(meeting),
                        meeting.when(),
                        ledger.alone(meeting.attendance(), held.list())));
            }
        }
        Dated<TrainingSession> trained = trained();
        for (TrainingSession session : trained.within()) {
            if (session.attendance() != null && counts.test(session.attendance())) {
                lines.add(new Line(
                        Measure.TRAINING_ATTENDANCE,
                        within,
                        named(session),
                        session.when(),
                        ledger.alone(session.attendance(), trained.list())));
            }
        }
    }
}
