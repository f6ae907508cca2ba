package org.lwn.organisation;

/** What marks a way of working. */
public enum ApproachTrait {
    /** It is meant to last for long. */
    LONG_TERM,
    /** It is for all ages together. */
    INTERGENERATIONAL,
    /** It looks at life as a whole, not at one field of policy. */
    HOLISTIC
}
