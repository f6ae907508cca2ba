package org.lwn.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.lwn.commissioning.ProportionateAllocation;
import org.lwn.directory.Service;
import org.lwn.json.Id;
import org.lwn.neighbourhood.DeprivationDomain;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.network.AttendanceAt;
import org.lwn.network.Meeting;
import org.lwn.network.Network;
import org.lwn.network.TrainingTopic;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

class DerivedAnswersTest {
    private static final Id<Neighbourhood> NORTH = Id.of("north");
    private static final Id<Neighbourhood> CENTRAL = Id.of("central");
    private static final Id<Neighbourhood> SOUTH = Id.of("south");

    private final Network islington = Systems.shipped("islington").networks().get(0);

    @Test
    void over_eight_weeks_161_people_came_in_the_north_126_in_the_centre_and_112_in_the_south() {
        assertThat(islington.attendanceByLocality()).isEqualTo(Map.of(NORTH, 161, CENTRAL, 126, SOUTH, 112));
        assertThat(islington.attendanceByLocality().keySet()).containsExactly(NORTH, CENTRAL, SOUTH);
    }

    @Test
    void attendance_over_time_begins_with_the_earliest_week_and_leaves_out_joint_events() {
        assertThat(islington.attendanceOverTime())
                .hasSize(8)
                .startsWith(new AttendanceAt(
                        ReportedDate.of("week of 2022-06-06"), ImmutableMap.of(NORTH, 28, CENTRAL, 11, SOUTH, 12), 51))
                .extracting(AttendanceAt::total)
                .containsExactly(51, 79, 74, 35, 36, 24, 58, 42);
    }

    @Test
    void each_locality_had_a_third_of_the_meetings() {
        BigDecimal third = new BigDecimal("0.3333");

        assertThat(islington.shareOfMeetings()).isEqualTo(Map.of(NORTH, third, CENTRAL, third, SOUTH, third));
    }

    @Test
    void thirty_eight_places_were_taken_at_organiser_training() {
        assertThat(islington.trainingPlacesTaken(TrainingTopic.COMMUNITY_ORGANISING))
                .isEqualTo(38);
    }

    @Test
    void groups_that_were_trained_are_not_counted_as_people() {
        assertThat(islington.trainingPlacesTaken(TrainingTopic.FIRST_AID)).isZero();
    }

    @Test
    void a_locality_that_did_not_meet_has_no_number_for_that_day() {
        assertThat(Aldmere.system().networks().get(0).attendanceOverTime())
                .extracting(at -> at.people().toString())
                .containsExactly("{town=14}", "{dale-villages=9}");
    }

    @Test
    void a_working_group_is_no_locality_meeting_even_if_only_one_locality_sat_in_it() {
        assertThat(Aldmere.system().networks().get(0).attendanceByLocality().get(Id.<Neighbourhood>of("town")))
                .isEqualTo(14);
    }

    @Test
    void a_meeting_whose_attendance_nobody_noted_counts_as_a_meeting_all_the_same() {
        assertThat(Aldmere.system().networks().get(0).shareOfMeetings().get(Id.<Neighbourhood>of("town")))
                .isEqualByComparingTo("0.6667");
    }

    @Test
    void the_unclear_forty_is_told_from_a_number_of_people() {
        assertThat(islington.meetings().stream()
                        .filter(meeting -> meeting.attendance() != null
                                && !meeting.attendance().clear())
                        .map(Meeting::id)
                        .map(Id::value))
                .containsExactly("joint-event-2023-02-22", "summer-event-2023-07-20");
    }

    @Test
    void members_are_counted_by_sector_and_a_group_of_five_counts_as_five() {
        NeighbourhoodSystem aldmere = Aldmere.system();

        assertThat(aldmere.membersBySector(aldmere.networks().get(0)))
                .isEqualTo(Map.of(Sector.COMMUNITY_GROUP, 6, Sector.CHARITY, 1, Sector.STATUTORY, 1));
    }

    @Test
    void a_service_is_stale_the_day_after_its_time_and_at_once_if_never_confirmed() {
        NeighbourhoodSystem aldmere = Aldmere.system();
        LocalDate lastGoodDay = LocalDate.of(2026, 4, 20).plusDays(180);

        assertThat(aldmere.notConfirmedLately(aldmere.directories().get(0), lastGoodDay))
                .extracting(Service::id)
                .extracting(Id::value)
                .containsExactly("lift-scheme", "repair-table");
        assertThat(aldmere.notConfirmedLately(aldmere.directories().get(0), lastGoodDay.plusDays(1)))
                .hasSize(3);
    }

    @Test
    void nothing_is_stale_on_a_list_that_never_says_when() {
        NeighbourhoodSystem w12 = Systems.shipped("w12");

        assertThat(w12.notConfirmedLately(w12.directories().get(0), LocalDate.of(2030, 1, 1)))
                .isEmpty();
    }

    @Test
    void a_sum_is_shared_out_by_deprivation() {
        ProportionateAllocation allocation = Aldmere.system()
                .allocate(Money.parse("GBP 10000.00"), Money.parse("GBP 1000.00"), DeprivationDomain.OVERALL, 2025);

        // Weights 7, 9 and 4 of 20 share the 7,000 that the floors leave.
        assertThat(allocation.shares())
                .extracting(share -> share.neighbourhood() + " " + share.amount())
                .containsExactly("town GBP 3450.00", "low-moor GBP 4150.00", "dale-villages GBP 2400.00");
    }

    @Test
    void no_neighbourhood_is_silently_left_out_of_an_allocation() {
        assertThatThrownBy(() -> Aldmere.system()
                        .allocate(
                                Money.parse("GBP 10.00"),
                                Money.parse("GBP 1.00"),
                                DeprivationDomain.INCOME_AFFECTING_CHILDREN,
                                2025))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'town'")
                .hasMessageContaining("INCOME_AFFECTING_CHILDREN");
    }

    @Test
    void deciles_of_another_edition_are_not_mixed_in() {
        assertThatThrownBy(() -> Aldmere.system()
                        .allocate(Money.parse("GBP 10.00"), Money.parse("GBP 1.00"), DeprivationDomain.OVERALL, 2019))
                .hasMessageContaining("OVERALL of 2019");
    }

    @Test
    void what_is_heard_and_saved_is_added_up() {
        NeighbourhoodSystem aldmere = Aldmere.system();

        assertThat(aldmere.campaigns().get(0).peopleHeard()).isEqualTo(3);
        assertThat(aldmere.campaigns().get(0).analyses().get(0).residentsShare())
                .isEqualByComparingTo("0.75");
        assertThat(aldmere.preventionCosts().get(0).saved()).isEqualTo(Money.parse("GBP 7400.00"));
        assertThat(aldmere.commissioning().get(0).tenders().get(0).daysToBid()).isEqualTo(14);
    }
}
