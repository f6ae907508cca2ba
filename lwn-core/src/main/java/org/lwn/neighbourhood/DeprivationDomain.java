package org.lwn.neighbourhood;

/** What an index of deprivation measures. */
public enum DeprivationDomain {
    /** All domains together. */
    OVERALL,
    /** Income. */
    INCOME,
    /** Children who live in households with low income. */
    INCOME_AFFECTING_CHILDREN,
    /** Older people with low income. */
    INCOME_AFFECTING_OLDER_PEOPLE,
    /** Work. */
    EMPLOYMENT,
    /** Education, skills and training. */
    EDUCATION,
    /** Health and disability. */
    HEALTH,
    /** Crime. */
    CRIME,
    /** Access to housing and services. */
    BARRIERS_TO_HOUSING_AND_SERVICES,
    /** The living environment. */
    LIVING_ENVIRONMENT
}
