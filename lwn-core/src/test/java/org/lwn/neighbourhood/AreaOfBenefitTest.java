package org.lwn.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreaOfBenefitTest {
    private static final AreaCode BOROUGH = AreaCode.of("E09000013", 2024);
    private static final AreaCode OTHER_BOROUGH = AreaCode.of("E09000014", 2024);
    private static final AreaCode WARD = AreaCode.of("E05013733", 2024);

    private static final AreaOfBenefit DISTRICT_ONLY =
            new AreaOfBenefit("W12", List.of(PostcodeDistrict.of("W12")), List.of());
    private static final AreaOfBenefit BOROUGH_ONLY = new AreaOfBenefit("Borough", List.of(), List.of(BOROUGH));
    private static final AreaOfBenefit BOTH =
            new AreaOfBenefit("Both", List.of(PostcodeDistrict.of("W12")), List.of(BOROUGH));

    @Test
    void aPostcodeOfADistrictLiesInIt() {
        assertThat(DISTRICT_ONLY.contains(Location.at("W12 7RJ"))).contains(true);
    }

    @Test
    void aPostcodeOfAnotherDistrictDoesNot() {
        assertThat(DISTRICT_ONLY.contains(Location.at("W1 7RJ"))).contains(false);
        assertThat(DISTRICT_ONLY.contains(Location.at("W3 7RJ"))).contains(false);
    }

    @Test
    void anAreaCodeSaysNothingOfDistricts() {
        assertThat(DISTRICT_ONLY.contains(place(null, BOROUGH))).isEmpty();
    }

    @Test
    void aPlaceInWordsAloneSaysNothing() {
        assertThat(BOTH.contains(new Location("the park", null, null))).isEmpty();
    }

    @Test
    void theSameCodeOfTheSameEditionLiesInIt() {
        assertThat(BOROUGH_ONLY.contains(place(null, BOROUGH))).contains(true);
    }

    @Test
    void anotherCodeOfTheSameKindAndEditionDoesNot() {
        assertThat(BOROUGH_ONLY.contains(place(null, OTHER_BOROUGH))).contains(false);
    }

    @Test
    void aCodeOfAnotherEditionSaysNothing() {
        assertThat(BOROUGH_ONLY.contains(place(null, AreaCode.of("E09000013", 2021))))
                .isEmpty();
        assertThat(BOROUGH_ONLY.contains(place(null, AreaCode.unstated("E09000014"))))
                .isEmpty();
    }

    @Test
    void aCodeOfAnotherKindSaysNothingForItMayLieInside() {
        assertThat(BOROUGH_ONLY.contains(place(null, WARD))).isEmpty();
    }

    @Test
    void aPostcodeSaysNothingOfAreas() {
        assertThat(BOROUGH_ONLY.contains(Location.at("W12 7RJ"))).isEmpty();
    }

    @Test
    void whereBothAreListedEitherIsEnoughToLieInside() {
        assertThat(BOTH.contains(place("W12 7RJ", OTHER_BOROUGH))).contains(true);
        assertThat(BOTH.contains(place("W3 7RJ", BOROUGH))).contains(true);
    }

    @Test
    void whereBothAreListedBothMustRuleAPlaceOut() {
        assertThat(BOTH.contains(place("W3 7RJ", OTHER_BOROUGH))).contains(false);
        assertThat(BOTH.contains(place("W3 7RJ", null))).isEmpty();
        assertThat(BOTH.contains(place(null, OTHER_BOROUGH))).isEmpty();
    }

    @Test
    void anAreaOfNothingIsRefused() {
        assertThatThrownBy(() -> new AreaOfBenefit("none", List.of(), List.of()))
                .hasMessageContaining("at least one district or area code");
    }

    private static Location place(@Nullable String postcode, @Nullable AreaCode area) {
        return new Location(null, postcode == null ? null : Postcode.of(postcode), area);
    }
}
