package org.lwn.commissioning;

/** What a bid is judged by. */
public enum CriterionKind {
    /** Price. */
    PRICE,
    /** Quality. */
    QUALITY,
    /** Whether it promotes volunteering: social value. */
    PROMOTES_VOLUNTEERING,
    /** Whether money spent stays local: social value. */
    LOCAL_SPEND,
    /** Other social value. */
    OTHER_SOCIAL_VALUE;

    /** Whether it is about social value. */
    public boolean socialValue() {
        return this != PRICE && this != QUALITY;
    }
}
