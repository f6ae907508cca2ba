package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A property reads the same the first time and after it has been read often. */
class GetterTest {
    private static final int OFTEN = 3_000;

    /** What is read. */
    public record Box(int number, @Nullable String text) {
        public String required() {
            if (text == null) {
                throw new IllegalArgumentException("There is no text.");
            }
            return text;
        }
    }

    private static Getter getter(Class<?> owner, String name) throws NoSuchMethodException {
        return new Getter(owner.getMethod(name));
    }

    @Test
    void a_value_is_read_however_often_it_is_asked_for() throws NoSuchMethodException {
        Getter number = getter(Box.class, "number");
        Getter text = getter(Box.class, "text");

        for (int time = 0; time < OFTEN; time++) {
            assertThat(number.of(new Box(time, null))).isEqualTo(time);
            assertThat(text.of(new Box(time, null))).isNull();
            assertThat(text.of(new Box(time, "label"))).isEqualTo("label");
        }
    }

    @Test
    void a_method_that_fails_is_told_with_its_name_and_cause_however_often_it_was_asked() throws NoSuchMethodException {
        Getter required = getter(Box.class, "required");

        for (int time = 0; time < OFTEN; time++) {
            assertThatThrownBy(() -> required.of(new Box(1, null)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Property required of " + Box.class.getName() + " failed")
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_method_of_a_module_that_is_closed_to_lwn_is_read_too() throws NoSuchMethodException {
        Getter size = getter(List.class, "size");

        for (int time = 0; time < OFTEN; time++) {
            assertThat(size.of(List.of("a", "b"))).isEqualTo(2);
        }
    }
}
