package org.lwn.campaign.simulation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.lwn.campaign.Campaign;
import org.lwn.json.Id;
import org.lwn.neighbourhood.AreaKind;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Source;
import org.lwn.system.DocumentKind;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.SourceDocument;

/**
 * A whole listening campaign, simulated day by day, in which everything happens that can happen to a campaign: people
 * join, leave and are trained, a conversation is held too early and one lasts too long, consent is withdrawn, steps are
 * signed off and re-opened. Its target, its localities and its way of listening are those of the Islington report (004);
 * everything else, each conversation and each date, is invented. No person is named.
 *
 * <p>The same seed gives the same campaign on every machine. Immutable.
 */
public final class CampaignSimulation {
    /** The seed of the simulation that the library ships. */
    public static final long SHIPPED_SEED = 500;

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 11);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 10, 31);

    private final long seed;
    private final Campaign whole;

    private CampaignSimulation(long seed, Campaign whole) {
        this.seed = seed;
        this.whole = whole;
    }

    /** A campaign with Islington's target: 500 people heard by 31 July 2024 in three localities. */
    public static CampaignSimulation islington(long seed) {
        SimulatedCampaign campaign = new SimulatedCampaign(seed);
        days(FIRST_DAY, LAST_DAY).forEach(campaign::live);
        return new CampaignSimulation(seed, campaign.whole());
    }

    /** The whole campaign, as it stood in the end. */
    public Campaign campaign() {
        return whole;
    }

    /** The campaign as it stood at the end of a day. */
    public Campaign on(LocalDate day) {
        return whole.on(day);
    }

    /** The days on which something can happen, the first first. */
    public Stream<LocalDate> days() {
        return days(FIRST_DAY, LAST_DAY);
    }

    /** The campaign as a system of its own, whose texts say that it is simulated. */
    public NeighbourhoodSystem system() {
        Id<LocalAuthority> authority = Id.of("islington");
        return new NeighbourhoodSystem(
                Id.of("islington-simulated"),
                "Islington, simulated: a campaign that nobody held",
                new SourceDocument(
                        Source.of("simulation with seed " + seed),
                        DocumentKind.SIMULATION,
                        "A simulated campaign. Target, localities and way of listening are Islington's; everything else is invented",
                        null,
                        null,
                        ReportedDate.on(FIRST_DAY),
                        ReportedDate.on(LAST_DAY),
                        ImmutableList.of(),
                        ImmutableList.of()),
                ImmutableList.of(new LocalAuthority(authority, "Islington Council", null, null, ImmutableList.of())),
                Stream.of("north", "central", "south")
                        .map(locality -> new Neighbourhood(
                                Id.of(locality),
                                locality.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + locality.substring(1),
                                AreaKind.LOCALITY,
                                null,
                                authority,
                                ImmutableList.of(),
                                ImmutableList.of(),
                                null,
                                null,
                                ImmutableList.of(),
                                ImmutableList.of()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(whole),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                null,
                null,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                null,
                ImmutableList.of());
    }

    private static Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1));
    }
}
