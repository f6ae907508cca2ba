package org.lwn.commissioning;

/** What is done for an asset. */
public enum Care {
    /** It is made. */
    CREATE,
    /** It is kept. */
    MAINTAIN,
    /** It is supported. */
    SUPPORT
}
