package org.lwn.rules.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.campaign.TeamRole;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.rules.RulePack;

/** Campaigns to try the workflow on. */
final class Campaigns {
    /** A day on which the campaign that lacks nothing lacks nothing. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private static final ObjectNode WHOLE = whole();

    /** Days on which what has none in the campaign may have come about. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private Campaigns() {}

    /** The campaign that lacks nothing, changed by a JSON merge patch. */
    static Campaign with(String patch) {
        try {
            return read(merged(WHOLE, LwnJson.parse("patch", "{" + patch + "}").root()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String signedOff(CampaignStep step) {
        return "\"journal\": [{\"step\": \"" + step + "\", \"act\": \"SIGNED_OFF\", \"by\": \"COORDINATOR\", \"on\":"
                + " \"2026-03-19\"}]";
    }

    /** The campaign that lacks nothing with some of it missing, moved to another day, or done twice, and signed off here and there. */
    static Campaign any(Random random) {
        JsonNode tree = WHOLE;
        int changes = random.nextInt(9);
        for (int change = 0; change < changes; change++) {
            JsonNode changed = changed(tree, random);
            if (LwnJson.read(Campaign.class, new JsonDocument("campaign", changed, ImmutableList.of()))
                            .value()
                    != null) {
                tree = changed;
            }
        }
        Campaign campaign = read(tree);
        for (CampaignStep step : CampaignStep.values()) {
            if (random.nextInt(3) == 0) {
                campaign = campaign.withEntry(new JournalEntry(
                        step,
                        random.nextInt(5) == 0 ? JournalAct.TAKEN_BACK : JournalAct.SIGNED_OFF,
                        TeamRole.COORDINATOR,
                        day(random),
                        ImmutableList.of()));
            }
        }
        return campaign;
    }

    /** Any day before, in or after the campaign, most likely one on which it is well under way. */
    static LocalDate anyDay(Random random) {
        return random.nextInt(3) == 0
                ? FIRST.plusDays(random.nextInt(220) - 20)
                : DAY.plusDays(random.nextInt(21) - 10);
    }

    /** The same campaign with everything in it in another order. */
    static Campaign shuffled(Campaign campaign, Random random) {
        JsonNode tree = LwnJson.mapper().valueToTree(campaign);
        shuffle(tree, random);
        return read(tree);
    }

    static Campaign read(JsonNode tree) {
        return LwnJson.read(Campaign.class, new JsonDocument("campaign", tree, ImmutableList.of()))
                .orThrow();
    }

    private static ObjectNode whole() {
        try (InputStream in =
                RulePack.class.getResourceAsStream("/org/lwn/rules/packs/campaign-workflow/cases/bases.json")) {
            return (ObjectNode) LwnJson.parse("bases.json", in)
                    .root()
                    .path("bases")
                    .path("a campaign that lacks nothing")
                    .path("campaign");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(80));
    }

    /** One thing less, one on another day, one twice, or a number changed. */
    private static JsonNode changed(JsonNode tree, Random random) {
        JsonNode copy = tree.deepCopy();
        List<JsonNode> holders = new ArrayList<>();
        collect(copy, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ArrayNode list && !list.isEmpty()) {
            int index = random.nextInt(list.size());
            if (random.nextBoolean() && list.get(index).has("id")) {
                ObjectNode another = list.get(index).deepCopy();
                another.put("id", "another-" + random.nextInt(1000));
                list.add(another);
            } else {
                list.remove(index);
            }
        } else if (holder instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            JsonNode value = object.get(name);
            if (value.isTextual() && value.textValue().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                object.put(
                        name,
                        LocalDate.parse(value.textValue())
                                .plusDays(random.nextInt(61) - 30)
                                .toString());
            } else if (value.isInt()) {
                object.put(name, random.nextInt(70));
            } else if (value.isBoolean()) {
                object.put(name, !value.booleanValue());
            } else if (object.has("consent") && random.nextBoolean()) {
                object.putObject("consent")
                        .put("state", "REVOKED")
                        .put("on", day(random).toString());
            } else if (object.has("title") && random.nextBoolean()) {
                object.put(
                        List.of("chosenOn", "raisedOn", "plannedOn", "formedOn").get(random.nextInt(4)),
                        day(random).toString());
            } else {
                object.remove(name);
            }
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(inner -> collect(inner, holders));
        }
    }

    private static void shuffle(JsonNode node, Random random) {
        node.properties().forEach(member -> {
            // The order of issues is what a ranking says, and that of a day's entries what a journal says.
            if (!member.getKey().equals("order") && !member.getKey().equals("journal")) {
                shuffle(member.getValue(), random);
            }
        });
        if (node instanceof ArrayNode list) {
            list.forEach(inner -> shuffle(inner, random));
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(elements::add);
            Collections.shuffle(elements, random);
            list.removeAll();
            list.addAll(elements);
        }
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merged(result.path(member.getKey()), member.getValue()));
            }
        });
        return result;
    }
}
