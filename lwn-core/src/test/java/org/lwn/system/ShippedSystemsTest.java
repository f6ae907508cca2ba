package org.lwn.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.InvalidValueException;

class ShippedSystemsTest {

    static List<String> names() {
        return Systems.all();
    }

    static String text(String name) throws Exception {
        try (InputStream document = Systems.document(name)) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_shipped_system_is_read_without_a_word(String name) throws Exception {
        Reading<NeighbourhoodSystem> reading = LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse(name, text(name)));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow().id().value()).isEqualTo(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void writing_what_was_read_gives_the_same_bytes(String name) throws Exception {
        assertThat(LwnJson.write(Systems.shipped(name))).isEqualTo(text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_mapper_of_hosts_reads_a_shipped_system(String name) throws Exception {
        NeighbourhoodSystem system = Systems.shipped(name);

        assertThat(LwnJson.mapper().readValue(LwnJson.mapper().writeValueAsString(system), NeighbourhoodSystem.class))
                .isEqualTo(system);
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_person_can_be_found_in_a_shipped_system(String name) throws Exception {
        String text = text(name);

        assertThat(text)
                .doesNotContain("@")
                .doesNotContainPattern(Pattern.compile("[0-9]{3,5}[ -]?[0-9]{3}[ -]?[0-9]{3}"))
                .doesNotContainPattern(Pattern.compile("\\b(Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame)\\b"))
                .doesNotContain("\"email\":", "\"telephone\":")
                .doesNotContainPattern("\"contact-[0-9]+\",\\s*\"conversation\": \"[^\"]+\",\\s*\"name\"");
    }

    @Test
    void only_a_simulated_system_comes_from_a_simulation() {
        assertThat(Systems.all().stream()
                        .filter(name -> Systems.shipped(name).document().kind() == DocumentKind.SIMULATION))
                .isEqualTo(Systems.simulated());
    }

    @Test
    void a_name_that_is_not_shipped_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Systems.shipped("wakefeild"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("name is 'wakefeild', but must be a value that is one of w12, together-we-can, brent,"
                        + " wakefield, islington, islington-simulated. Did you mean 'wakefield'?");
    }
}
