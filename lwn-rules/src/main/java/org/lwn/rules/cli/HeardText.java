package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lwn.campaign.Breakdown;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.ContactDetails;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.HeardBy;
import org.lwn.json.Id;

/** What was heard in a campaign's conversations, in people: one by one they are nobody's business here, nor in small numbers. */
final class HeardText {
    private final Names names;

    HeardText(Names names) {
        this.names = names;
    }

    void write(Outline section, Campaign campaign) {
        if (!campaign.conversations().isEmpty()) {
            conversations(
                    section.point(Text.count(campaign.peopleHeard(), "person", "people") + " heard in "
                            + Text.count(campaign.conversations().size(), "conversation", "conversations") + ":"),
                    campaign);
        }
        contacts(section, campaign.contacts());
    }

    private void conversations(Outline heard, Campaign campaign) {
        List<Conversation> all = campaign.conversations();
        heard.field("Held", period(all.stream().map(Conversation::on)));
        heard.list("Localities", people(campaign, HeardBy.LOCALITY, id -> names.neighbourhood(Id.of(id))));
        heard.list("Methods", people(campaign, HeardBy.METHOD, id -> names.method(Id.of(id))));
        heard.list("Listeners", people(campaign, HeardBy.LISTENER, id -> id));
        heard.list("Listeners present", people(campaign, HeardBy.LISTENERS_PRESENT, there -> there + " at a time"));
        IntSummaryStatistics minutes = all.stream()
                .map(Conversation::lengthMinutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (minutes.getCount() > 0) {
            heard.field(
                    "Length noted of " + Text.count((int) minutes.getCount()),
                    minutes.getMin() + " to " + Text.count(minutes.getMax(), "minute", "minutes"));
        }
        long recorded = all.stream().filter(one -> one.recordedOn() != null).count();
        heard.field("Recorded", Text.count((int) recorded) + " of " + Text.count(all.size()));
        heard.list("Recorded late because", said(all, one -> Stream.ofNullable(one.delayExplained())));
        heard.list("Agreed to stay in touch", people(campaign, HeardBy.STAYS_IN_TOUCH, HeardText::yesOrNo));
        heard.list("Child or adult at risk", people(campaign, HeardBy.AT_RISK, HeardText::yesOrNo));
        heard.list("Topics", people(campaign, HeardBy.TOPIC, topic -> topic));
        heard.list("To learn", said(all, one -> one.heard().stream().map(topic -> Terms.of(topic.purpose()))));
        heard.list("Themes", people(campaign, HeardBy.THEME, id -> names.theme(Id.of(id))));
    }

    /** What was said in any of them, the first first. */
    private static List<String> said(List<Conversation> all, Function<Conversation, Stream<String>> what) {
        return all.stream().flatMap(what).distinct().toList();
    }

    private static String yesOrNo(String said) {
        return said.equals("true") ? "yes" : "no";
    }

    /** {@code North (30), South (20)}, in people, with counts that could pick somebody out left out. */
    private static List<String> people(Campaign campaign, HeardBy by, UnaryOperator<String> name) {
        LocalDate last = campaign.conversations().stream()
                .map(Conversation::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Breakdown.of(campaign, by, CampaignPolicy.usual().on(last)).groups().stream()
                .filter(group -> group.people() == null || group.people() > 0)
                .filter(group -> group.id() != null || group.people() != null)
                .map(group -> (group.id() == null ? "not noted" : name.apply(group.id()))
                        + (group.people() == null ? " (not told)" : " (" + Text.count(group.people()) + ")"))
                .toList();
    }

    private static void contacts(Outline section, List<ContactDetails> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        Outline details = section.point(
                "Contact details of " + Text.count(contacts.size(), "person", "people") + ", which are not shown:");
        details.list(
                "Consent",
                counts(contacts, contact -> Stream.of(Terms.of(contact.consent().state()))));
        details.field(
                "Consent recorded",
                period(contacts.stream().map(contact -> contact.consent().on())));
        details.list("Purpose", counts(contacts, contact -> Stream.of(contact.purpose())));
        details.field("To be forgotten", period(contacts.stream().map(ContactDetails::forgetOn)));
        details.field("Erased", period(contacts.stream().map(ContactDetails::erasedOn)));
    }

    /** {@code North (3), South (1)}, the first met first. */
    private static <T> List<String> counts(Collection<T> all, Function<T, Stream<String>> said) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.stream().flatMap(said).forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " (" + Text.count(count.getValue()) + ")")
                .toList();
    }

    /** From the first day to the last; nothing if there is none. */
    private static String period(Stream<LocalDate> days) {
        List<LocalDate> sorted =
                days.filter(Objects::nonNull).sorted(Comparator.naturalOrder()).toList();
        if (sorted.isEmpty()) {
            return "";
        }
        LocalDate first = sorted.get(0);
        LocalDate last = sorted.get(sorted.size() - 1);
        return first.equals(last) ? Phrases.day(first) : Phrases.day(first) + " to " + Phrases.day(last);
    }
}
