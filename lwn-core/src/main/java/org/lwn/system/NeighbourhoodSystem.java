package org.lwn.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.Outcome;
import org.lwn.commissioning.Commissioning;
import org.lwn.commissioning.ProportionateAllocation;
import org.lwn.commissioning.ProportionateAllocation.RankedNeed;
import org.lwn.directory.Activity;
import org.lwn.directory.Service;
import org.lwn.directory.ServiceDirectory;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.Deprivation;
import org.lwn.neighbourhood.DeprivationDomain;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.neighbourhood.Sector;
import org.lwn.network.Forum;
import org.lwn.network.Membership;
import org.lwn.network.Network;
import org.lwn.organisation.Actor;
import org.lwn.organisation.Profile;
import org.lwn.problem.InvalidValueException;
import org.lwn.togetherness.FundedWork;
import org.lwn.wellbeing.ActivePeople;
import org.lwn.wellbeing.Benefits;
import org.lwn.wellbeing.CommunityResearch;
import org.lwn.wellbeing.Evaluation;
import org.lwn.wellbeing.ImpactReport;
import org.lwn.wellbeing.Indicator;
import org.lwn.wellbeing.Measurement;
import org.lwn.wellbeing.Observation;
import org.lwn.wellbeing.PreventionCost;
import org.lwn.wellbeing.Story;
import org.lwn.wellbeing.WellbeingRound;

/**
 * Everything that one neighbourhood system says of itself: the root of a document. Its parts refer to each other by
 * {@link Id}; a reference to something that the document does not hold is refused, and so is a name given twice.
 *
 * @param id a short name, such as {@code w12}
 * @param name what the system is called
 * @param document where all of this comes from
 * @param authorities local authorities
 * @param neighbourhoods neighbourhoods and localities
 * @param assets what is good there
 * @param actors organisations, services and groups
 * @param profiles what some of them are to their neighbourhoods
 * @param grants the grants that are made
 * @param funded what single grants pay for
 * @param networks networks
 * @param forums forums
 * @param campaigns campaigns
 * @param services services that people can use
 * @param directories lists of services
 * @param activities what people do together
 * @param commissioning how authorities work with neighbourhoods
 * @param measurements ways of measuring
 * @param evaluation how work is judged; null if not said
 * @param impactReport reports on what work does; null if not said
 * @param indicators what is counted or asked
 * @param observations what that showed
 * @param wellbeingRounds rounds in which people ranked the factors of wellbeing
 * @param activePeople how many people organise, lead and change things
 * @param outcomes what came of the work
 * @param stories stories
 * @param preventionCosts what prevention costs, against what coming late costs
 * @param research research that communities do on themselves
 * @param benefits what the work is seen to be good for; null if not said
 * @param anomalies what is odd in the source
 */
