package org.lwn.neighbourhood;

/** Which part of society somebody belongs to. */
public enum Sector {
    /** People who live there. */
    RESIDENTS,
    /** People who volunteer. */
    VOLUNTEERS,
    /** Community groups and local organisations, registered or not. */
    COMMUNITY_GROUP,
    /** Charities. */
    CHARITY,
    /** The voluntary and community sector as a whole. */
    VOLUNTARY_SECTOR,
    /** Councils, the health service, police, schools and other parts of the state. */
    STATUTORY,
    /** Universities and other researchers. */
    RESEARCH,
    /** Those whose work is to fund. */
    FUNDER,
    /** Businesses. */
    BUSINESS
}
