package org.lwn.wellbeing;

/** What work in a neighbourhood does for those who live there (001). */
public enum ResidentBenefit {
    /** People know each other. */
    CONNECTED,
    /** People are made welcome. */
    WELCOMED,
    /** People feel at home. */
    BELONGING,
    /** People are seen for what they do. */
    CELEBRATED,
    /** People have help. */
    SUPPORTED
}
