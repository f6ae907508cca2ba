package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lwn.json.LwnJson;
import org.lwn.network.Network;
import org.lwn.provenance.Source;
import org.lwn.provenance.Standing;
import org.lwn.system.Anomaly;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.SourceDocument;

/** A whole neighbourhood system for people, one section for each part that it has. */
final class SystemText {
    private final NeighbourhoodSystem system;
    private final Names names;
    private final LocalDate today;

    /** @param today the day for which it is told which entries of a list are stale */
    SystemText(NeighbourhoodSystem system, LocalDate today) {
        this.system = system;
        this.names = new Names(system);
        this.today = today;
    }

    List<String> lines(Paint paint) {
        List<String> lines = new ArrayList<>();
        Text.wrapped("", "  ", Text.printable(system.name() + " (" + system.id() + ")"))
                .forEach(line -> lines.add(paint.bold(line)));
        lines.addAll(Text.wrapped("", "  ", Text.printable(from())));
        lines.addAll(Text.wrapped("", "  ", "Holds " + Phrases.and(contents()) + "."));
        if (isMarked()) {
            lines.addAll(Text.wrapped(
                    "",
                    "  ",
                    "What is not established is marked where it stands: (intended), (offered), (being developed) and"
                            + " the like."));
        }
        lines.addAll(outline().lines(paint));
        return lines;
    }

    private String from() {
        SourceDocument document = system.document();
        String dated = document.dated() == null ? "" : " dated " + Phrases.date(document.dated());
        return "From " + Terms.of(document.kind()) + dated + " (source " + document.source() + ").";
    }

    /** Whether anything is told that is less than so. */
    private boolean isMarked() {
        return LwnJson.mapper().valueToTree(system).findValuesAsText("standing").stream()
                .anyMatch(standing -> !standing.equals(Standing.ESTABLISHED.name()));
    }

    private List<String> contents() {
        List<String> contents = new ArrayList<>();
        count(contents, system.neighbourhoods().size(), "neighbourhood", "neighbourhoods");
        count(contents, system.assets().size(), "asset", "assets");
        count(contents, system.actors().size(), "organisation or group", "organisations and groups");
        count(contents, system.networks().size(), "network", "networks");
        count(contents, system.campaigns().size(), "campaign", "campaigns");
        // Not counted: what is said of several forums alike is said once.
        if (!system.forums().isEmpty()) {
            contents.add("forums");
        }
        count(contents, anomalies(), "anomaly", "anomalies");
        if (contents.isEmpty()) {
            contents.add("nothing yet");
        }
        return contents;
    }

    private static void count(List<String> contents, int count, String one, String many) {
        if (count > 0) {
            contents.add(Text.count(count, one, many));
        }
    }

    /** One that concerns several places counts once. */
    private int anomalies() {
        return AnomaliesText.groups(system.anomalies()).keySet().size();
    }

    private Outline outline() {
        Outline outline = Outline.empty();
        PlacesText places = new PlacesText(names);
        places.authorities(outline.heading("Local authorities"), system.authorities());
        places.neighbourhoods(outline.heading("Neighbourhoods"), system.neighbourhoods());
        places.assets(outline.heading("Assets"), system.assets());
        ActorsText.write(outline.heading("Organisations, services and groups"), system.actors());
        ProfileText profiles = new ProfileText(names);
        system.profiles()
                .forEach(profile -> profiles.write(outline.heading("Profile: " + names.actor(profile.of())), profile));
        GrantsText.write(outline.heading("Grants"), system.grants(), names);
        GrantsText.funded(outline.heading("What grants pay for"), system.funded(), names);
        for (int index = 0; index < system.networks().size(); index++) {
            Network network = system.networks().get(index);
            new NetworkText(system, names).write(outline.heading("Network: " + network.name()), network, index);
        }
        CampaignText campaigns = new CampaignText(names);
        system.campaigns()
                .forEach(campaign -> campaigns.write(
                        outline.heading("Campaign: " + Phrases.marked(campaign.title(), campaign.standing())),
                        campaign));
        ForumText forums = new ForumText(names);
        system.forums().forEach(forum -> forums.write(outline.heading("Forum: " + forum.name()), forum));
        ServicesText services = new ServicesText(system, names);
        services.services(outline.heading("Services"));
        services.directories(outline.heading("Lists of services"), today);
        services.activities(outline.heading("Activities"));
        CommissioningText commissioning = new CommissioningText(names);
        system.commissioning()
                .forEach(work -> commissioning.write(
                        outline.heading("How " + names.authority(work.authority()) + " works with neighbourhoods"),
                        work));
        WellbeingText wellbeing = new WellbeingText(names);
        wellbeing.write(outline.heading("Measuring"), system);
        wellbeing.observations(outline.heading("Indicators"), system);
        ResearchText.write(outline.heading("Research by communities"), system.research(), names);
        BenefitsText.write(outline.heading("Benefits"), system.benefits());
        sources(outline.heading("Sources"));
        AnomaliesText.write(outline.heading("Anomalies"), system);
        return outline;
    }

    private void sources(Outline section) {
        SourceDocument document = system.document();
        Outline source = section.point(document.source() + ": " + Terms.of(document.kind()));
        source.field("About", document.title());
        source.field("Published by", document.publisher() == null ? null : names.actor(document.publisher()));
        source.field("Dated", Phrases.date(document.dated()));
        source.field(
                "Covers",
                String.join(
                                " ",
                                Phrases.joined(Phrases.date(document.coversFrom())),
                                Phrases.joined(Phrases.after("to ", Phrases.date(document.coversTo()))))
                        .strip());
        source.list("Rests on", document.evidence());
        source.list("Rests on the views of", Terms.of(document.evidenceFrom()));
        section.list("Cited besides", otherSources());
    }

    private Set<String> otherSources() {
        Set<Source> sources = new LinkedHashSet<>();
        system.networks()
                .forEach(network ->
                        network.meetingPatterns().values().forEach(pattern -> sources.add(pattern.source())));
        system.anomalies().stream().map(Anomaly::source).forEach(sources::add);
        sources.remove(system.document().source());
        return sources.stream().map(Source::citation).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
