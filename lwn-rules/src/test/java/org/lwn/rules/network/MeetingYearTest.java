package org.lwn.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.MeetingPolicy;
import org.lwn.network.Network;
import org.lwn.organisation.Actor;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Timeline;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;
import org.lwn.rules.packs.Packs;

/** A proposed year breaks none of the rules, or it is said why there is none. */
class MeetingYearTest {
    private static final CaseRules<NetworkCase> RULES = Packs.NETWORK_MEETINGS.shipped();
    private static final MeetingPolicy USUAL = MeetingPolicy.usual();
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final int FIRST_EPOCH_DAY = (int) LocalDate.of(1000, 1, 1).toEpochDay();
    private static final int LAST_EPOCH_DAY = (int) LocalDate.of(9990, 12, 31).toEpochDay();

    @AfterContainer
    static void close() {
        RULES.close();
    }

    @Property(tries = 300)
    void a_proposed_year_breaks_no_rule_on_any_of_its_days(
            @ForAll @IntRange(min = 1990, max = 2100) int year,
            @ForAll @IntRange(min = 0, max = 364) int dayOfYear,
            @ForAll @IntRange(min = 2, max = 40) int hosts,
            @ForAll @IntRange(min = 1, max = 8) int localities,
            @ForAll @IntRange(min = 0, max = 365) int later) {
        LocalDate start = LocalDate.of(year, 1, 1).plusDays(dayOfYear);
        Network network = network(localities, ImmutableList.of());

        List<Meeting> meetings = proposed(MeetingYear.propose(network, hosts(hosts), themes(), start, USUAL));

        assertBreaksNothing(network(localities, meetings), start.plusDays(later));
        assertThat(meetings.get(0).when()).isEqualTo(ReportedDate.on(start));
        Multiset<Id<Actor>> turns = HashMultiset.create();
        hosts(hosts).forEach(host -> turns.add(host, 1));
        meetings.stream().map(Meeting::host).filter(Objects::nonNull).forEach(turns::add);
        assertThat(turns.entrySet().stream()
                                .mapToInt(Multiset.Entry::getCount)
                                .max()
                                .orElseThrow()
                        - turns.entrySet().stream()
                                .mapToInt(Multiset.Entry::getCount)
                                .min()
                                .orElseThrow())
                .as("how much more often one host hosts than another")
                .isLessThanOrEqualTo(1);
    }

    @Property(tries = 100)
    void a_year_can_be_proposed_from_any_day(
            @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int any,
            @ForAll @IntRange(min = 2, max = 40) int hosts) {
        LocalDate start = LocalDate.ofEpochDay(FIRST_EPOCH_DAY + any % (LAST_EPOCH_DAY - FIRST_EPOCH_DAY + 1L));

        List<Meeting> meetings =
                proposed(MeetingYear.propose(network(3, ImmutableList.of()), hosts(hosts), themes(), start, USUAL));

        assertBreaksNothing(network(3, meetings), start);
    }

    @Property(tries = 100)
    void a_year_that_follows_another_breaks_no_rule_either(
            @ForAll @IntRange(min = 0, max = 364) int dayOfYear, @ForAll @IntRange(min = 4, max = 40) int hosts) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(dayOfYear);
        List<Meeting> first =
                proposed(MeetingYear.propose(network(3, ImmutableList.of()), hosts(hosts), themes(), start, USUAL));
        LocalDate next = first.stream()
                .filter(meeting -> meeting.localities().contains(locality(0)) && meeting.kind() == MeetingKind.LOCALITY)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .when()
                .earliest()
                .plusWeeks(8);
        List<Meeting> both = new ArrayList<>(first);

        both.addAll(proposed(MeetingYear.propose(network(3, first), hosts(hosts), themes(), next, USUAL)));

