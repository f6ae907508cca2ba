package org.lwn.campaign.simulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.EngagementMethod;
import org.lwn.campaign.Heard;
import org.lwn.campaign.ListeningPurpose;
import org.lwn.campaign.TeamMember;
import org.lwn.campaign.Theme;
import org.lwn.json.Id;

/** Makes up the conversations of a day. */
final class SimulatedListening {
    static final Id<EngagementMethod> DOORSTEP = Id.of("doorstep");
    static final Id<EngagementMethod> HUB = Id.of("hub");
    static final Id<EngagementMethod> STALL = Id.of("stall");
    static final Id<EngagementMethod> TELEPHONE = Id.of("telephone");

    private static final ImmutableSet<DayOfWeek> DAYS =
            ImmutableSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY);

    private static final ImmutableListMultimap<String, String> TOPICS = ImmutableListMultimap.<String, String>builder()
            .putAll("safe-streets", "the walk home after dark", "the underpass", "scooters on the pavement")
            .putAll("damp-homes", "mould in the bedroom", "waiting for repairs", "the cost of heating")
            .putAll("young-people", "nowhere to go after school", "a court to play on", "help with first jobs")
            .putAll("green-space", "the locked garden", "litter in the park", "benches in the shade")
            .putAll("loneliness", "days without a visitor", "the lunch club that closed", "knowing neighbours")
            .putAll("seeing-a-doctor", "the wait on the telephone", "forms in another language")
            .build();

    private static final ImmutableList<String> WISHES =
            ImmutableList.of("meet about it", "write to the council", "start a small group", "ask the neighbours");
    private static final ImmutableList<String> LEADS =
            ImmutableList.of("would lead with somebody else", "would help but not lead", "not now");

    private final Random random;

    SimulatedListening(Random random) {
        this.random = random;
    }

    static boolean isListeningDay(LocalDate day) {
        return DAYS.contains(day.getDayOfWeek());
    }

    static ImmutableSet<String> themes() {
        return TOPICS.keySet();
    }

    /**
     * Enough conversations to hear as many people, about.
     *
     * @param first the number of the first of them
     */
    List<Conversation> held(
            LocalDate day, int people, int first, List<Id<TeamMember>> listeners, boolean byTelephoneToo) {
        List<Conversation> held = new ArrayList<>();
        for (int heard = 0; heard < people; heard += held.get(held.size() - 1).people()) {
            held.add(conversation(day, first + held.size(), one(listeners), byTelephoneToo));
        }
        return held;
    }

    Conversation conversation(LocalDate day, int number, Id<TeamMember> listener, boolean byTelephoneToo) {
        String locality = one(ImmutableList.of("north", "north", "central", "south"));
        Id<EngagementMethod> method = byTelephoneToo && random.nextInt(5) == 0
                ? TELEPHONE
                : locality.equals("north") ? DOORSTEP : locality.equals("central") ? HUB : STALL;
        int people = method.equals(HUB) ? 3 + random.nextInt(4) : random.nextInt(4) == 0 ? 2 : 1;
        Set<String> themes = new LinkedHashSet<>();
        themes.add(one(themes().asList()));
        if (random.nextInt(3) == 0) {
            themes.add(one(themes().asList()));
        }
        return new Conversation(
                Id.of("conversation-" + number),
                day,
                Id.of(locality),
                method,
                listener,
                method.equals(TELEPHONE) || random.nextInt(6) == 0 ? 1 : 2,
                5 * (3 + random.nextInt(9)),
                people,
                recordedOn(day),
                null,
                heard(themes),
                themes.stream().map(Id::<Theme>of).collect(ImmutableList.toImmutableList()),
                random.nextInt(3) == 0,
                random.nextInt(90) == 0);
    }

    /** Within three days, and before the week is over. */
    private LocalDate recordedOn(LocalDate day) {
        LocalDate recorded = day.plusDays(random.nextInt(3));
        LocalDate sunday =
                day.plusDays(DayOfWeek.SUNDAY.getValue() - day.getDayOfWeek().getValue());
        return recorded.isAfter(sunday) ? sunday : recorded;
    }

    private List<Heard> heard(Set<String> themes) {
        ImmutableList.Builder<Heard> heard = ImmutableList.builder();
        themes.forEach(theme -> heard.add(new Heard(ListeningPurpose.WHAT_PEOPLE_CARE_ABOUT, one(TOPICS.get(theme)))));
        if (random.nextInt(2) == 0) {
            heard.add(new Heard(ListeningPurpose.WHAT_THEY_WANT_TO_DO, one(WISHES)));
        }
        if (random.nextInt(4) == 0) {
            heard.add(new Heard(ListeningPurpose.WHETHER_THEY_WOULD_LEAD, one(LEADS)));
        }
        return heard.build();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
