package org.lwn.campaign;

import org.lwn.problem.InvalidValueException;

/** The thirteen steps of a listening and social action campaign, in their order (004). */
public enum CampaignStep {
    /** Build a listening team and identify your community. */
    BUILD_TEAM(1, "Build a listening team and identify your community"),
    /** Create a list of questions to gather information. */
    WRITE_QUESTIONS(2, "Create a list of questions to gather information"),
    /** Choose engagement methods. */
    CHOOSE_METHODS(3, "Choose engagement methods"),
    /** Consider safety. */
    CONSIDER_SAFETY(4, "Consider safety"),
    /** Practise with people who are known already. */
    PRACTISE(5, "Practise with \"warm\" contacts"),
    /** Hold the conversations. */
    LISTEN(6, "Do it!"),
    /** Record responses. */
    RECORD_RESPONSES(7, "Record responses"),
    /** Collect contact details. */
    COLLECT_CONTACTS(8, "Collect contact details"),
    /** Analyse together what was heard. */
    ANALYSE(9, "Collaborative data analysis"),
    /** Put issues in order. */
    PRIORITISE_ISSUES(10, "Issue prioritisation"),
    /** Plan who does what by when. */
    PLAN_ACTION(11, "Action planning"),
    /** Keep listening and keep analysing. */
    KEEP_LISTENING(12, "Keep listening and keep analysing"),
    /** Tell what came of it. */
    REPORT(13, "Reporting and dissemination");

    private final int number;
    private final String title;

    CampaignStep(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /**
     * The step of that number.
     *
     * @throws InvalidValueException if the number is not from 1 to 13
     */
    public static CampaignStep of(int number) {
        InvalidValueException.requireBetween("step", number, 1, values().length);
        return values()[number - 1];
    }

    /** Its place in the order, from 1 to 13. */
    public int number() {
        return number;
    }

    /** What it is called. */
    public String title() {
        return title;
    }
}
