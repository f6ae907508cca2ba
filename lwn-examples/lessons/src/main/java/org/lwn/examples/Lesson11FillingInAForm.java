package org.lwn.examples;

import java.io.IOException;
import java.time.LocalDate;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;
import org.lwn.rules.form.Question;
import org.lwn.rules.form.Remark;
import org.lwn.rules.grant.GrantEligibility;

/** Lesson 11: a form that helps while somebody fills it in: what is wrong, what is missing, and what is still worth asking. */
public final class Lesson11FillingInAForm {
    private Lesson11FillingInAForm() {}

    /** Prints what a resident is told who begins to fill in a form, and changes one answer. */
    public static void main(String[] arguments) throws IOException {
        String answers = """
            {"applicant": {"kind": "RESIDENT", "age": 17}, "amountRequested": {"amount": "six hundred"}}
            """;
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            GrantForm form = GrantForm.of(rules, rules.programme("w12-community-grants"));
            FormReview review = form.review(LwnJson.parse("form", answers), FormStage.DRAFT, LocalDate.of(2026, 5, 1));
            for (Remark remark : review.errors()) {
                System.out.println(remark.field() + "  " + remark.message());
            }

            FormReview next = review.changed(Pointer.of("/applicant/age"), 71);
            for (Question question : next.questions().subList(0, 2)) {
                System.out.println(question.text() + " " + question.why());
            }
            System.out.println(next.state());
        }
    }
}
