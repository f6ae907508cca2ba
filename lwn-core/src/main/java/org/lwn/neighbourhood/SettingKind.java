package org.lwn.neighbourhood;

/** What kind of place it is. */
public enum SettingKind {
    /** In a city or a large town. */
    URBAN,
    /** A town in the country. */
    TOWN,
    /** Villages and open country. */
    RURAL
}
