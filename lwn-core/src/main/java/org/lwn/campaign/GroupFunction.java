package org.lwn.campaign;

/** What a Local Action Group does (004). */
public enum GroupFunction {
    /** It scrutinises those who provide services. */
    SCRUTINISES_PROVIDERS,
    /** It decides on local grants. */
    DECIDES_ON_LOCAL_GRANTS
}
