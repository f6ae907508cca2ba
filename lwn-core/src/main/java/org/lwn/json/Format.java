package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document's format.
 *
 * @param name the kind of document, a slash, and the number of the version
 */
record Format(String name) {

    void check(JsonNode written, Spot spot, Problems problems) {
        if (written.isTextual() && written.textValue().equals(name)) {
            return;
        }
        boolean isOtherVersion = written.isTextual() && written.textValue().startsWith(kind() + "/");
        String sentence = isOtherVersion
                ? Words.quoted(written.textValue()) + " is a version that is not known here; " + name + " is."
                : (written.isTextual() ? Words.quoted(written.textValue()) : "The format") + " is not " + name + ".";
        problems.error(
                spot,
                "json.format",
                sentence,
                isOtherVersion
                        ? "Read it with a newer release of lwn, or write it again as " + name + "."
                        : "Give a document of the kind " + kind() + ", with \"format\": \"" + name + "\".");
    }

    void noteMissing(Spot spot, Problems problems) {
        problems.note(
                spot,
                "json.format",
                "The document does not name its format, and was read as " + name + ".",
                "Begin it with \"format\": \"" + name + "\".");
    }

    private String kind() {
        return name.substring(0, name.indexOf('/'));
    }
}
