package org.lwn.wellbeing;

/** The ten factors of a ranking of wellbeing (004). */
public enum WellbeingFactor {
    /** Income, work and chances to earn. */
    ECONOMIC,
    /** Health and access to care. */
    HEALTHCARE,
    /** Education. */
    EDUCATION,
    /** Air, water and green space. */
    ENVIRONMENTAL_QUALITY,
    /** Support from others and life together. */
    SOCIAL_AND_COMMUNITY,
    /** Safety and security. */
    SAFETY,
    /** How satisfied people are with their lives. */
    LIFE_SATISFACTION,
    /** Food, water and housing. */
    BASIC_NEEDS,
    /** How unequal people are. */
    INEQUALITY,
    /** Culture and free time. */
    CULTURE_AND_RECREATION
}
