package org.lwn.campaign;

import org.lwn.json.LwnJson;

/** Campaigns written as the documents that hold them. */
final class Campaigns {
    private Campaigns() {}

    /** @param parts members of the campaign's object, with ' for " */
    static Campaign with(String... parts) {
        String document = "{'id': 'listening', 'title': 'Listening', 'standing': 'ESTABLISHED'"
                + (parts.length == 0 ? "" : ", ") + String.join(", ", parts) + "}";
        try {
            return LwnJson.read(Campaign.class, LwnJson.parse("campaign", document.replace('\'', '"')))
                    .orThrow();
        } catch (org.lwn.json.UnreadableJsonException unreadable) {
            throw new IllegalArgumentException(document, unreadable);
        }
    }

    /** @param more further members, beginning with a comma */
    static String conversation(String id, String on, int people, String more) {
        return "{'id': '" + id + "', 'on': '" + on + "', 'method': 'stall', 'listener': 'listener-1', 'people': "
                + people + more + "}";
    }

    static String list(String name, String... elements) {
        return "'" + name + "': [" + String.join(", ", elements) + "]";
    }
}
