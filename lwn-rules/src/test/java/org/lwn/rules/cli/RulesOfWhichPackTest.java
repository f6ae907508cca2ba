package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.Pack;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.OtherApplication;
import org.lwn.rules.packs.Packs;

class RulesOfWhichPackTest {
    private static final Pack<GrantCase> GRANTS = Packs.GRANT_ELIGIBILITY;
    private static final Pack<OtherApplication> OTHERS =
            Pack.of("others", OtherApplication.class, GrantProgramme.class, other -> LocalDate.EPOCH);

    private static Pack<?> mostNamed(String drl) {
        return Check.mostNamed(ImmutableList.of(GRANTS, OTHERS), drl);
    }

    @Test
    void rules_belong_to_the_pack_whose_case_they_name_most_often() {
        assertThat(mostNamed("GrantCase( x ) exists OtherApplication( y )\n OtherApplication (z)"))
                .isEqualTo(OTHERS);
        assertThat(mostNamed("// NoGrantCase( and GrantCase without a bracket\nOtherApplication( x )"))
                .isEqualTo(OTHERS);
        assertThat(mostNamed("GrantCase( x ) exists OtherApplication( y )")).isEqualTo(GRANTS);
    }

    @Test
    void rules_that_name_no_case_belong_to_the_first_pack() {
        assertThat(mostNamed("rule")).isEqualTo(GRANTS);
    }
}
