package org.lwn.rules.form;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Pointer;

/**
 * A question that is still worth asking: a rule in force turns on the answer.
 *
 * @param field where the answer will stand
 * @param text the question, in the form's language
 * @param why why it is asked, in the form's language
 * @param askedBy the codes of the rules that wait for the answer, in the pack's order; empty where only the answers around
 *     it need it
 * @param needed whether the decision waits for it; if not, only advice does
 * @param mayBar whether an answer can bar the application: a screener asks these alone
 */
public record Question(Pointer field, String text, String why, List<String> askedBy, boolean needed, boolean mayBar) {
    /** Keeps a copy in the order given. */
    public Question {
        askedBy = ImmutableList.copyOf(askedBy);
    }
}
