package org.lwn.organisation;

/** What an organisation is in law. */
public enum LegalForm {
    /** A group with members and rules of its own, and no incorporation. */
    UNINCORPORATED_ASSOCIATION,
    /** A trust with charitable objects. */
    CHARITABLE_TRUST,
    /** A charitable incorporated organisation (CIO). */
    CHARITABLE_INCORPORATED_ORGANISATION,
    /** A company limited by guarantee, charitable or not. */
    COMPANY_LIMITED_BY_GUARANTEE,
    /** A community interest company (CIC). */
    COMMUNITY_INTEREST_COMPANY,
    /** A community benefit society. */
    COMMUNITY_BENEFIT_SOCIETY,
    /** A co-operative society. */
    COOPERATIVE_SOCIETY,
    /** A company limited by shares. */
    COMPANY_LIMITED_BY_SHARES,
    /** A council, a health body, a school or another part of the state. */
    PUBLIC_BODY,
    /** Anything else. */
    OTHER
}
