package org.lwn.campaign;

/** What listening is for (004). */
public enum ListeningPurpose {
    /** What people care about. */
    WHAT_PEOPLE_CARE_ABOUT,
    /** What they want to do about it. */
    WHAT_THEY_WANT_TO_DO,
    /** Whether they would lead. */
    WHETHER_THEY_WOULD_LEAD
}
