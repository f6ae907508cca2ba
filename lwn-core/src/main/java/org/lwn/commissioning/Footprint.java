package org.lwn.commissioning;

/** How large the area is that a lot covers. */
public enum Footprint {
    /** One neighbourhood. */
    NEIGHBOURHOOD,
    /** Some neighbourhoods of a district. */
    SEVERAL_NEIGHBOURHOODS,
    /** A whole district or city. */
    DISTRICT
}
