package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.Actor;
import org.lwn.organisation.OrganisationId;

/** Those who take part, by the part of society that they belong to. */
final class ActorsText {
    private ActorsText() {}

    static void write(Outline section, List<Actor> actors) {
        Map<Sector, List<String>> bySector = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (Actor actor : actors) {
            (actor.sector() == null ? others : bySector.computeIfAbsent(actor.sector(), any -> new ArrayList<>()))
                    .add(actor(actor));
        }
        bySector.forEach((sector, names) -> section.list(Terms.title(sector), names));
        section.list(bySector.isEmpty() ? "Sector not said" : "Others, sector not said", others);
    }

    private static String actor(Actor actor) {
        String details = Phrases.joined(
                Phrases.count(actor.count()),
                Phrases.after("also called ", Phrases.and(actor.otherNames())),
                actor.legalForm() == null ? null : Terms.of(actor.legalForm()),
                String.join(
                        ", ",
                        actor.identifiers().stream().map(OrganisationId::value).toList()));
        return details.isEmpty() ? actor.name() : actor.name() + " (" + details + ")";
    }
}
