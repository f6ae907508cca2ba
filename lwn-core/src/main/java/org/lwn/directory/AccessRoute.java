package org.lwn.directory;

/** How a service is reached. */
public enum AccessRoute {
    /** One comes as one is. */
    DROP_IN,
    /** One books ahead. */
    APPOINTMENT,
    /** Somebody sends one. */
    REFERRAL,
    /** By telephone. */
    TELEPHONE,
    /** Online. */
    ONLINE,
    /** Somebody comes. */
    HOME_VISIT
}
