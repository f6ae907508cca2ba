package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Place;
import org.lwn.problem.Problem;

/** Invented packages of grants, and what is read from them. */
final class Packages {
    /** A grant to a group, without fault, with every kind of object that the standard has. */
    static final String TO_A_GROUP = """
            {
              "id": "360G-w12-0001",
              "title": "Seed library",
              "description": "Seeds to borrow.",
              "currency": "GBP",
              "amountAppliedFor": 1500.00,
              "amountAwarded": 1200.00,
              "amountDisbursed": 600,
              "awardDate": "2024-03-31",
              "url": "https://example.org/grants/1",
              "plannedDates": [ { "startDate": "2024-05-01", "endDate": "2024-10-31", "duration": 6 } ],
              "recipientOrganization": [
                {
                  "id": "GB-CHC-1234567",
                  "name": "Example Growers",
                  "charityNumber": "1234567",
                  "companyNumber": "01234567",
                  "postalCode": "W12 7RJ",
                  "streetAddress": "1 Hidden Mews",
                  "contactName": "Zebedee Quill",
                  "email": "zebedee@example.org",
                  "telephone": "020 7946 0000",
                  "location": [ { "geoCode": "E09000013", "geoCodeType": "LONB" } ]
                }
              ],
              "beneficiaryLocation": [
                { "name": "White City", "countryCode": "GB", "geoCode": "E05013749", "geoCodeType": "WD", "latitude": 51.5 },
                { "name": null }
              ],
              "fundingOrganization": [ { "id": "360G-w12-funder-1", "name": "Example Fund" } ],
              "grantProgramme": [ { "code": "SEED", "title": "Small grants", "description": null } ],
              "fromOpenCall": "Yes",
              "classifications": [ { "vocabulary": "example", "code": "G1", "title": "Growing" } ],
              "relatedDocument": [ { "id": "D1", "title": "Report" } ],
              "disbursementTransaction": [ { "id": "T1", "transactionDate": "2024-06-01", "value": 600, "currency": "GBP" } ],
              "relatedActivity": [ "360G-w12-0000" ],
              "dateModified": "2024-06-02T09:00:00Z",
              "dataSource": null
            }
            """;

    /** A grant to one person, without fault. */
    static final String TO_A_RESIDENT = """
            {
              "id": "360G-w12-0002",
              "title": "Training",
              "description": "A course.",
              "currency": "GBP",
              "amountAwarded": 400,
              "awardDate": "2024-04-30",
              "recipientIndividual": { "id": "360G-w12-person-2", "name": "Zebedee Quill" },
              "toIndividualsDetails": { "primaryGrantReason": "GTIR020", "grantPurpose": [ "GTIP080" ] },
              "fundingOrganization": [ { "id": "360G-w12-funder-1", "name": "Example Fund" } ]
            }
            """;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Packages() {}

    static ObjectNode toAGroup() {
        return (ObjectNode) json(TO_A_GROUP);
    }

    static ObjectNode toAResident() {
        return (ObjectNode) json(TO_A_RESIDENT);
    }

    /** A grant to that recipient, awarded on that day. */
    static ObjectNode award(String id, String recipient, String day) {
        ObjectNode grant = toAGroup();
        grant.put("id", id);
        set(grant, "/recipientOrganization/0/id", "\"" + recipient + "\"");
        grant.put("awardDate", day);
        return grant;
    }

    /** The grant with the value at that place, or without that field if the value is {@code absent}. */
    static ObjectNode set(ObjectNode grant, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = grant.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), json(value));
        } else if (value.equals("absent")) {
            ((ObjectNode) parent).remove(name);
        } else {
            ((ObjectNode) parent).set(name, json(value));
        }
        return grant;
    }

    static ObjectNode packageOf(JsonNode... grants) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", "1.4");
        root.set("grants", MAPPER.createArrayNode().addAll(List.of(grants)));
        return root;
    }

    static Reading<GrantsPackage> read(JsonNode... grants) {
        return readText(packageOf(grants).toString());
    }

    static Reading<GrantsPackage> readText(String text) {
        try {
            return Giving360.read(LwnJson.parse(
                    "grants.json",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    JsonLimits.DEFAULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only grant of a package that has one. */
    static PublishedGrant grant(JsonNode grant) {
        Reading<GrantsPackage> reading = read(grant);
        return reading.value().grants().get(0);
    }

    /** The grant to a group in which the JSON value stands at the place. */
    static PublishedGrant grantWith(String pointer, String value) {
        return grant(set(toAGroup(), pointer, value));
    }

    static List<Problem> problemsWith(String pointer, String value) {
        return read(set(toAGroup(), pointer, value)).problems();
    }

    /** A problem in one line: severity, code and place. */
    static String line(Problem problem) {
        return problem.severity().word() + " " + problem.code() + " " + pointer(problem);
    }

    static String pointer(Problem problem) {
        return ((Place.InJson) problem.place()).pointer().value();
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
