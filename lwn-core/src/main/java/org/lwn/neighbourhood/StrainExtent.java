package org.lwn.neighbourhood;

/** How much there is of a strain, compared with elsewhere. Source: 000. */
public enum StrainExtent {
    /** More than is common. */
    RELATIVELY_HIGH,
    /** The largest share of residents in the borough or district. */
    LARGEST_IN_THE_AUTHORITY
}
