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
import java.util.stream.Stream;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.ContactDetails;
import org.lwn.campaign.Conversation;

/** What was heard in a campaign's conversations, counted: one by one they are nobody's business here. */
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
                    campaign.conversations());
        }
        contacts(section, campaign.contacts());
    }

    private void conversations(Outline heard, List<Conversation> all) {
        heard.field("Held", period(all.stream().map(Conversation::on)));
        heard.list(
                "Localities",
                counts(all, one -> Stream.ofNullable(one.locality()).map(names::neighbourhood)));
        heard.list("Methods", counts(all, one -> Stream.of(names.method(one.method()))));
        heard.list("Listeners", counts(all, one -> Stream.of(one.listener().value())));
        heard.list(
                "Listeners present",
                counts(all, one -> Stream.ofNullable(one.listenersPresent()).map(there -> there + " at a time")));
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
        heard.list("Recorded late because", counts(all, one -> Stream.ofNullable(one.delayExplained())));
        heard.list(
                "Agreed to stay in touch",
                counts(all, one -> Stream.ofNullable(one.agreedToStayInTouch()).map(agreed -> agreed ? "yes" : "no")));
        heard.list(
                "Child or adult at risk",
                counts(all, one -> Stream.ofNullable(one.childOrAdultAtRisk()).map(risk -> risk ? "yes" : "no")));
        heard.list(
                "Topics",
                counts(
                        all,
                        one -> one.heard().stream()
                                .map(topic -> topic.topic() + " (" + Terms.of(topic.purpose()) + ")")));
        heard.list("Themes", counts(all, one -> one.themes().stream().map(names::theme)));
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
