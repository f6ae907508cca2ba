package org.lwn.grant;

import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.neighbourhood.Postcode;
import org.lwn.organisation.Organisation;

/**
 * A group or organisation that applies. Null means not answered.
 *
 * @param reference the host's own reference for the group
 * @param organisation what the group says of itself
 */
public record Group(@Nullable String reference, @Nullable Organisation organisation) implements Applicant {

    @Override
    public ApplicantKind kind() {
        return ApplicantKind.GROUP;
    }

    @Override
    @DerivedFrom("/organisation/postcode")
    public @Nullable Postcode postcode() {
        return organisation == null ? null : organisation.postcode();
    }

    @Override
    @DerivedFrom("/organisation/safeguardingPolicy")
    public @Nullable Boolean safeguardingPolicy() {
        return organisation == null ? null : organisation.safeguardingPolicy();
    }
}
