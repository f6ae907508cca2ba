package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.CampaignTerms;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Source;
import org.lwn.system.Anomaly;
import org.lwn.system.AnomalyKind;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.SourceDocument;

/**
 * What the work of a neighbourhood system came to in a period, as far as its document says: an impact report of the
 * contents that 004 asks for. Each {@link Figure} is known, withheld or unknown with the reason; none is made up.
 *
 * <p>Small counts of people are withheld as in a {@link org.lwn.campaign.Breakdown}, totals too. Reports on periods that
 * overlap let readers subtract one from the other, so publish one for each period. Source: contents 004; the rest practice.
 *
 * @param system which system
 * @param name what it is called
 * @param from the first day
 * @param to the last day
 * @param document the document from which all of this is read, which may cover less than the period
 * @param smallestCount the smallest count of people that is shown; null if not set, so that none is
 * @param sections what is told, one section for each topic
 * @param undecided what is not counted because its date may lie in the period or outside it, the earliest first and the undated last
 * @param oddities what is odd in the source about anything dated, inside the period or outside it
 */
public record Impact(
        Id<NeighbourhoodSystem> system,
        String name,
        LocalDate from,
        LocalDate to,
        SourceDocument document,
        @Nullable @Unit("people") Integer smallestCount,
        ImmutableList<Section> sections,
        ImmutableList<Undecided> undecided,
        ImmutableList<Oddity> oddities) {

    /** What a section is about. */
    public enum Topic {
        /** Number and type of those who came. */
        ATTENDEES,
        /** Organisations that took part. */
        ENGAGED_ORGANISATIONS,
        /** Organisers and change-makers. */
        ORGANISERS_AND_CHANGE_MAKERS,
        /** What came of it. */
        TANGIBLE_OUTCOMES,
        /** What was learnt of the place. */
        LOCAL_INTELLIGENCE,
        /** Stories that were told. */
        STORIES,
        /** How people rank the factors of wellbeing. */
        WELLBEING
    }

    /** What a figure measures. */
    public enum Measure {
        /** Meetings that are recorded. */
        MEETINGS,
        /** Attendances at a locality's own meetings; whoever came twice counts twice. */
        LOCALITY_ATTENDANCE,
        /** Attendances at the localities' own meetings, all together. */
        ALL_LOCALITY_ATTENDANCE,
        /** Attendance at any other meeting, as it was said. */
        EVENT_ATTENDANCE,
        /** Attendance at training, as it was said. */
        TRAINING_ATTENDANCE,
        /** Attendances at all training in a topic that clearly counts people. */
        TOPIC_ATTENDANCE,
        /** Hosts of a network, as the document has them. */
        HOSTS,
        /** Members of a network, as the document has them. */
        MEMBERS,
        /** Members of a network that belong to a sector, as the document has them. */
        MEMBERS_OF_SECTOR,
        /** Members who hosted a meeting. */
        MEETING_HOSTS,
        /** People with a role, as they were counted. */
        ACTIVE_PEOPLE,
        /** Members of a campaign's team who were in it for some of the period. */
        TEAM,
        /** Those of them with a role; one may have several. */
        TEAM_ROLE,
        /** Tangible outcomes that are recorded. */
        OUTCOMES,
        /** Actions that were done. */
        ACTIONS_DONE,
        /** Grants awarded to actions. */
        GRANTS_AWARDED,
        /** What those grants come to. */
        GRANT_MONEY,
        /** Reports made on a campaign. */
        REPORTS,
        /** What funded projects report to a grant programme. */
        PROJECT_REPORTS,
        /** People heard in a campaign. */
        PEOPLE_HEARD,
        /** Those of them heard in a locality. */
        HEARD_IN_LOCALITY,
        /** Those of them who spoke of a theme; one may have spoken of several. */
        HEARD_ON_THEME,
        /** Issues that were raised, and that a campaign acts on. */
        ISSUES_CHOSEN,
        /** What an indicator showed. */
        OBSERVED,
        /** What research found. */
        FINDINGS,
        /** Stories that were told. */
        STORIES,
        /** People who ranked the factors of wellbeing. */
        RANKED_BY,
        /** The mean place of a factor of wellbeing. */
        FACTOR_PLACE,
        /** How far that moved since the round before. */
        FACTOR_SHIFT
    }

    /**
     * What is told of one topic.
     *
     * @param topic the topic
     * @param lines its figures
     * @param told what is told in words
     */
    public record Section(Topic topic, ImmutableList<Line> lines, ImmutableList<Told> told) {}

    /**
     * One figure.
     *
     * @param measure what it measures
     * @param within the network, campaign, programme or round that it belongs to; null if none
     * @param of the part that it is of; null if of the whole
     * @param when when; null if over the period
     * @param figure the figure
     */
    public record Line(
            Measure measure,
            @Nullable Subject within,
            @Nullable Subject of,
            @Nullable ReportedDate when,
            Figure figure) {}

    /**
     * Something that is told in words.
     *
     * @param of what
     * @param when when; null if not said
     * @param where where; null if everywhere, or not said
     * @param through the actions and grants that it came of
     */
    public record Told(
            Subject of,
            @Nullable ReportedDate when,
            @Nullable Subject where,
            ImmutableList<Subject> through) {}

    /**
     * Something that the document holds or names.
     *
     * @param id its name in the document, or a word of the model such as {@code SAFETY}
     * @param title what it is called; the id again if it has no name
     */
    public record Subject(String id, String title) {}

    /**
     * Something that is not counted because nobody can tell whether it lies in the period.
     *
     * @param of what
     * @param when when; null if not said
     */
    public record Undecided(Subject of, @Nullable ReportedDate when) {}

    /**
     * Something odd in the source about something dated.
     *
     * @param of what it is odd about
     * @param when its date, as the document has it; null if it has none
     * @param counted whether it is counted here, by that date
     * @param kind what kind of thing is odd
     * @param odd what is odd
     * @param asPrinted what the source says there; null if it is what stands in the document
     * @param source which source
     */
    public record Oddity(
            Subject of,
            @Nullable ReportedDate when,
            boolean counted,
            AnomalyKind kind,
            String odd,
            @Nullable String asPrinted,
            Source source) {
        static Oddity of(Subject subject, @Nullable ReportedDate when, boolean counted, Anomaly anomaly) {
            return new Oddity(
                    subject, when, counted, anomaly.kind(), anomaly.odd(), anomaly.asPrinted(), anomaly.source());
        }
    }

    /**
     * What a system's work came to.
     *
     * @param from the first day of the period
     * @param to the last day of the period
     * @param terms say what the smallest count of people is that is shown; if they do not, none is
     * @throws InvalidValueException if the last day is before the first
     */
    public static Impact of(NeighbourhoodSystem system, LocalDate from, LocalDate to, CampaignTerms terms) {
        Ledger ledger = new Ledger(system, new Period(from, to), terms);
        ImmutableList<Section> sections = ImmutableList.of(
                NetworkFigures.attendees(ledger),
                NetworkFigures.organisations(ledger),
                ActiveFigures.organisers(ledger),
                OutcomeFigures.outcomes(ledger),
                HeardFigures.intelligence(ledger),
                OutcomeFigures.stories(ledger),
                RankingFigures.wellbeing(ledger));
        return new Impact(
                system.id(),
                system.name(),
                from,
                to,
                system.document(),
                terms.smallestCount(),
                sections,
                ledger.undecided(),
                ledger.oddities());
    }

    /** The section on a topic; there is one on each. */
    public Section section(Topic topic) {
        return sections.stream()
                .filter(section -> section.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    /** All figures of all sections, in their order. */
    public ImmutableList<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).collect(ImmutableList.toImmutableList());
    }
}
