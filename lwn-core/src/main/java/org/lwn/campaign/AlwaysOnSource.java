package org.lwn.campaign;

/** How listening goes on between conversations (004). */
public enum AlwaysOnSource {
    /** Keywords in social media. */
    SOCIAL_MEDIA_KEYWORDS,
    /** Enquiries by e-mail. */
    EMAIL_ENQUIRIES,
    /** What people search for. */
    SEARCH_TRENDS,
    /** Study groups. */
    STUDY_GROUPS
}
