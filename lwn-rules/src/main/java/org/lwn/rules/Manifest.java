package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;
import org.lwn.json.DocumentFormat;
import org.lwn.problem.InvalidValueException;

/**
 * What a pack's folder holds: its {@code pack.json}. Files are named as seen from the folder.
 *
 * @param id a short name, such as {@code grant-eligibility}
 * @param version of the pack, such as {@code 0.1}
 * @param factType the kind of case that the rules are about
 * @param rules the rule files, in the order of their topics
 * @param wording translations of messages, names and what forms say, named for the tag of their language, such as
 *     {@code wording/cy.properties}
 * @param cases files of cases that show what the rules do
 * @param programmes programmes or policies that hold thresholds
 */
@DocumentFormat("lwn-pack/1")
record Manifest(
        String id,
        String version,
        String factType,
        List<String> rules,
        List<String> wording,
        List<String> cases,
        List<String> programmes) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*[.][a-z]+");

    Manifest {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValueException(
                    "id", id, "is lower case words joined by hyphens", "Write it as grant-eligibility.");
        }
        rules = files("rules", rules);
        wording = files("wording", wording);
        cases = files("cases", cases);
        programmes = files("programmes", programmes);
    }

    private static List<String> files(String field, List<String> files) {
        for (String file : files) {
            if (!FILE.matcher(file).matches()) {
                throw new InvalidValueException(
                        field,
                        file,
                        "is a file inside the pack's folder",
                        "Write it as amount.drl or cases/amount.json.");
            }
        }
        return ImmutableList.copyOf(files);
    }
}
