package org.lwn.rules.togetherness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.togetherness.TogethernessPolicy;

class CommunityTalkTest {
    private static final CommunityTalk USUAL = new CommunityTalk(Objects.requireNonNull(
            TogethernessPolicy.usual().on(LocalDate.of(2026, 5, 1)).communityWords()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A party for the community",
                "FOR ALL OUR RESIDENTS",
                "Lunch for local people, every Friday",
                "For the whole of it, and for neighbours",
                "Help for tenants in the towers",
                "For the wider local community: a fair"
            })
    void work_for_the_community_is_read_as_that(String title) {
        assertThat(USUAL.isFor(List.of(title))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Lunch",
                "Bulbs for the community garden",
                "A kettle for the residents' hall",
                "A roof for the neighbourhood-based nursery",
                "Football for young people",
                "Welcome to the community",
                "Before residents move in",
                "For",
                "What residents ask for"
            })
    void what_is_not_for_the_community_as_a_whole_is_not(String title) {
        assertThat(USUAL.isFor(List.of(title))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A party for the community, with the community",
                "A party for residents, planned by residents",
                "A resident-led party for the community",
                "A community-led party for local people"
            })
    void what_is_also_said_to_be_with_people_or_by_them_is_not(String title) {
        assertThat(USUAL.isFor(List.of(title))).isFalse();
    }

    @Test
    void being_led_by_staff_does_not_make_it_the_communitys() {
        assertThat(USUAL.isFor(List.of("A staff-led party for the community"))).isTrue();
    }

    @Test
    void a_description_that_says_with_speaks_for_its_title_too() {
        assertThat(USUAL.isFor(List.of("A party for the community", "Planned with residents.")))
                .isFalse();
    }

    @Test
    void a_policy_may_mean_the_community_by_words_of_its_own() {
        assertThat(new CommunityTalk(List.of("people of the wharf"))
                        .isFor(List.of("Boats for the People of the Wharf")))
                .isTrue();
        assertThat(new CommunityTalk(List.of()).isFor(List.of("A party for the community")))
                .isFalse();
    }
}
