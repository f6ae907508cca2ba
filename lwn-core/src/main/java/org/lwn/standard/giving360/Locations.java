package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.standard.giving360.Findings.Words;

/** Reads where the people or places are that a grant is for. */
final class Locations {
    /** The standard gives a location no postcode; publishers add one under either name. */
    private static final ImmutableList<String> POSTCODE_FIELDS = ImmutableList.of("postalCode", "postcode");

    private Locations() {}

    /** The locations that are objects, in order; null if the grant does not say. */
    static @Nullable List<Location> read(JsonNode grant, Pointer at, Origins origins, Findings findings) {
        JsonNode locations = Fields.list(grant, "beneficiaryLocation");
        if (locations == null) {
            return null;
        }
        Pointer place = at.child("beneficiaryLocation");
        origins.put("/activityLocations", place);
        ImmutableList.Builder<Location> read = ImmutableList.builder();
        int count = 0;
        for (int index = 0; index < locations.size(); index++) {
            JsonNode location = locations.get(index);
            if (location.isObject()) {
                read.add(location(location, place.child(index), "/activityLocations/" + count++, origins, findings));
            }
        }
        return read.build();
    }

    /** The postcode that a text says, or null. What it says instead is not shown: it may be anybody's address. */
    static @Nullable Postcode postcode(String written, Pointer at, Findings findings) {
        try {
            return Postcode.of(written);
        } catch (InvalidValueException e) {
            findings.note(
                    at,
                    "giving360.invalid-postcode",
                    "postcode",
                    () -> new Words(
                            "The postcode is not read: it must be a value that " + e.limit() + ".", e.remedy()));
            return null;
        }
    }

    private static Location location(
            JsonNode location, Pointer at, String inApplication, Origins origins, Findings findings) {
        origins.put(inApplication, at);
        origins.put(inApplication + "/name", location, at, "name");
        origins.put(inApplication + "/area", location, at, "geoCode");
        Postcode postcode = null;
        for (String field : POSTCODE_FIELDS) {
            String written = Fields.text(location, field);
            if (postcode == null && written != null) {
                origins.put(inApplication + "/postcode", at.child(field));
                postcode = postcode(written, at.child(field), findings);
            }
        }
        return new Location(Fields.text(location, "name"), postcode, area(location, at, findings));
    }

    private static @Nullable AreaCode area(JsonNode location, Pointer at, Findings findings) {
        String written = Fields.text(location, "geoCode");
        if (written == null) {
            return null;
        }
        try {
            return AreaCode.unstated(written);
        } catch (InvalidValueException e) {
            findings.note(
                    at.child("geoCode"),
                    "giving360.unknown-area-code",
                    "geoCode",
                    () -> new Words(
                            "geoCode is " + Findings.shown(written)
                                    + ", which is not read as an area code: an area code " + e.limit() + ".",
                            e.remedy()));
            return null;
        }
    }
}
