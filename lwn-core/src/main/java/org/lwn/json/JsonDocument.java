package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Problem;

/**
 * A document as it was parsed: its tree, and what could not be kept of it. Of two members with one name the tree holds
 * the first. Where a text or a number was over its limit, the tree holds a node that reading reports again, so that no
 * value is ever made of it.
 *
 * @param name what its reader calls it, such as a file's name; {@code -} for standard input
 * @param root the whole tree; not to be changed
 * @param problems what parsing found, in the order of the document
 */
public record JsonDocument(String name, JsonNode root, List<Problem> problems) {
    /** Keeps a copy of the problems in the order given. */
    public JsonDocument {
        problems = ImmutableList.copyOf(problems);
    }
}
