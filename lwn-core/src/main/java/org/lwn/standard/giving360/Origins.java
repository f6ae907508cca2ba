package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lwn.problem.Pointer;

/** Gathers where in the file the fields of one application come from. */
final class Origins {
    private final Map<Pointer, Pointer> places = new LinkedHashMap<>();

    /** The application's field comes from that place. */
    void put(String inApplication, Pointer inFile) {
        places.put(Pointer.of(inApplication), inFile);
    }

    /** The application's field comes from the object's field, if the object has it. */
    void put(String inApplication, JsonNode object, Pointer at, String name) {
        if (Fields.has(object, name)) {
            put(inApplication, at.child(name));
        }
    }

    Map<Pointer, Pointer> places() {
        return ImmutableMap.copyOf(places);
    }
}
