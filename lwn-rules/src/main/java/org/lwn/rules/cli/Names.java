package org.lwn.rules.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwn.campaign.Action;
import org.lwn.campaign.EngagementMethod;
import org.lwn.campaign.Issue;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.campaign.Theme;
import org.lwn.directory.Service;
import org.lwn.directory.ServiceDirectory;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Meeting;
import org.lwn.network.Network;
import org.lwn.organisation.Actor;
import org.lwn.organisation.PriorityArea;
import org.lwn.system.NeighbourhoodSystem;

/** What the things of a system are called, which refer to each other by short names. */
final class Names {
    private final Map<Kind, Map<Id<?>, String>> names = new HashMap<>();

    /** Two things of different kinds may have the same short name. */
    private enum Kind {
        ACTION,
        ACTOR,
        ASSET,
        AUTHORITY,
        DIRECTORY,
        GROUP,
        ISSUE,
        MEETING,
        METHOD,
        NEIGHBOURHOOD,
        NETWORK,
        PRIORITY,
        SERVICE,
        THEME
    }

    Names(NeighbourhoodSystem system) {
        system.actors().forEach(actor -> put(Kind.ACTOR, actor.id(), actor.name()));
        system.assets().forEach(asset -> put(Kind.ASSET, asset.id(), asset.name()));
        system.authorities().forEach(authority -> put(Kind.AUTHORITY, authority.id(), authority.name()));
        system.directories().forEach(directory -> put(Kind.DIRECTORY, directory.id(), directory.title()));
        system.neighbourhoods().forEach(place -> put(Kind.NEIGHBOURHOOD, place.id(), place.name()));
        system.profiles().forEach(profile -> putAll(profile.priorities()));
        system.services().forEach(service -> put(Kind.SERVICE, service.id(), service.name()));
        system.networks().forEach(network -> {
            put(Kind.NETWORK, network.id(), network.name());
            putAll(network.priorities());
            network.meetings().forEach(meeting -> put(Kind.MEETING, meeting.id(), title(meeting)));
        });
        system.campaigns().forEach(campaign -> {
            campaign.actions().forEach(action -> put(Kind.ACTION, action.id(), action.what()));
            campaign.groups().forEach(group -> put(Kind.GROUP, group.id(), group.name()));
            campaign.issues().forEach(issue -> put(Kind.ISSUE, issue.id(), issue.title()));
            campaign.methods().forEach(method -> put(Kind.METHOD, method.id(), method.title()));
            campaign.themes().forEach(theme -> put(Kind.THEME, theme.id(), theme.title()));
        });
    }

    private void putAll(List<PriorityArea> priorities) {
        priorities.forEach(priority -> put(Kind.PRIORITY, priority.id(), priority.title()));
    }

    private static String title(Meeting meeting) {
        return meeting.title() == null ? Terms.of(meeting.kind()) : meeting.title();
    }

    private void put(Kind kind, Id<?> id, String name) {
        names.computeIfAbsent(kind, any -> new HashMap<>()).put(id, name);
    }

    private String get(Kind kind, Id<?> id) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(id, id.value());
    }

    String action(Id<Action> id) {
        return get(Kind.ACTION, id);
    }

    String actor(Id<Actor> id) {
        return get(Kind.ACTOR, id);
    }

    List<String> actors(List<Id<Actor>> ids) {
        return ids.stream().map(this::actor).toList();
    }

    String asset(Id<Asset> id) {
        return get(Kind.ASSET, id);
    }

    String authority(Id<LocalAuthority> id) {
        return get(Kind.AUTHORITY, id);
    }

    String directory(Id<ServiceDirectory> id) {
        return get(Kind.DIRECTORY, id);
    }

    String group(Id<LocalActionGroup> id) {
        return get(Kind.GROUP, id);
    }

    String issue(Id<Issue> id) {
        return get(Kind.ISSUE, id);
    }

    String meeting(Id<Meeting> id) {
        return get(Kind.MEETING, id);
    }

    String method(Id<EngagementMethod> id) {
        return get(Kind.METHOD, id);
    }

    String neighbourhood(Id<Neighbourhood> id) {
        return get(Kind.NEIGHBOURHOOD, id);
    }

    List<String> neighbourhoods(List<Id<Neighbourhood>> ids) {
        return ids.stream().map(this::neighbourhood).toList();
    }

    String network(Id<Network> id) {
        return get(Kind.NETWORK, id);
    }

    List<String> priorities(List<Id<PriorityArea>> ids) {
        return ids.stream().map(id -> get(Kind.PRIORITY, id)).toList();
    }

    String service(Id<Service> id) {
        return get(Kind.SERVICE, id);
    }

    String theme(Id<Theme> id) {
        return get(Kind.THEME, id);
    }
}
