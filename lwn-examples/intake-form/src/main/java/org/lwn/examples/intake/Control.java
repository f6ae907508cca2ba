package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A question as a template shows it.
 *
 * @param id its name in the form, and its identifier on the page
 * @param kind how it is asked, as {@link Field.Kind} names it
 * @param label the question
 * @param language the language of the question
 * @param hint what helps to answer it; empty if nothing does
 * @param value what was typed; empty if nothing was
 * @param options what can be chosen, or a date's three boxes
 * @param rows the controls of each row, if it is a list
 * @param errors what must be dealt with
 * @param notes what is worth knowing
 * @param why why it is asked; empty if no rule says
 * @param shown whether it is asked at the moment
 * @param answer the answer as it is read back; empty if there is none
 */
public record Control(
        String id,
        String kind,
        String label,
        String language,
        String hint,
        String value,
        List<Option> options,
        List<List<Control>> rows,
        List<String> errors,
        List<String> notes,
        String why,
        boolean shown,
        String answer) {

    /** Keeps copies in the order given. */
    public Control {
        options = ImmutableList.copyOf(options);
        rows = ImmutableList.copyOf(rows);
        errors = ImmutableList.copyOf(errors);
        notes = ImmutableList.copyOf(notes);
    }

    /**
     * One choice, or one box of a date.
     *
     * @param id its identifier on the page
     * @param value what is sent
     */
    public record Option(String id, String value, String label, boolean chosen) {}
}
