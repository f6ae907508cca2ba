package org.lwn.organisation;

/** What an organisation does before all else. */
public enum BeginningWork {
    /** It listens. */
    LISTENING,
    /** People design it together. */
    CODESIGN
}
