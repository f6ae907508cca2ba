package org.lwn.campaign;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How what was heard in a campaign leads to themes, issues, actions, grants and reports, and how these come from what was
 * heard. Conversations hold no name; their names here are those of the document, for whoever holds it. To tell others how
 * many people stand behind something, use a {@link Breakdown}, which withholds small counts.
 *
 * <p>A report comes from the actions that it tells of, and from the grants that pay for these; it does not come from other
 * actions that the same grants pay for.
 */
public final class Chain {
    private final ImmutableSet<ChainLink> links;
    private final ImmutableSetMultimap<ChainLink, ChainLink> next;

    /** From a grant to the reports that tell of an action that it pays for: not to be walked when coming from an action. */
    private final ImmutableSetMultimap<ChainLink, ChainLink> reportsOfGrants;

    private Chain(Campaign campaign) {
        ImmutableSet.Builder<ChainLink> all = ImmutableSet.builder();
        ImmutableSetMultimap.Builder<ChainLink, ChainLink> edges = ImmutableSetMultimap.builder();
        ImmutableSetMultimap.Builder<ChainLink, ChainLink> toReports = ImmutableSetMultimap.builder();
        for (Conversation conversation : campaign.conversations()) {
            ChainLink heard = ChainLink.conversation(conversation.id());
            all.add(heard);
            conversation.themes().forEach(theme -> edges.put(heard, ChainLink.theme(theme)));
        }
        campaign.themes().forEach(theme -> all.add(ChainLink.theme(theme.id())));
        for (Issue issue : campaign.issues()) {
            all.add(ChainLink.issue(issue.id()));
            issue.themes().forEach(theme -> edges.put(ChainLink.theme(theme), ChainLink.issue(issue.id())));
        }
        for (Action action : campaign.actions()) {
            all.add(ChainLink.action(action.id()));
            edges.put(ChainLink.issue(action.issue()), ChainLink.action(action.id()));
        }
        for (ActionGrant grant : campaign.grants()) {
            all.add(ChainLink.grant(grant.id()));
            grant.actions().forEach(action -> edges.put(ChainLink.action(action), ChainLink.grant(grant.id())));
        }
        for (CampaignReport report : campaign.reports()) {
            ChainLink told = ChainLink.report(report.id());
            all.add(told);
            report.actions().forEach(action -> edges.put(ChainLink.action(action), told));
            campaign.grants().stream()
                    .filter(grant -> grant.actions().stream().anyMatch(report.actions()::contains))
                    .forEach(grant -> toReports.put(ChainLink.grant(grant.id()), told));
        }
        this.links = all.build();
        this.next = edges.build();
        this.reportsOfGrants = toReports.build();
    }

    /** The chain of that campaign. */
    public static Chain of(Campaign campaign) {
        return new Chain(campaign);
    }

    /** All links of that kind, in the document's order. */
    public ImmutableSet<ChainLink> all(ChainLink.Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).collect(ImmutableSet.toImmutableSet());
    }

    /** What a link led to, through any number of others; nothing if the campaign does not hold it. */
    public ImmutableSet<ChainLink> ledTo(ChainLink link) {
        return reached(link, next, reportsOfGrants);
    }

    /** What a link came from, through any number of others; nothing if the campaign does not hold it. */
    public ImmutableSet<ChainLink> cameFrom(ChainLink link) {
        return reached(link, next.inverse(), reportsOfGrants.inverse());
    }

    /** @param first what may be walked in the first step only */
    private static ImmutableSet<ChainLink> reached(
            ChainLink from, SetMultimap<ChainLink, ChainLink> steps, SetMultimap<ChainLink, ChainLink> first) {
        Set<ChainLink> reached = new LinkedHashSet<>();
        walk(from, steps, reached);
        reached.addAll(first.get(from));
        return ImmutableSet.copyOf(reached);
    }

    private static void walk(ChainLink from, SetMultimap<ChainLink, ChainLink> steps, Set<ChainLink> reached) {
        for (ChainLink to : steps.get(from)) {
            if (reached.add(to)) {
                walk(to, steps, reached);
            }
        }
    }
}
