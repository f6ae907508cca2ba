package org.lwn.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationIdTest {

    @ParameterizedTest
    @CsvSource({
        "GB-CHC-1164883, CHARITY_COMMISSION",
        "GB-CHC-200051, CHARITY_COMMISSION",
        "GB-COH-01234567, COMPANIES_HOUSE",
        "GB-COH-SC123456, COMPANIES_HOUSE",
        "GB-COH-IP12345R, COMPANIES_HOUSE",
        "GB-COH-R0000123, COMPANIES_HOUSE",
        "GB-SC-SC012345, SCOTTISH_CHARITY_REGULATOR",
        "GB-NIC-100001, NORTHERN_IRELAND_CHARITY_COMMISSION",
        "GB-MPR-30123R, MUTUALS_PUBLIC_REGISTER",
        "360G-w12-org-7, FUNDERS_OWN"
    })
    void aNumberOfItsRegistersFormIsTaken(String identifier, Register register) {
        assertThat(OrganisationId.of(identifier).register()).contains(register);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB-CHC-12345",
                "GB-CHC-12345678",
                "GB-CHC-",
                "GB-CHC-1164883-1",
                "GB-CHC-SC012345",
                "GB-COH-1234567",
                "GB-COH-ABCDEFGH",
                "GB-COH-012345678",
                "GB-COH-sc123456",
                "GB-SC-012345",
                "GB-SC-SC12345",
                "GB-NIC-10001",
                "GB-NIC-NIC100001",
                "GB-MPR-",
                "GB-MPR-ABC",
                "360G-",
                "360G-naïve"
            })
    void aNumberOfAnotherFormIsRefusedWithTheRightOne(String identifier) {
        assertThatThrownBy(() -> OrganisationId.of(identifier))
                .hasMessageContaining("'" + identifier + "'")
                .hasMessageContaining("such as")
                .hasMessageContaining("leading zeros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB-UKPRN-10001234", "US-EIN-123456789", "XI-GRID-grid.1.2", "XM-DAC-41114"})
    void otherRegistersNumbersAreTakenAsTheyStand(String identifier) {
        assertThat(OrganisationId.of(identifier).register()).isEmpty();
        assertThat(OrganisationId.of(identifier)).hasToString(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1164883", "gb-chc-1164883", "GB-1164883", "GB-UKPRN-", "GB-UKPRN- 1"})
    void whatIsNoIdentifierIsRefused(String identifier) {
        assertThatThrownBy(() -> OrganisationId.of(identifier))
                .hasMessageContaining("a register's prefix, a hyphen and a number");
    }

    @Test
    void onlyAFundersOwnNumbersAreNotOfficial() {
        assertThat(Register.values())
                .filteredOn(register -> !register.isOfficial())
                .containsExactly(Register.FUNDERS_OWN);
    }

    @Test
    void aGroupIsOnARegisterIfAnyOfItsNumbersIsOfficial() {
        assertThat(known("360G-w12-org-7").onRegister()).isFalse();
        assertThat(known().onRegister()).isFalse();
        assertThat(known("360G-w12-org-7", "GB-CHC-1164883").onRegister()).isTrue();
        assertThat(known("GB-UKPRN-10001234").onRegister()).isTrue();
    }

    @Test
    void aCommitteeCannotHaveMoreUnrelatedMembersThanMembers() {
        assertThat(new Committee(3, 3).unrelatedMembers()).isEqualTo(3);
        assertThat(new Committee(null, 3).unrelatedMembers()).isEqualTo(3);
        assertThatThrownBy(() -> new Committee(3, 4)).hasMessageContaining("no more than 3");
        assertThatThrownBy(() -> new Committee(-1, null)).hasMessageContaining("members is -1");
        assertThatThrownBy(() -> new Committee(null, -1)).hasMessageContaining("unrelatedMembers is -1");
    }

    @Test
    void anAccountCannotHaveFewerThanNoSignatories() {
        assertThat(new BankAccount(null, 0, null).signatories()).isZero();
        assertThatThrownBy(() -> new BankAccount(null, -1, null)).hasMessageContaining("signatories is -1");
    }

    private static Organisation known(String... identifiers) {
        return new Organisation(
                null,
                List.of(identifiers).stream().map(OrganisationId::of).toList(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
