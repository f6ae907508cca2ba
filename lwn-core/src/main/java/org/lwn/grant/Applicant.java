package org.lwn.grant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Postcode;

/** Who applies: one resident, or a group. Told apart in JSON by {@code kind}. No name or contact detail is held. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Resident.class, name = "RESIDENT"),
    @JsonSubTypes.Type(value = Group.class, name = "GROUP")
})
public sealed interface Applicant permits Resident, Group {

    /** Which of the two it is. */
    ApplicantKind kind();

    /** The host's own reference, by which two applications of one applicant are known; null if not given. */
    @Nullable
    String reference();

    /** Where the applicant lives or is based; null if not answered. */
    @Nullable
    Postcode postcode();

    /** Whether the applicant has a written safeguarding policy; null if not answered. */
    @Nullable
    Boolean safeguardingPolicy();
}
