package org.lwn.rules.grant;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;

/** What a panel decides on an application. Told apart in JSON by {@code kind}. Source: practice. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Award.class, name = "AWARD"),
    @JsonSubTypes.Type(value = Verdict.Decline.class, name = "DECLINE"),
    @JsonSubTypes.Type(value = Verdict.AskAgain.class, name = "ASK_AGAIN")
})
public sealed interface Verdict {

    /**
     * The grant is made.
     *
     * @param amount how much, more than 0
     */
    record Award(Money amount) implements Verdict {
        /** @throws InvalidValueException if the amount is not more than 0 */
        public Award {
            if (!amount.isPositive()) {
                throw new InvalidValueException(
                        "amount", amount, "is more than 0", "Give what is awarded, or decline the application.");
            }
        }
    }

    /** The grant is not made. */
    record Decline() implements Verdict {}

    /**
     * The panel cannot decide yet, and asks the applicant. It decides after the rules have seen the answers.
     *
     * @param questions what it asks, at least one
     */
    record AskAgain(List<Question> questions) implements Verdict {
        /**
         * Keeps a copy in the order given.
         *
         * @throws InvalidValueException if nothing is asked
         */
        public AskAgain {
            questions = ImmutableList.copyOf(questions);
            if (questions.isEmpty()) {
                throw new InvalidValueException(
                        "questions", questions, "asks at least one thing", "Say what the applicant is asked.");
            }
        }
    }

    /**
     * What an applicant is asked.
     *
     * @param field the answer in the application that it is about; null if about none in particular
     * @param words the question as the applicant is to read it, from 1 to 2,000 characters; about nobody by name
     */
    record Question(@Nullable Pointer field, String words) {
        /** @throws InvalidValueException if the question is blank or too long */
        public Question {
            PanelTexts.requireWords("words", words);
        }

        /** Without the words, so that they reach no log. */
        @Override
        public String toString() {
            return "Question[field=" + field + "]";
        }
    }
}