@DocumentFormat("lwn-system/1")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NeighbourhoodSystem(
        Id<NeighbourhoodSystem> id,
        String name,
        SourceDocument document,
        List<LocalAuthority> authorities,
        List<Neighbourhood> neighbourhoods,
        List<Asset> assets,
        List<Actor> actors,
        List<Profile> profiles,
        List<GrantScheme> grants,
        List<FundedWork> funded,
        List<Network> networks,
        List<Forum> forums,
        List<Campaign> campaigns,
        List<Service> services,
        List<ServiceDirectory> directories,
        List<Activity> activities,
        List<Commissioning> commissioning,
        List<Measurement> measurements,
        @Nullable Evaluation evaluation,
        @Nullable ImpactReport impactReport,
        List<Indicator> indicators,
        List<Observation> observations,
        List<WellbeingRound> wellbeingRounds,
        List<ActivePeople> activePeople,
        List<Outcome> outcomes,
        List<Story> stories,
        List<PreventionCost> preventionCosts,
        List<CommunityResearch> research,
        @Nullable Benefits benefits,
        List<Anomaly> anomalies) {

    private static final int TENTHS = 10;

    /**
     * @throws InvalidValueException if the name is blank or longer than 200 characters, a name inside the document is
     *     given twice, a reference leads nowhere, or an anomaly points to nothing; the first of them, with all others
     *     suppressed in it
     */
    public NeighbourhoodSystem {
        InvalidValueException.requireText("name", name);
        authorities = ImmutableList.copyOf(authorities);
        neighbourhoods = ImmutableList.copyOf(neighbourhoods);
        assets = ImmutableList.copyOf(assets);
        actors = ImmutableList.copyOf(actors);
        profiles = ImmutableList.copyOf(profiles);
        grants = ImmutableList.copyOf(grants);
        funded = ImmutableList.copyOf(funded);
        networks = ImmutableList.copyOf(networks);
        forums = ImmutableList.copyOf(forums);
        campaigns = ImmutableList.copyOf(campaigns);
        services = ImmutableList.copyOf(services);
        directories = ImmutableList.copyOf(directories);
        activities = ImmutableList.copyOf(activities);
        commissioning = ImmutableList.copyOf(commissioning);
        measurements = ImmutableList.copyOf(measurements);
        indicators = ImmutableList.copyOf(indicators);
        observations = ImmutableList.copyOf(observations);
        wellbeingRounds = ImmutableList.copyOf(wellbeingRounds);
        activePeople = ImmutableList.copyOf(activePeople);
        outcomes = ImmutableList.copyOf(outcomes);
        stories = ImmutableList.copyOf(stories);
        preventionCosts = ImmutableList.copyOf(preventionCosts);
        research = ImmutableList.copyOf(research);
        anomalies = ImmutableList.copyOf(anomalies);
        // The components are not set before the constructor ends, so the walk begins at each of them.
        References references = new References();
        references.walk("id", id);
        references.walk("name", name);
        references.walk("document", document);
        references.walk("authorities", authorities);
        references.walk("neighbourhoods", neighbourhoods);
        references.walk("assets", assets);
        references.walk("actors", actors);
        references.walk("profiles", profiles);
        references.walk("grants", grants);
        references.walk("funded", funded);
        references.walk("networks", networks);
        references.walk("forums", forums);
        references.walk("campaigns", campaigns);
        references.walk("services", services);
        references.walk("directories", directories);
        references.walk("activities", activities);
        references.walk("commissioning", commissioning);
        references.walk("measurements", measurements);
        references.walk("evaluation", evaluation);
        references.walk("impactReport", impactReport);
        references.walk("indicators", indicators);
        references.walk("observations", observations);
        references.walk("wellbeingRounds", wellbeingRounds);
        references.walk("activePeople", activePeople);
        references.walk("outcomes", outcomes);
        references.walk("stories", stories);
        references.walk("preventionCosts", preventionCosts);
        references.walk("research", research);
        references.walk("benefits", benefits);
        references.walk("anomalies", anomalies);
        references.check(anomalies);
    }

    /** The actor of that name. */
    public Actor actor(Id<Actor> name) {
        return actors.stream()
                .filter(actor -> actor.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "actor", name, "is the id of an actor of " + id, "Look among its actors."));
    }

    /** How many of a network's named members belong to each sector; those whose sector is not said are left out. */
    public ImmutableMap<Sector, Integer> membersBySector(Network network) {
        Map<Sector, Integer> members = new EnumMap<>(Sector.class);
        for (Membership membership : network.members()) {
            Actor member = actor(membership.member());
            if (member.sector() != null) {
                members.merge(
                        member.sector(),
                        member.count() == null ? 1 : member.count().number(),
                        Integer::sum);
            }
        }
        return Maps.immutableEnumMap(members);
    }

    /**
     * The services on a list that nobody confirmed lately, in its order; those never confirmed are among them. None if it
     * is not set after how long an entry is stale.
     */
    public List<Service> notConfirmedLately(ServiceDirectory directory, LocalDate day) {
        Integer afterDays = directory.staleAfterDays();
        return afterDays == null
                ? ImmutableList.of()
                : directory.entries().stream()
                        .map(this::service)
                        .filter(service -> service.staleOn(day, afterDays))
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * A sum shared out over all neighbourhoods by how deprived they are: everyone has the floor, and the more deprived
     * have more.
     *
     * @param domain by which domain of an index of deprivation
     * @param edition by which edition of it, as its year
     * @throws InvalidValueException if a neighbourhood has neither a decile nor a rank among a known number there, so that
     *     it would be left out; or as {@link ProportionateAllocation#of} says
     */
    public ProportionateAllocation allocate(Money sum, Money floor, DeprivationDomain domain, int edition) {
        ImmutableList.Builder<RankedNeed> needs = ImmutableList.builder();
        for (Neighbourhood neighbourhood : neighbourhoods) {
            needs.add(Stream.concat(
                            measures(neighbourhood, Deprivation.Decile.class, domain, edition)
                                    .map(decile -> new RankedNeed(neighbourhood.id(), decile.decile(), TENTHS)),
                            measures(neighbourhood, Deprivation.Rank.class, domain, edition)
                                    .flatMap(rank -> Stream.ofNullable(rank.howMany())
                                            .map(howMany -> new RankedNeed(neighbourhood.id(), rank.rank(), howMany))))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValueException(
                            "deprivation",
                            neighbourhood.id(),
                            "has a decile or a rank among a known number in " + domain + " of " + edition,
                            "Give each neighbourhood one, so that none is left out.")));
        }
        return ProportionateAllocation.of(sum, floor, needs.build());
    }

    private static <D extends Deprivation> Stream<D> measures(
            Neighbourhood neighbourhood, Class<D> kind, DeprivationDomain domain, int edition) {
        return neighbourhood.deprivation().stream()
                .filter(measure -> measure.domain() == domain && Objects.equals(measure.edition(), edition))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private Service service(Id<Service> name) {
        return services.stream()
                .filter(service -> service.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        "entries", name, "is the id of a service of " + id, "Give a directory of this system."));
    }
}
