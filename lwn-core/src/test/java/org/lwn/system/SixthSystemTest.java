package org.lwn.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lwn.campaign.Campaign;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;

class SixthSystemTest {

    @Test
    void a_system_that_the_library_never_saw_is_read_without_a_word() throws Exception {
        Reading<NeighbourhoodSystem> reading =
                LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("aldmere.json", Aldmere.text()));

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void it_is_written_back_byte_for_byte_with_its_contacts() {
        assertThat(LwnJson.write(Aldmere.system())).isEqualTo(Aldmere.text()).contains("resident@example.org");
    }

    @Test
    void no_text_made_of_a_system_shows_the_people_in_it() {
        assertThat(Aldmere.system().toString())
                .contains("contact-1", "the person is not shown")
                .doesNotContain("Example", "@", "01632", "960002");
    }

    @Test
    void a_conversation_holds_no_name_and_its_contact_stands_apart() {
        Campaign campaign = Aldmere.system().campaigns().get(0);

        assertThat(campaign.contacts().get(0).conversation())
                .isEqualTo(campaign.conversations().get(0).id());
        assertThat(LwnJson.write(campaign.conversations())).doesNotContain("name", "email", "telephone");
    }
}