        assertBreaksNothing(network(3, both), next);
    }

    @Example
    void rounds_are_eight_weeks_apart_and_joint_reviews_lie_between_them() {
        List<Meeting> meetings =
                proposed(MeetingYear.propose(network(3, ImmutableList.of()), hosts(4), themes(), START, USUAL));

        assertThat(meetings).hasSize(23);
        assertThat(meetings.subList(0, 4))
                .extracting(meeting -> meeting.when().value())
                .containsExactly("2026-01-05", "2026-01-12", "2026-01-19", "2026-03-02");
        assertThat(meetings.stream().filter(meeting -> meeting.kind() == MeetingKind.JOINT_REVIEW))
                .extracting(meeting -> meeting.when().value())
                .containsExactly("2026-06-15", "2026-11-30");
        assertThat(meetings.subList(0, 4))
                .extracting(Meeting::theme)
                .containsExactly("parks", "parks", "parks", "food");
    }

    @Example
    void nine_localities_a_week_each_do_not_fit_into_two_months() {
        assertThat(reasons(MeetingYear.propose(network(9, ImmutableList.of()), hosts(2), themes(), START, USUAL)))
                .containsExactly(
                        "9 localities, 1 a week, need 9 weeks, but after 2026-01-05 only 8 weeks fit into the 2"
                                + " months that may lie between meetings of a locality. Let more localities meet in one week,"
                                + " or let more months pass.");
    }

    @Example
    void every_reason_is_told_at_once() {
        assertThat(reasons(MeetingYear.propose(
                        network(0, ImmutableList.of()), hosts(1), ImmutableList.of(), START, withoutGap())))
                .containsExactly(
                        "The network neighbours has no localities. Name those that meet.",
                        "Hosts must change from meeting to meeting, but there are 1. Name at least 2.",
                        "Every meeting needs a theme, but there is none. Give at least one.",
                        "The policy own does not say how many months may lie between meetings. Set"
                                + " monthsBetweenMeetings.");
    }

    @Example
    void a_meeting_planned_for_later_stands_in_the_way() {
        Meeting planned = meeting(0, START, 0);

        assertThat(reasons(
                        MeetingYear.propose(network(2, ImmutableList.of(planned)), hosts(3), themes(), START, USUAL)))
                .containsExactly("The meeting planned-0 is noted for 2026-01-05, not before 2026-01-05. Begin after it,"
                        + " or take it out.");
    }

    @Example
    void two_hosts_cannot_take_turns_where_one_was_the_last_in_both_of_two_neighbouring_localities() {
        List<Meeting> last = ImmutableList.of(meeting(0, START.minusWeeks(3), 0), meeting(1, START.minusWeeks(2), 0));

        assertThat(reasons(MeetingYear.propose(network(2, last), hosts(2), themes(), START, USUAL)))
                .containsExactly("However 2 hosts take turns, one of them hosts a locality's first meeting that was its"
                        + " last host. Name more than 2 hosts.");
        assertThat(proposed(MeetingYear.propose(network(2, last), hosts(3), themes(), START, USUAL))
                        .get(0)
                        .host())
                .isEqualTo(hosts(3).get(1));
    }

    @Example
    void a_day_beyond_the_calendar_of_documents_is_refused() {
        assertThat(reasons(
                        MeetingYear.propose(network(2, ImmutableList.of()), hosts(3), themes(), LocalDate.MAX, USUAL)))
                .singleElement()
                .asString()
                .contains("9990-12-31");
    }

    private static void assertBreaksNothing(Network network, LocalDate on) {
        List<RuleFate> fates = RULES.review(NetworkCase.of(network, ImmutableList.of(), USUAL, on));
        assertThat(RuleFate.findings(fates)).isEmpty();
        assertThat(fates).noneMatch(RuleFate.NotReached.class::isInstance);
    }

    private static List<Meeting> proposed(MeetingYear year) {
        assertThat(year).isInstanceOf(MeetingYear.Proposed.class);
        return ((MeetingYear.Proposed) year).meetings();
    }

    private static List<String> reasons(MeetingYear year) {
        assertThat(year).isInstanceOf(MeetingYear.Impossible.class);
        return ((MeetingYear.Impossible) year).reasons();
    }

    private static List<String> themes() {
        return ImmutableList.of("parks", "food", "money");
    }

    private static List<Id<Actor>> hosts(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> Id.<Actor>of("host-" + index))
                .toList();
    }

    private static Id<Neighbourhood> locality(int index) {
        return Id.of("locality-" + index);
    }

    private static Meeting meeting(int locality, LocalDate day, int host) {
        return new Meeting(
                Id.of("planned-" + locality),
                MeetingKind.LOCALITY,
                ReportedDate.on(day),
                null,
                ImmutableList.of(locality(locality)),
                null,
                null,
                "parks",
                ImmutableList.of(),
                hosts(host + 1).get(host),
                null,
                ImmutableList.of());
    }

    private static MeetingPolicy withoutGap() {
        return new MeetingPolicy(
                Id.of("own"),
                USUAL.localitiesPerWeek(),
                Timeline.empty(),
                USUAL.monthsBetweenReviews(),
                USUAL.hostRotates(),
                USUAL.themed(),
                USUAL.organisersCoChair(),
                USUAL.notesWritten());
    }

    private static Network network(int localities, List<Meeting> meetings) {
        return new Network(
                Id.of("neighbours"),
                "Neighbours",
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of(),
                IntStream.range(0, localities)
                        .mapToObj(MeetingYearTest::locality)
                        .toList(),
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                null,
                ImmutableList.of(),
                null,
                ImmutableList.of(),
                null,
                ImmutableList.of(),
                Timeline.empty(),
                meetings,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                null);
    }
}
