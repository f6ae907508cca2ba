package org.lwn.neighbourhood;

/** What an asset is made of. */
public enum AssetNature {
    /** A place or a thing. */
    PHYSICAL,
    /** What people do together. */
    SOCIAL
}
