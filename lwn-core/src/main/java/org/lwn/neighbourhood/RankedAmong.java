package org.lwn.neighbourhood;

/** Which areas are ranked against each other. */
public enum RankedAmong {
    /** The lower-tier authorities of England. */
    ENGLISH_AUTHORITIES,
    /** The boroughs of London. */
    LONDON_AUTHORITIES,
    /** The lower-layer super output areas of England: 32,844 in the edition of 2019, 33,755 in that of 2025. */
    ENGLISH_SMALL_AREAS
}
