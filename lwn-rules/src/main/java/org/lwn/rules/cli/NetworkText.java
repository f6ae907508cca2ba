package org.lwn.rules.cli;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Sector;
import org.lwn.network.CollectiveSuccess;
import org.lwn.network.Course;
import org.lwn.network.Membership;
import org.lwn.network.Mission;
import org.lwn.network.Network;
import org.lwn.network.TrainingSession;
import org.lwn.network.TrainingTopic;
import org.lwn.network.Vision;
import org.lwn.network.Website;
import org.lwn.organisation.Actor;
import org.lwn.system.NeighbourhoodSystem;

/** A network of localities. */
final class NetworkText {
    private final NeighbourhoodSystem system;
    private final Names names;

    NetworkText(NeighbourhoodSystem system, Names names) {
        this.system = system;
        this.names = names;
    }

    /** @param index which of the system's networks it is, counted from 0 */
    void write(Outline section, Network network, int index) {
        ProfileText profiles = new ProfileText(names);
        section.field("Area of", network.authority() == null ? null : names.authority(network.authority()));
        section.field("Part of", network.initiative());
        section.list("Hosts", names.actors(network.hosts()));
        section.list("Staff", profiles.posts(network.posts()));
        section.list("Localities", names.neighbourhoods(network.localities()));
        section.flag(network.ownPace(), "Each locality goes at its own pace", "All localities go at one pace");
        section.field("Linked by", network.linkedBy());
        members(section, network);
        section.list("Missions", network.missions().stream().map(Mission::title).toList());
        vision(section, network.vision());
        section.list("Network building canvas", Terms.of(network.canvas()));
        success(section, network.collectiveSuccess());
        section.list("Stages of organising", Terms.of(network.stages()));
        section.field("Power is", network.powerIs());
        profiles.priorities(section, network.priorities());
        new MeetingsText(names, OddMeetings.of(system, index)).write(section, network);
        training(section, network);
        section.list(
                "Courses", network.courses().stream().map(NetworkText::course).toList());
        section.list(
                "Needed next",
                network.needs().stream()
                        .map(need -> need.title() + " (" + Terms.of(need.kind()) + ")")
                        .toList());
        website(section, network.website());
    }

    private void members(Outline section, Network network) {
        section.list("Members belong to", Terms.of(network.memberSectors()));
        Map<Sector, Integer> bySector = system.membersBySector(network);
        section.list(
                "Members by sector",
                bySector.entrySet().stream()
                        .map(sector -> Terms.of(sector.getKey()) + " " + Text.count(sector.getValue()))
                        .toList());
        section.list("Members", network.members().stream().map(this::member).toList());
    }

    private String member(Membership membership) {
        Actor member = system.actor(membership.member());
        String details = Phrases.joined(
                Phrases.and(names.neighbourhoods(membership.localities())),
                Phrases.either(membership.hasHub(), "has a hub", "has no hub"));
        return details.isEmpty() ? member.name() : member.name() + " (" + details + ")";
    }

    private static void vision(Outline section, @Nullable Vision vision) {
        if (vision != null) {
            section.field(vision.year() == null ? "Vision" : "Vision for " + vision.year(), vision.statement());
            section.list("Headings of the vision", vision.headings());
        }
    }

    private static void success(Outline section, @Nullable CollectiveSuccess success) {
        if (success == null) {
            return;
        }
        String revised = success.revisedFrom() == null ? "" : ", revised from " + Text.count(success.revisedFrom());
        Outline conditions = section.heading(
                "Conditions of collective success (" + success.conditions().size() + revised + "):");
        success.conditions().forEach(condition -> conditions.point(Terms.of(condition)));
        conditions.flag(
                success.shortCommonList(),
                "measured by a short common list of indicators",
                "not measured by a short common list of indicators");
        conditions.field("measured to", Phrases.and(Terms.of(success.measurementCycle())));
        conditions.flag(
                success.backboneIsTheNetwork(),
                "the network itself is the backbone organisation",
                "another organisation is the backbone");
    }

    private static void training(Outline section, Network network) {
        Outline training = section.heading("Training:");
        network.training().forEach(session -> training.point(session(session)));
        Set<TrainingTopic> topics = EnumSet.noneOf(TrainingTopic.class);
        network.training().forEach(session -> topics.add(session.topic()));
        for (TrainingTopic topic : topics) {
            int places = network.trainingPlacesTaken(topic);
            if (places > 0) {
                training.point("Places taken in " + Terms.of(topic) + ", in all: " + Text.count(places));
            }
        }
    }

    private static String session(TrainingSession session) {
        return Phrases.date(session.when()) + ": "
                + Phrases.joined(
                        Terms.of(session.topic()),
                        session.numberInSeries() == null ? null : "no. " + session.numberInSeries(),
                        session.mode() == null ? null : Terms.of(session.mode()),
                        Phrases.after("for ", session.audience()),
                        Phrases.after("area: ", session.area()),
                        MeetingsText.attendance(session.attendance()));
    }

    private static String course(Course course) {
        return Phrases.with(
                course.title(),
                course.days() == null ? null : Text.count(course.days(), "day", "days"),
                Phrases.after("makes a ", course.makes()));
    }

    private static void website(Outline section, @Nullable Website website) {
        if (website != null) {
            section.field(
                    "Website",
                    Phrases.joined(website.title(), Phrases.after("launched ", Phrases.onDay(website.launchedOn()))));
        }
    }
}
