package org.lwn.organisation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Postcode;

/**
 * An organisation, on a register or on none, as far as it has said what it is. Null means not answered.
 *
 * @param name what it calls itself
 * @param identifiers its numbers on registers; empty for a group on none
 * @param legalForm what it is in law
 * @param postcode where it is based
 * @param governingDocument whether it has a constitution or another governing document
 * @param committee who runs it
 * @param bankAccount how its account is held
 * @param safeguardingPolicy whether it has a written safeguarding policy
 */
public record Organisation(
        @Nullable String name,
        List<OrganisationId> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Postcode postcode,
        @Nullable Boolean governingDocument,
        @Nullable Committee committee,
        @Nullable BankAccount bankAccount,
        @Nullable Boolean safeguardingPolicy) {

    /** Keeps a copy of the identifiers in the order given. */
    public Organisation {
        identifiers = ImmutableList.copyOf(identifiers);
    }

    /** Whether it is on any official register. */
    public boolean onRegister() {
        return identifiers.stream()
                .anyMatch(identifier ->
                        identifier.register().map(Register::isOfficial).orElse(true));
    }
}
