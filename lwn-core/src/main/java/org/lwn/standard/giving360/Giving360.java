package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.json.JsonDocument;
import org.lwn.json.Reading;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/**
 * Reads files of published grants that follow the 360Giving Data Standard, versions 1.0 to 1.4, in JSON
 * (<a href="https://standard.threesixtygiving.org">standard.threesixtygiving.org</a>).
 *
 * <p>Real files have faults, so whatever can be read is read, and every fault is a problem at its place in the file.
 * Nothing is guessed: a date that is not ISO, or an amount that is text, counts as not given. No name of an individual
 * and no contact detail but a postcode is read, nor does any stand in a problem.
 *
 * <p>The codes of its errors are {@code giving360.missing-field}, {@code wrong-type}, {@code invalid-date},
 * {@code invalid-amount}, {@code unknown-currency}, {@code duplicate-id}, {@code invalid-identifier} (an id that is too
 * long) and {@code two-recipients}; of its warnings {@code unknown-version}; of its notes {@code unknown-field},
 * {@code null-field}, {@code rounded-amount}, {@code partial-date}, {@code invalid-identifier}, {@code invalid-postcode},
 * {@code unknown-area-code}, {@code only-first-read} and {@code many-earlier-awards}. {@code too-many-problems} counts
 * what is left out beyond 20,000 errors or 1,000 different notes.
 */
public final class Giving360 {
    private static final Pattern VERSION = Pattern.compile("1\\.[0-4]");

    private Giving360() {}

    /** Whether a document is meant as a package of grants: an object with a member {@code grants}, of any type. */
    public static boolean looksLikePackage(JsonNode root) {
        return root.has("grants");
    }

    /**
     * Reads a package.
     *
     * <ul>
     *   <li>An application's amount requested is what was applied for if that is above zero, otherwise what was awarded.
     *       An amount with more decimals than its currency has is rounded away from the nearest whole unit, so that it
     *       stays on the same side of every limit in whole units.
     *   <li>The earlier awards are those to the same recipient in the same file before the day of this one, oldest first
     *       and no more than the latest 100; null if this one's day or recipient is not known.
     *   <li>A grant without an id of its own has one made from its place, such as {@code grants/3}.
     *   <li>Of several recipients or planned periods the first is read.
     * </ul>
     *
     * @return the package, null only if the document is no object with a list {@code grants}; and the document's own
     *     problems, then errors and warnings grant by grant, then notes, of which one stands for all grants that are alike
     */
    public static Reading<GrantsPackage> read(JsonDocument document) {
        Findings findings = new Findings(document.name());
        GrantsPackage grants = grantsPackage(document.root(), findings);
        List<Problem> problems = ImmutableList.<Problem>builder()
                .addAll(document.problems())
                .addAll(findings.problems())
                .build();
        return new Reading<>(grants, problems);
    }

    private static @Nullable GrantsPackage grantsPackage(JsonNode root, Findings findings) {
        Conformance conformance = new Conformance(findings);
        if (!root.isObject()) {
            conformance.wrongType(Pointer.ROOT, "The document", root, Shape.Form.OBJECT, false);
            return null;
        }
        conformance.check(root, Shape.PACKAGE, Pointer.ROOT);
        String version = version(root, findings);
        JsonNode grants = Fields.list(root, "grants");
        return grants == null ? null : new GrantsPackage(version, grants(grants, conformance, findings));
    }

    private static @Nullable String version(JsonNode root, Findings findings) {
        String version = Fields.text(root, "version");
        if (version != null && !VERSION.matcher(version).matches()) {
            findings.warning(
                    Pointer.ROOT.child("version"),
                    "giving360.unknown-version",
                    "version is " + Findings.shown(version)
                            + ", but only 1.0 to 1.4 are known: the file is read as 1.4.",
                    "Look through what was read, or publish the file as 1.4.");
        }
        return version;
    }

    private static List<PublishedGrant> grants(JsonNode grants, Conformance conformance, Findings findings) {
        GrantReader reader = new GrantReader(findings);
        List<GrantReader.Draft> drafts = new ArrayList<>();
        for (int index = 0; index < grants.size(); index++) {
            Pointer at = Pointer.ROOT.child("grants").child(index);
            JsonNode grant = grants.get(index);
            findings.enterGrant(index);
            if (grant.isObject()) {
                conformance.check(grant, Shape.GRANT, at);
                drafts.add(reader.read(grant, index, at));
            } else {
                conformance.wrongType(at, "The grant", grant, Shape.Form.OBJECT, false);
            }
        }
        return EarlierAwards.linked(drafts, findings);
    }
}
