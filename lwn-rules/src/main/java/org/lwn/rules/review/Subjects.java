package org.lwn.rules.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.problem.Pointer;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.network.NetworkCase;
import org.lwn.rules.review.SystemPack.Subject;
import org.lwn.rules.togetherness.TogethernessCase;
import org.lwn.system.NeighbourhoodSystem;

/** What the packs are about in a system. */
final class Subjects {
    /** Where a grant scheme says what the rules ask of a funded project; a system records no reports on one. */
    private static final ImmutableMap<String, String> OF_A_SCHEME = ImmutableMap.of(
            "/programme", "/programme", "/useIsFollowed", "/useIsMonitored", "/reportsRequired", "/reports");

    private Subjects() {}

    static List<Subject<CampaignCase>> campaigns(NeighbourhoodSystem system, LocalDate on) {
        if (system.campaigns().isEmpty()) {
            return ImmutableList.of();
        }
        try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
            return numbered(
                    system.campaigns().stream()
                            .map(campaign -> workflow.caseOn(campaign, CampaignPolicy.usual(), on))
                            .toList(),
                    "campaigns",
                    index -> system.campaigns().get(index).title(),
                    at -> at::append);
        }
    }

    static List<Subject<MonitoringCase>> grants(NeighbourhoodSystem system, LocalDate on) {
        return numbered(
                MonitoringCase.of(system, on),
                "grants",
                index -> system.grants().get(index).programme(),
                at -> place -> OF_A_SCHEME.containsKey(place.value())
                        ? at.append(Pointer.of(OF_A_SCHEME.get(place.value())))
                        : at);
    }

    static List<Subject<NetworkCase>> networks(NeighbourhoodSystem system, LocalDate on) {
        return numbered(
                NetworkCase.of(system, on),
                "networks",
                index -> system.networks().get(index).name(),
                at -> place -> place.startsWith(Pointer.of("/groups")) ? Pointer.of("/campaigns") : at.append(place));
    }

    static List<Subject<ForumCase>> forums(NeighbourhoodSystem system, LocalDate on) {
        return numbered(
                ForumCase.of(system, on),
                "forums",
                index -> system.forums().get(index).name(),
                at -> at::append);
    }

    static List<Subject<CommissioningCase>> commissioning(NeighbourhoodSystem system, LocalDate on) {
        Pointer commissioning = Pointer.of("/commissioning");
        return numbered(
                CommissioningCase.of(system, on),
                "commissioning",
                index -> authority(system, index),
                at -> place -> place.startsWith(commissioning)
                        ? at.append(Pointer.of(
                                place.value().substring(commissioning.value().length())))
                        : place);
    }

    /** About a whole system. */
    static List<Subject<TogethernessCase>> togetherness(NeighbourhoodSystem system, LocalDate on) {
        return TogethernessCase.of(system, on).stream()
                .map(one -> new Subject<>(system.name(), Pointer.ROOT, one, UnaryOperator.identity()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The cases of what stands in a list of the system's, in that order. */
    private static <C> List<Subject<C>> numbered(
            List<C> cases, String list, IntFunction<String> name, Function<Pointer, UnaryOperator<Pointer>> place) {
        return IntStream.range(0, cases.size())
                .mapToObj(index -> {
                    Pointer at = Pointer.ROOT.child(list).child(index);
                    return new Subject<>(name.apply(index), at, cases.get(index), place.apply(at));
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static String authority(NeighbourhoodSystem system, int index) {
        var id = system.commissioning().get(index).authority();
        return system.authorities().stream()
                .filter(authority -> authority.id().equals(id))
                .findFirst()
                .map(LocalAuthority::name)
                .orElse(id.value());
    }
}
