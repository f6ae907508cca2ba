package org.lwn.rules.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.lwn.json.LwnJson;

/** Applications and grants to be written into files. */
final class Applications {
    private Applications() {}

    /** One that the shipped rules find eligible for W12's programme. */
    static ObjectNode eligible(String id) {
        return object("""
                {
                  "format": "lwn-application/1",
                  "id": "%s",
                  "submittedOn": "2026-03-03",
                  "applicant": { "kind": "RESIDENT", "reference": "resident-17", "age": 41, "postcode": "W12 7AD" },
                  "title": "Cookery evenings %s",
                  "amountRequested": { "amount": 900.00, "currency": "GBP" },
                  "budget": {
                    "lines": [
                      { "heading": "Ingredients", "cost": { "amount": 520.00, "currency": "GBP" } },
                      { "heading": "Hire of a kitchen", "cost": { "amount": 380.00, "currency": "GBP" } }
                    ]
                  },
                  "startsOn": "2026-04-09",
                  "endsOn": "2026-07-30",
                  "benefit": { "statement": "A resident teaches a dish.", "peopleInTheArea": 60 },
                  "activityLocations": [ { "name": "A community centre", "postcode": "W12 7AB" } ],
                  "priorities": [ "bringing-people-together" ],
                  "reportPlan": { "midPoint": "2026-06-01", "endPoint": "2026-08-14" },
                  "excludedPurposes": [],
                  "childrenTakePart": false,
                  "adultsAtRiskTakePart": false,
                  "declarationAccepted": true,
                  "dataNoticeAccepted": true,
                  "boardConnection": "NONE",
                  "earlierAwards": []
                }
                """.formatted(id, id));
    }

    /** One that asks for less than W12's programme awards. */
    static ObjectNode tooSmall(String id) {
        return asking(id, "450.00");
    }

    static ObjectNode asking(String id, String pounds) {
        ObjectNode application = eligible(id);
        application.putObject("amountRequested").put("currency", "GBP").set("amount", number(pounds));
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = application.putObject("budget").putArray("lines");
        lines.add(line.put("heading", "All of it"));
        line.putObject("cost").put("currency", "GBP").set("amount", number(pounds));
        return application;
    }

    /** An eligible one with a change. */
    static ObjectNode eligibleBut(String id, Consumer<ObjectNode> change) {
        ObjectNode application = eligible(id);
        change.accept(application);
        return application;
    }

    static ArrayNode array(JsonNode... elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : elements) {
            array.add(element);
        }
        return array;
    }

    /** A 360Giving package of grants to groups in W12. */
    static ObjectNode grants(JsonNode... grants) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("version", "1.4");
        document.set("grants", array(grants));
        return document;
    }

    static ObjectNode grant(String id, String awardDate, String pounds) {
        return object("""
                {
                  "id": "%s",
                  "title": "Steel pan lessons",
                  "description": "Lessons for all ages.",
                  "currency": "GBP",
                  "amountAwarded": %s,
                  "awardDate": "%s",
                  "plannedDates": [ { "startDate": "2024-05-01", "endDate": "2024-11-30" } ],
                  "recipientOrganization": [
                    { "id": "360G-w12-org-7", "name": "Steel and Song", "postalCode": "W12 9AD" }
                  ],
                  "fundingOrganization": [ { "id": "360G-w12", "name": "W12 Together" } ]
                }
                """.formatted(id, pounds, awardDate));
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) LwnJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode number(String pounds) {
        return JsonNodeFactory.instance.numberNode(new java.math.BigDecimal(pounds));
    }

    static String file(Path folder, String name, JsonNode document) {
        return file(folder, name, LwnJson.write(document));
    }

    static String file(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a pack with one rule, which is translated. */
    static String pack(Path folder) {
        file(folder, "pack.json", """
                { "format": "lwn-pack/1", "id": "one-rule", "version": "7", "factType": "GrantCase",
                  "rules": [ "title.drl" ], "wording": [ "wording/cy.properties" ], "cases": [], "programmes": [] }
                """);
        file(folder, "wording/cy.properties", """
                grant.title.missing = Rhowch deitl.
                grant.title.missing#name = Dim teitl
                """);
        file(folder, "title.drl", """
                // What a project is called.
                package org.lwn.test

                rule "The title is missing"
                    @code( "grant.title.missing" ) @effect( MISSING ) @source( "practice" ) @since( "0.1" )
                    @message( "Give it a title." )
                when
                    GrantCase( application.title == null )
                then
                    found.at( "/title" );
                end
                """);
        return folder.toString();
    }
}
