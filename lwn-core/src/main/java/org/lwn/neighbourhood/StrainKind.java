package org.lwn.neighbourhood;

/** What weighs on people or on their work. */
public enum StrainKind {
    /** Antisocial behaviour. */
    ANTISOCIAL_BEHAVIOUR,
    /** Too few people or too little time. */
    CAPACITY,
    /** The pandemic. */
    COVID_19,
    /** Crime. */
    CRIME,
    /** Views that conflict, or groups apart. */
    DISAGREEMENT,
    /** Too few chances. */
    FEW_OPPORTUNITIES,
    /** Ill health. */
    ILL_HEALTH,
    /** One standard offer for people who differ. */
    ONE_SIZE,
    /** Poverty. */
    POVERTY,
    /** Power that is unequal. */
    POWER,
    /** Services that are hard to reach, or relations with them. */
    SERVICES,
    /** Trust that is missing. */
    TRUST
}
