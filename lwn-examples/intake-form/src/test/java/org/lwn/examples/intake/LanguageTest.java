package org.lwn.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which language lwn speaks on the page. */
class LanguageTest {
    private static final ImmutableMap<String, String> YOUNG =
            ImmutableMap.of("applicant.kind", "RESIDENT", "applicant.age", "17");

    @TempDir
    Path data;

    @Test
    void welsh_that_nobody_has_reviewed_is_spoken_where_the_host_offers_it_and_says_so() {
        try (Host host = Host.withWelsh(data)) {
            Visitor visitor = Visitor.begins(host);

            String english = visitor.saves(YOUNG).body();
            String welsh = visitor.get("/form?lang=cy-x-draft").body();
            String next = visitor.get("/form?checked").body();

            assertThat(english).contains("You gave your age as 17").doesNotContain("lang=\"cy-x-draft\"");
            assertThat(welsh)
                    .contains(
                            "What is said in Welsh was not reviewed by a translator yet",
                            "lang=\"cy-x-draft\">Beth yw eich oedran")
                    .doesNotContain("You gave your age as 17");
            assertThat(next).as("the language is kept").contains("Beth yw eich oedran");
            assertThat(visitor.get("/form?lang=en-GB").body()).contains("You gave your age as 17");
        }
    }

    @Test
    void a_host_that_was_not_told_to_speaks_english_alone() {
        try (Host host = Host.in(data)) {
            Visitor visitor = Visitor.begins(host);
            visitor.saves(YOUNG);

            assertThat(visitor.get("/form?lang=cy-x-draft").body())
                    .contains("You gave your age as 17")
                    .doesNotContain("Cymraeg");
        }
    }
}
