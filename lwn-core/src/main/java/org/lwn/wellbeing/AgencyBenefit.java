package org.lwn.wellbeing;

/** What work in a neighbourhood does for agencies (001). */
public enum AgencyBenefit {
    /** They reach the community. */
    ACCESS,
    /** They understand what residents care about and hope for. */
    UNDERSTANDING,
    /** Their services are used more. */
    UPTAKE
}
