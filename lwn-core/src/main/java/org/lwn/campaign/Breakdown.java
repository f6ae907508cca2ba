package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;

/**
 * How many people were heard, broken down, with small counts withheld so that nobody can be picked out: neither from a
 * count, nor by subtracting the others from the total. The total itself is always shown.
 *
 * <p>A count below the policy's smallest is withheld, and one that leaves fewer than that of the total; then, as long as
 * what is withheld could be worked out, the next larger one too. Counts that are equal are shown or withheld together. A
 * breakdown holds one point of time: whoever publishes one each day lets others subtract yesterday's from today's, so
 * publish at longer intervals.
 *
 * @param by by what
 * @param total how many people were heard in all
 * @param groups all groups, those of which nobody was heard too, and at the end those of whom it is not known
 */
public record Breakdown(HeardBy by, int total, ImmutableList<Group> groups) {

    /**
     * One group of those who were heard.
     *
     * @param id its name in the document, a month as {@code 2024-03}, or what was said; null for those of whom it is not known
     * @param people how many they are; null if withheld
     */
    public record Group(@Nullable String id, @Nullable Integer people) {}

    /**
     * Those who were heard in a campaign, broken down.
     *
     * @param terms say what the smallest count is that is shown; if they do not, no count is
     */
    public static Breakdown of(Campaign campaign, HeardBy by, CampaignTerms terms) {
        Function<Conversation, Set<String>> groupsOf = groupsOf(campaign, by);
        List<@Nullable String> ids = new ArrayList<>(known(campaign, by));
        campaign.conversations()
                .forEach(heard -> groupsOf.apply(heard).stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(ids::add));
        ids.add(null);
        List<Integer> counts = ids.stream()
                .map(id -> campaign.conversations().stream()
                        .filter(heard -> id == null
                                ? groupsOf.apply(heard).isEmpty()
                                : groupsOf.apply(heard).contains(id))
                        .mapToInt(Conversation::people)
                        .sum())
                .toList();
        ImmutableList<OptionalInt> shown = SmallCounts.shown(campaign.peopleHeard(), counts, terms.smallestCount());
        ImmutableList.Builder<Group> groups = ImmutableList.builder();
        for (int index = 0; index < ids.size(); index++) {
            OptionalInt people = shown.get(index);
            groups.add(new Group(ids.get(index), people.isPresent() ? people.getAsInt() : null));
        }
        return new Breakdown(by, campaign.peopleHeard(), groups.build());
    }

    /** Groups that are there whether or not anybody in them was heard. */
    private static Set<String> known(Campaign campaign, HeardBy by) {
        return switch (by) {
            case LOCALITY -> values(campaign.localities().stream());
            case METHOD -> values(campaign.methods().stream().map(EngagementMethod::id));
            case LISTENER ->
                values(campaign.team().stream()
                        .filter(member -> member.roles().contains(TeamRole.LISTENER))
                        .map(TeamMember::id));
            case MONTH -> months(campaign);
            case LISTENERS_PRESENT, TOPIC, STAYS_IN_TOUCH, AT_RISK -> ImmutableSet.of();
            case THEME, ISSUE, ACTION, GRANT, REPORT ->
                values(Chain.of(campaign).all(kind(by)).stream().map(ChainLink::id));
        };
    }

    private static Function<Conversation, Set<String>> groupsOf(Campaign campaign, HeardBy by) {
        return switch (by) {
            case LOCALITY -> heard -> values(Stream.ofNullable(heard.locality()));
            case METHOD -> heard -> values(Stream.of(heard.method()));
            case LISTENER -> heard -> values(Stream.of(heard.listener()));
            case MONTH -> heard -> Set.of(YearMonth.from(heard.on()).toString());
            case LISTENERS_PRESENT -> heard -> words(Stream.ofNullable(heard.listenersPresent()));
            case TOPIC -> heard -> words(heard.heard().stream().map(Heard::topic));
            case STAYS_IN_TOUCH -> heard -> words(Stream.ofNullable(heard.agreedToStayInTouch()));
            case AT_RISK -> heard -> words(Stream.ofNullable(heard.childOrAdultAtRisk()));
            case THEME, ISSUE, ACTION, GRANT, REPORT -> {
                Chain chain = Chain.of(campaign);
                yield heard -> values(chain.ledTo(ChainLink.conversation(heard.id())).stream()
                        .filter(link -> link.kind() == kind(by))
                        .map(ChainLink::id));
            }
        };
    }

    private static ChainLink.Kind kind(HeardBy by) {
        return ChainLink.Kind.valueOf(by.name());
    }

    private static Set<String> values(Stream<? extends Id<?>> ids) {
        return ids.map(Id::value).collect(ImmutableSet.toImmutableSet());
    }

    private static Set<String> words(Stream<?> said) {
        return said.map(String::valueOf).collect(ImmutableSet.toImmutableSet());
    }

    private static Set<String> months(Campaign campaign) {
        List<YearMonth> heard = campaign.conversations().stream()
                .map(conversation -> YearMonth.from(conversation.on()))
                .sorted()
                .toList();
        Set<String> months = new LinkedHashSet<>();
        if (!heard.isEmpty()) {
            YearMonth last = heard.get(heard.size() - 1);
            for (YearMonth month = heard.get(0); !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(month.toString());
            }
        }
        return months;
    }
}
