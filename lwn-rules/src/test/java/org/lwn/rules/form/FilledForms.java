package org.lwn.rules.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;

/** Forms as residents fill them in, well and otherwise. */
final class FilledForms {
    private static final String PROJECT = """
            "title": "Homework and hot supper",
            "amountRequested": {"amount": 900, "currency": "GBP"},
            "budget": {"lines": [
                {"heading": "Workers", "cost": {"amount": 600, "currency": "GBP"}},
                {"heading": "Food", "cost": {"amount": 400, "currency": "GBP"}}],
              "otherFunding": [{"from": "A local shop", "amount": {"amount": 100, "currency": "GBP"}}]},
            "startsOn": "2026-06-01", "endsOn": "2026-09-30",
            "benefit": {"statement": "Thirty pupils eat and learn together.", "peopleInTheArea": 30},
            "activityLocations": [{"name": "A hall", "postcode": "W12 7AB"}],
            "priorities": ["youth"],
            "reportPlan": {"midPoint": "2026-08-01", "endPoint": "2026-10-01"},
            "excludedPurposes": [], "childrenTakePart": true, "adultsAtRiskTakePart": false,
            "declarationAccepted": true, "dataNoticeAccepted": true, "boardConnection": "NONE",
            "earlierAwards": [{"id": "a-1", "amount": {"amount": 500, "currency": "GBP"}, "awardedOn": "2024-02-01",
              "reportPlan": {"midPoint": "2024-04-01", "endPoint": "2024-06-01"},
              "reports": [{"kind": "MID_POINT", "receivedOn": "2024-04-01"}, {"kind": "END_POINT", "receivedOn": "2024-06-01"}]}]
            """;

    /** A resident's, to which no rule objects. */
    static final String OF_A_RESIDENT = "{\"id\": \"r\", \"applicant\": {\"kind\": \"RESIDENT\", \"age\": 34,"
            + " \"postcode\": \"W12 7RJ\", \"safeguardingPolicy\": true}, " + PROJECT + "}";

    /** A group's, to which no rule objects. */
    static final String OF_A_GROUP = "{\"id\": \"g\", \"applicant\": {\"kind\": \"GROUP\", \"organisation\": {"
            + " \"name\": \"After School\", \"postcode\": \"W12 0AE\", \"governingDocument\": true,"
            + " \"committee\": {\"members\": 6, \"unrelatedMembers\": 5}, \"safeguardingPolicy\": true,"
            + " \"bankAccount\": {\"inOrganisationsName\": true, \"signatories\": 2, \"signatoriesRelated\": false}}}, "
            + PROJECT + "}";

    private static final String HALF_A_CHARACTER = "\ud800";

    /** What people, and programs, put where it does not belong. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "17",
            "499.99",
            "5000.01",
            "1e400",
            "0.5",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"youth\"",
            "\"GROUP\"",
            "\"RESIDENT\"",
            "\"W12 7RJ\"",
            "\"SW1A 1AA\"",
            "\"2026-05-31\"",
            "\"2027-02-30\"",
            "\"GBP\"",
            "\"EUR\"",
            "\"NONE\"",
            "\"BOARD_MEMBER\"",
            "\"<script>alert(1)</script>\"",
            HALF_A_CHARACTER,
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "[\"youth\", \"sport\"]",
            "{\"amount\": 600, \"currency\": \"GBP\"}",
            "{\"amount\": 600.005, \"currency\": \"GBP\"}",
            "{\"amount\": 600}",
            "{\"kind\": \"RESIDENT\"}",
            "{\"kind\": \"GROUP\", \"organisation\": {}}",
            "{\"lines\": [{}]}",
            "{\"midPoint\": \"2026-08-01\"}",
            "[{\"awardedOn\": \"2026-03-01\"}]",
            "[{\"postcode\": \"N1 1AA\"}]",
            "[\"WORSHIP_ONLY\"]");

    private FilledForms() {}

    static JsonDocument parsed(String json) {
        try {
            return LwnJson.parse("form", json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the values that do or do not belong. */
    static JsonNode anyValue(Random random) {
        String text = VALUES.get(random.nextInt(VALUES.size()));
        return text.contains("e400") || text.equals(HALF_A_CHARACTER)
                ? JsonNodeFactory.instance.textNode(text)
                : parsed(text).root();
    }

    /** A resident's or a group's form with some answers left out or changed. */
    static JsonNode changed(Random random, int mostChanges) {
        ObjectNode form =
                parsed(random.nextBoolean() ? OF_A_RESIDENT : OF_A_GROUP).root().deepCopy();
        for (int change = random.nextInt(mostChanges + 1); change > 0; change--) {
            change(form, random);
        }
        return form;
    }

    private static void change(ObjectNode form, Random random) {
        List<Pointer> places = places(form);
        if (places.isEmpty()) {
            return;
        }
        Pointer place = places.get(random.nextInt(places.size()));
        JsonNode owner = form.at(Places.parent(place).value());
        String last = place.segments().get(place.segments().size() - 1);
        boolean removes = random.nextInt(3) == 0;
        if (owner instanceof ObjectNode object) {
            if (removes) {
                object.remove(last);
            } else {
                object.set(random.nextInt(20) == 0 ? "surprise" : last, anyValue(random));
            }
        } else if (owner instanceof ArrayNode list) {
            if (removes) {
                list.remove(Integer.parseInt(last));
            } else {
                list.set(Integer.parseInt(last), anyValue(random));
            }
        }
    }

    /** Every place in the form but the whole. */
    static List<Pointer> places(JsonNode form) {
        List<Pointer> places = new ArrayList<>();
        add(form, Pointer.ROOT, places);
        return places;
    }

    private static void add(JsonNode node, Pointer at, List<Pointer> places) {
        node.properties().forEach(member -> {
            places.add(at.child(member.getKey()));
            add(member.getValue(), at.child(member.getKey()), places);
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            places.add(at.child(index));
            add(node.get(index), at.child(index), places);
        }
    }
}
