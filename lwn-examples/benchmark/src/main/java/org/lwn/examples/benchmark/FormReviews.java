package org.lwn.examples.benchmark;

import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Pointer;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;
import org.lwn.rules.grant.GrantEligibility;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A review of a form that is filled in: of all of it, and after one answer is changed. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class FormReviews {
    private static final Pointer PEOPLE = Pointer.of("/benefit/peopleInTheArea");

    private GrantEligibility rules;
    private GrantForm form;
    private JsonDocument answers;
    private FormReview before;
    private int people;

    /** Loads the rules, and reviews a form that lacks nothing until that is compiled. */
    @Setup(Level.Trial)
    public void open() throws UnreadableJsonException {
        rules = GrantEligibility.shipped();
        form = GrantForm.of(rules, rules.programme(Cases.PROGRAMME));
        answers = LwnJson.parse("form.json", Cases.firstAsText());
        before = form.review(answers, FormStage.DRAFT, Cases.DAY);
        WarmUp.by(() -> System.identityHashCode(review()) + System.identityHashCode(changed()));
    }

    /** Reviews all answers. */
    @Benchmark
    public FormReview review() {
        return form.review(answers, FormStage.DRAFT, Cases.DAY);
    }

    /** Reviews the form after one answer is changed. */
    @Benchmark
    public FormReview changed() {
        people = people % 50 + 1;
        return before.changed(PEOPLE, people);
    }

    @TearDown(Level.Trial)
    public void close() {
        rules.close();
    }
}
