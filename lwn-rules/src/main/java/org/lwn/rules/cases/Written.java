package org.lwn.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import org.lwn.problem.Place;

/** Something in a file, and where it stands. */
record Written(JsonNode node, Place.InJson place) {
    Written child(String name) {
        return new Written(
                node.path(name),
                new Place.InJson(place.document(), place.pointer().child(name)));
    }

    Written child(int index) {
        return new Written(
                node.path(index),
                new Place.InJson(place.document(), place.pointer().child(index)));
    }
}
