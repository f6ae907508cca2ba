package org.lwn.neighbourhood;

/** What homes there are. */
public enum HousingKind {
    /** Houses in rows. */
    TERRACED,
    /** Houses that stand apart, singly or in pairs. */
    DETACHED,
    /** Flats. */
    FLATS,
    /** A housing estate. */
    ESTATE,
    /** A large housing estate. */
    LARGE_ESTATE
}
