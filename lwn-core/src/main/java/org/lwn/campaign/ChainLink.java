package org.lwn.campaign;

import org.lwn.json.Id;

/**
 * Something on the way from what was heard to what came of it.
 *
 * @param kind what it is
 * @param id its name in the campaign's document
 */
public record ChainLink(Kind kind, Id<?> id) {

    /** What a link is, in the order in which one leads to the other. */
    public enum Kind {
        /** A conversation. */
        CONVERSATION,
        /** A theme that runs through conversations. */
        THEME,
        /** An issue that comes from themes. */
        ISSUE,
        /** An action on an issue. */
        ACTION,
        /** A grant that pays for actions. */
        GRANT,
        /** A report that tells of actions. */
        REPORT
    }

    /** That conversation. */
    public static ChainLink conversation(Id<Conversation> id) {
        return new ChainLink(Kind.CONVERSATION, id);
    }

    /** That theme. */
    public static ChainLink theme(Id<Theme> id) {
        return new ChainLink(Kind.THEME, id);
    }

    /** That issue. */
    public static ChainLink issue(Id<Issue> id) {
        return new ChainLink(Kind.ISSUE, id);
    }

    /** That action. */
    public static ChainLink action(Id<Action> id) {
        return new ChainLink(Kind.ACTION, id);
    }

    /** That grant. */
    public static ChainLink grant(Id<ActionGrant> id) {
        return new ChainLink(Kind.GRANT, id);
    }

    /** That report. */
    public static ChainLink report(Id<CampaignReport> id) {
        return new ChainLink(Kind.REPORT, id);
    }
}
