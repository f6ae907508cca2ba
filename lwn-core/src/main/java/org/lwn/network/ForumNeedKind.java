package org.lwn.network;

/** The three needs that both of Brent's forums agreed on (002). */
public enum ForumNeedKind {
    /** A hyper-local list of what is available, kept up to date and shared. */
    LOCAL_LIST,
    /** People are equipped to support each other. */
    EQUIPPED_PEOPLE,
    /** Support goes on until the forum can run itself. */
    CONTINUED_SUPPORT
}
