package org.lwn.rules.form;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;
import org.lwn.rules.language.Effect;

/**
 * One thing to tell at an answer.
 *
 * @param field the answer, or where it would stand
 * @param code the rule's code; {@code form.not-answered} for an answer that rules wait for; else, such as {@code
 *     json.wrong-type}, what keeps the answer from being read
 * @param standing what it asks of whoever fills in the form
 * @param effect what follows by the rules; null where no rule says it
 * @param message what to tell people, in the form's language
 * @param source who says so; null where no rule says it
 * @param cause why the answer cannot be read and what a program has to send instead, in English, for whoever builds the form;
 *     null where it can be read
 */
public record Remark(
        Pointer field,
        String code,
        Standing standing,
        @Nullable Effect effect,
        String message,
        @Nullable Source source,
        @Nullable String cause) {}
