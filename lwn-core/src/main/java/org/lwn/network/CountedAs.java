package org.lwn.network;

/** What a number of people at a meeting counts. */
public enum CountedAs {
    /** People. */
    PEOPLE,
    /** Groups. */
    GROUPS,
    /** Organisations. */
    ORGANISATIONS,
    /** Said in one breath, so that nobody can tell which of them are counted. */
    ORGANISATIONS_AND_RESIDENTS
}
