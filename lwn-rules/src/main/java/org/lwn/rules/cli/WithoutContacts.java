package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lwn.campaign.ContactDetails;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Personal;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.system.NeighbourhoodSystem;

/** A system as it may be shown to anybody: that there are contacts, and what they agreed to, but not who they are. */
final class WithoutContacts {
    private static final String HIDDEN = "(not shown)";

    private static final ImmutableList<String> PERSONAL = Arrays.stream(ContactDetails.class.getRecordComponents())
            .filter(component -> component.isAnnotationPresent(Personal.class))
            .map(RecordComponent::getName)
            .collect(ImmutableList.toImmutableList());

    private static final Pattern DETAIL = Pattern.compile("(/campaigns/[0-9]+/contacts/[0-9]+)/.*");

    private WithoutContacts() {}

    static NeighbourhoodSystem of(NeighbourhoodSystem system) {
        if (notes("", system).isEmpty()) {
            return system;
        }
        JsonNode tree = LwnJson.mapper().valueToTree(system);
        tree.path("campaigns")
                .forEach(campaign ->
                        campaign.path("contacts").forEach(contact -> ((ObjectNode) contact).remove(PERSONAL)));
        tree.path("anomalies").forEach(anomaly -> hide((ObjectNode) anomaly));
        return LwnJson.read(
                        NeighbourhoodSystem.class, new JsonDocument(system.id().value(), tree, ImmutableList.of()))
                .orThrow();
    }

    /** What is odd about a contact detail may quote it, and would point to nothing once the detail is gone. */
    private static void hide(ObjectNode anomaly) {
        Matcher detail = DETAIL.matcher(anomaly.path("at").asText());
        if (detail.matches()) {
            anomaly.put("at", detail.group(1)).put("odd", HIDDEN).remove("asPrinted");
        }
    }

    /** Says where something is left out. */
    static List<Problem> notes(String file, NeighbourhoodSystem system) {
        List<Problem> notes = new ArrayList<>();
        for (int index = 0; index < system.campaigns().size(); index++) {
            int contacts = Math.toIntExact(system.campaigns().get(index).contacts().stream()
                    .filter(contact -> contact.name() != null || contact.email() != null || contact.telephone() != null)
                    .count());
            if (contacts > 0) {
                Pointer place = Pointer.ROOT.child("campaigns").child(index).child("contacts");
                notes.add(Problem.note(
                        new Place.InJson(file, place),
                        "system.redacted",
                        "Names, e-mail addresses and telephone numbers of "
                                + Text.count(contacts, "contact", "contacts") + " are left out.",
                        "Keep your own file if they are to be kept."));
            }
        }
        return notes;
    }
}
