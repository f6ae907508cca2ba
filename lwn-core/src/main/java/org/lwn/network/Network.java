package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.Actor;
import org.lwn.organisation.Post;
import org.lwn.organisation.PriorityArea;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Timeline;

/**
 * A network of localities in a district. Source: 004.
 *
 * @param id its name in the document
 * @param name what it is called
 * @param authority whose district it works in; null if not said
 * @param initiative the larger initiative that it is part of; null if none
 * @param hosts who runs it
 * @param posts who works for it
 * @param localities where it has a network of its own
 * @param ownPace whether each locality goes at its own pace; null if not said
 * @param linkedBy what links the localities; null if not said
 * @param memberSectors to which parts of society its members belong
 * @param members members known by name
 * @param missions what it is there for
 * @param vision what it wants to become; null if not said
 * @param canvas the canvas it is built by
 * @param collectiveSuccess what must hold for all to succeed together; null if not said
 * @param stages the stages of organising
 * @param powerIs what power is taken to be; null if not said
 * @param priorities what comes first
 * @param meetingPatterns how it meets, as that changed; written even if empty, because Jackson by itself cannot supply it
 * @param meetings meetings held or planned
 * @param training training held
 * @param courses courses
 * @param needs what is needed next
 * @param website its website; null if none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Network(
        Id<Network> id,
        String name,
        @Nullable Id<LocalAuthority> authority,
        @Nullable String initiative,
        List<Id<Actor>> hosts,
        List<Post> posts,
        List<Id<Neighbourhood>> localities,
        @Nullable Boolean ownPace,
        @Nullable String linkedBy,
        List<Sector> memberSectors,
        List<Membership> members,
        List<Mission> missions,
        @Nullable Vision vision,
        List<CanvasStep> canvas,
        @Nullable CollectiveSuccess collectiveSuccess,
        List<OrganisingStage> stages,
        @Nullable String powerIs,
        List<PriorityArea> priorities,
        @JsonInclude(JsonInclude.Include.ALWAYS) Timeline<MeetingPattern> meetingPatterns,
        List<Meeting> meetings,
        List<TrainingSession> training,
        List<Course> courses,
        List<Need> needs,
        @Nullable Website website) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Network {
        InvalidValueException.requireText("name", name);
        InvalidValueException.requireText("initiative", initiative);
        hosts = ImmutableList.copyOf(hosts);
        InvalidValueException.requireDistinct("hosts", hosts);
        posts = ImmutableList.copyOf(posts);
        localities = ImmutableList.copyOf(localities);
        InvalidValueException.requireDistinct("localities", localities);
        InvalidValueException.requireText("linkedBy", linkedBy);
        memberSectors = ImmutableList.copyOf(memberSectors);
        InvalidValueException.requireDistinct("memberSectors", memberSectors);
        members = ImmutableList.copyOf(members);
        missions = ImmutableList.copyOf(missions);
        canvas = ImmutableList.copyOf(canvas);
        InvalidValueException.requireDistinct("canvas", canvas);
        stages = ImmutableList.copyOf(stages);
        InvalidValueException.requireDistinct("stages", stages);
        InvalidValueException.requireText("powerIs", powerIs);
        priorities = ImmutableList.copyOf(priorities);
        meetings = ImmutableList.copyOf(meetings);
        training = ImmutableList.copyOf(training);
        courses = ImmutableList.copyOf(courses);
        needs = ImmutableList.copyOf(needs);
    }

    /** How many people came to each locality's own meetings, numbers added as they were said, in the localities' order. */
    @DerivedFrom({"/localities", "/meetings"})
    public ImmutableMap<Id<Neighbourhood>, Integer> attendanceByLocality() {
        return MeetingAnswers.attendanceByLocality(localities, meetings);
    }

    /** How many people came in each week or on each day, to the meetings of one locality, the earliest first. */
    @DerivedFrom({"/localities", "/meetings"})
    public List<AttendanceAt> attendanceOverTime() {
        return MeetingAnswers.attendanceOverTime(localities, meetings);
    }

    /** Each locality's share of the meetings of one locality alone, in ten-thousandths; empty if there are none. */
    @DerivedFrom({"/localities", "/meetings"})
    public ImmutableMap<Id<Neighbourhood>, BigDecimal> shareOfMeetings() {
        return MeetingAnswers.shareOfMeetings(localities, meetings);
    }

    /** How many places were taken at training in the topic, counting only what clearly counts people. */
    public int trainingPlacesTaken(TrainingTopic topic) {
        return training.stream()
                .filter(session -> session.topic() == topic)
                .map(TrainingSession::attendance)
                .filter(Objects::nonNull)
                .filter(attendance -> attendance.of() == CountedAs.PEOPLE)
                .mapToInt(Attendance::number)
                .sum();
    }
}
