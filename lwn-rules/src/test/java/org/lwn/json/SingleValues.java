package org.lwn.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import org.lwn.neighbourhood.Postcode;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.organisation.OrganisationId;
import org.lwn.problem.Pointer;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Source;

/**
 * What records that stand in JSON as one text look like, as far as a pattern can say it: never narrower than what the
 * records take, and written so that ECMAScript and Java read it alike.
 */
final class SingleValues {
    private static final ImmutableMap<Class<?>, ObjectNode> FORMS = ImmutableMap.<Class<?>, ObjectNode>builder()
            .put(Id.class, text("^[a-z0-9]+(-[a-z0-9]+)*$", "community-centre").put("maxLength", 100))
            .put(
                    Postcode.class,
                    text(
                            "^\\s*([A-Za-z]{1,2}[0-9][A-Za-z0-9]?|[Gg][Ii][Rr])\\s*[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}\\s*$",
                            "W12 7RJ"))
            .put(PostcodeDistrict.class, text("^\\s*([A-Za-z]{1,2}[0-9][A-Za-z0-9]?|[Gg][Ii][Rr])\\s*$", "W12"))
            .put(
                    OrganisationId.class,
                    text(
                            "^("
                                    + "GB-CHC-[0-9]{6,7}"
                                    + "|GB-COH-([0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}[A-Z]|R[0-9]{7})"
                                    + "|GB-SC-SC[0-9]{6}"
                                    + "|GB-NIC-[0-9]{6}"
                                    + "|GB-MPR-[A-Z]{0,2}[0-9]{1,6}R?[A-Z]{0,2}"
                                    + "|360G-[!-~]([ -~]{0,98}[!-~])?"
                                    + "|(?!GB-(CHC|COH|SC|NIC|MPR)-)[A-Z]{2,3}-[A-Z0-9_]{2,12}-\\S.{0,99}"
                                    + ")$",
                            "GB-CHC-1164883"))
            .put(Pointer.class, text("^(/([^~]|~[01])*)?$", "/budget/lines/0"))
            .put(
                    ReportedDate.class,
                    text(
                            "^(from )?((week of )?[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?"
                                    + "|((early|mid|late) )?(spring|summer|autumn|winter) [1-9][0-9]{3})(, year inferred)?$",
                            "late summer 2020"))
            .put(
                    Source.class,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("type", "string")
                            .put("minLength", 1)
                            .put("maxLength", 200)
                            .set(
                                    "examples",
                                    JsonNodeFactory.instance.arrayNode().add("minutes of the board, 12 May 2026")))
            .buildOrThrow();

    private SingleValues() {}

    /** @throws IllegalArgumentException if nobody has said yet what the record looks like */
    static ObjectNode of(Class<?> type) {
        ObjectNode form = FORMS.get(type);
        if (form == null) {
            throw new IllegalArgumentException("Say here what " + type.getName() + " looks like.");
        }
        return form.deepCopy();
    }

    private static ObjectNode text(String pattern, String example) {
        ObjectNode text =
                JsonNodeFactory.instance.objectNode().put("type", "string").put("pattern", pattern);
        text.putArray("examples").add(example);
        return text;
    }
}
