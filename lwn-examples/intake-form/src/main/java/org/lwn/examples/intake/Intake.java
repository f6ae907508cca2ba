package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.examples.intake.Drafts.Draft;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.Priority;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.rules.form.FormReview;
import org.lwn.rules.form.FormStage;
import org.lwn.rules.form.GrantForm;
import org.lwn.rules.form.ProblemDetails;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.Effect;

/** Answers requests. Every page is made of what is saved, so that a resident may go back, reload or come again. */
final class Intake {
    private static final String PROGRAMME = "w12-community-grants";
    private static final ImmutableList<Integer> TOLD = ImmutableList.of(400, 403, 404, 405, 410, 413, 415, 500);
    private static final String WELSH = "cy-x-draft";
    private static final JsonLimits LIMITS = JsonLimits.DEFAULT
            .withBytes(Requests.MOST_BYTES)
            .withStringLength(20_000)
            .withItems(5_000);

    /** The reference of the draft that this browser works on. */
    private static final String DRAFT = "draft";

    private static final String LANGUAGE = "lang";

    private final Drafts drafts;
    private final GrantEligibility rules;
    private final GrantForm form;
    private final Reviews reviews;
    private final GrantProgramme programme;
    private final boolean welsh;
    private final Clock clock;
    private final Templates templates = new Templates();

    Intake(Drafts drafts, GrantEligibility rules, boolean welsh, Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.programme = rules.programme(PROGRAMME);
        this.form = GrantForm.of(rules, programme);
        this.reviews = new Reviews(form);
        this.welsh = welsh;
        this.clock = clock;
    }

    /** A saved application with the day on which it counts. */
    private record Open(String reference, Draft draft, Questionnaire questions, LocalDate on) {}

    // Pages

    void home(Context context) {
        show(context, "home", ImmutableMap.of("notFound", false, "begun", draft(context) != null));
    }

    void begin(Context context) {
        Requests.form(context);
        Requests.keep(context, DRAFT, drafts.begin(today()));
        context.redirect("/form", HttpStatus.SEE_OTHER);
    }

    void resume(Context context) {
        String reference = Secret.read(Requests.first(Requests.form(context), "reference"));
        if (reference == null || drafts.find(reference, today()).isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
            show(context, "home", ImmutableMap.of("notFound", true, "begun", draft(context) != null));
            return;
        }
        Requests.keep(context, DRAFT, reference);
        context.redirect("/form", HttpStatus.SEE_OTHER);
    }

    void form(Context context) {
        Open open = open(context);
        if (open == null) {
            context.redirect("/", HttpStatus.SEE_OTHER);
        } else if (open.draft().handedIn() != null) {
            context.redirect("/decision", HttpStatus.SEE_OTHER);
        } else {
            boolean checked = context.queryParam("checked") != null;
            showForm(context, open, review(context, open).at(checked ? FormStage.SUBMIT : FormStage.DRAFT));
        }
    }

    private void showForm(Context context, Open open, FormReview review) {
        FormView view = new FormView(open.questions(), open.draft().answers(), review);
        Controls controls = controls(context, open, view);
        show(
                context,
                "form",
                ImmutableMap.of(
                        "reference", Secret.spaced(open.reference()),
                        "deletedOn", open.draft().deletedOn(),
                        "sections", sections(open, controls),
                        "errors", review.stage() == FormStage.SUBMIT ? view.errors() : ImmutableList.of(),
                        "onlyBars", review.stage() == FormStage.SUBMIT && hasBarsAlone(review)));
    }

    private static List<Map<String, Object>> sections(Open open, Controls controls) {
        return open.questions().sections().stream()
                .map(section -> section(
                        section.key(),
                        section.fields().stream().map(controls::of).toList()))
                .toList();
    }

    private static Map<String, Object> section(String key, List<Control> asked) {
        return ImmutableMap.of(
                "key",
                key,
                "controls",
                asked,
                "shown",
                asked.stream().anyMatch(Control::shown),
                "answered",
                asked.stream()
                        .anyMatch(
                                control -> control.shown() && !control.answer().isEmpty()));
    }

    /** Whether everything is answered, and only rules stand against it: then a decision can be told. */
    private static boolean hasBarsAlone(FormReview review) {
        return review.at(FormStage.SUBMIT).errors().stream().allMatch(remark -> remark.effect() == Effect.INELIGIBLE);
    }

    void save(Context context) {
        ListMultimap<String, String> sent = Requests.form(context);
        Open open = openOrGone(context);
        Answers answers = Answers.of(sent, open.questions());
        drafts.save(open.reference(), answers, today());
        if (sent.containsEntry("then", "save")) {
            context.redirect("/form", HttpStatus.SEE_OTHER);
            return;
        }
        FormReview review = review(context, openOrGone(context)).at(FormStage.SUBMIT);
        context.redirect(review.errors().isEmpty() ? "/check" : "/form?checked", HttpStatus.SEE_OTHER);
    }

    void check(Context context) {
        Open open = open(context);
        if (open == null || open.draft().handedIn() != null) {
            context.redirect(open == null ? "/" : "/decision", HttpStatus.SEE_OTHER);
            return;
        }
        FormReview review = review(context, open).at(FormStage.SUBMIT);
        if (!review.errors().isEmpty()) {
            context.redirect("/form?checked", HttpStatus.SEE_OTHER);
            return;
        }
        FormView view = new FormView(open.questions(), open.draft().answers(), review);
        show(
                context,
                "check",
                ImmutableMap.of("sections", sections(open, controls(context, open, view)), "notes", view.notes()));
    }

    void submit(Context context) {
        Requests.form(context);
        Open open = openOrGone(context);
        boolean isComplete = review(context, open).at(FormStage.SUBMIT).errors().isEmpty();
        boolean isHandedIn =
                isComplete && drafts.handIn(open.reference(), open.draft().answers(), today());
        context.redirect(
                isHandedIn || open.draft().handedIn() != null ? "/decision" : "/form?checked", HttpStatus.SEE_OTHER);
    }

    void decision(Context context) {
        Open open = open(context);
        if (open == null) {
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        FormReview review = review(context, open);
        FormView view = new FormView(open.questions(), open.draft().answers(), review);
        Map<String, Object> values = new HashMap<>();
        values.put("decision", DecisionView.of(review.decision(), rules, texts(context)));
        values.put("questions", review.questions());
        values.put("handedIn", open.draft().handedIn() != null);
        values.put("deletedOn", open.draft().deletedOn());
        values.put("sections", sections(open, controls(context, open, view)));
        show(context, "decision", values);
    }

    void leave(Context context) {
        Requests.form(context);
        context.removeCookie(DRAFT);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    void confirmDeletion(Context context) {
        if (open(context) == null) {
            context.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            show(context, "delete", ImmutableMap.of("deleted", false));
        }
    }

    void delete(Context context) {
        Requests.form(context);
        Open open = openOrGone(context);
        drafts.delete(open.reference());
        reviews.forget(key(open.reference()));
        context.removeCookie(DRAFT);
        show(context, "delete", ImmutableMap.of("deleted", true));
    }

    // For scripts and programs

    /**
     * What the page's script is told.
     *
     * @param said how the form stands, in a sentence
     * @param asked the questions that are shown
     * @param errors what is wrong with what is typed
     * @param why why questions that are not answered are asked
     */
    record Live(
            String said,
            List<String> asked,
            List<FormView.Said> errors,
            List<FormView.Said> notes,
            List<FormView.Said> why) {}

    void live(Context context) {
        ListMultimap<String, String> sent = Requests.form(context);
        Open open = openOrGone(context);
        Answers answers = Answers.of(sent, open.questions());
        FormReview review = review(context, open, answers);
        FormView view = new FormView(open.questions(), answers, review);
        String said = review.at(FormStage.SUBMIT)
                .problem()
                .map(ProblemDetails::detail)
                .orElse(Texts.own("form.complete"));
        json(
                context,
                "application/json",
                new Live(
                        said,
                        view.shown().stream().map(Field::id).toList(),
                        view.errors(),
                        view.notes(),
                        view.whyUnanswered()));
    }

    void review(Context context) {
        GrantForm asked = form.in(language(context));
        String text = Requests.json(context);
        FormStage stage = "submit".equals(context.queryParam("stage")) ? FormStage.SUBMIT : FormStage.DRAFT;
        try {
            FormReview review = asked.review(LwnJson.parse("form", text, LIMITS), stage, today());
            ProblemDetails problem = review.problem().orElse(null);
            if (stage == FormStage.SUBMIT && problem != null) {
                json(context, problem);
            } else {
                json(context, "application/json", review);
            }
        } catch (UnreadableJsonException unreadable) {
            json(context, asked.problem(unreadable));
        }
    }

    private static void json(Context context, ProblemDetails problem) {
        context.status(problem.status());
        json(context, ProblemDetails.MEDIA_TYPE, problem);
    }

    private static void json(Context context, String mediaType, Object value) {
        context.contentType(mediaType);
        context.result(LwnJson.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** A page, or problem details, that says what is the matter and nothing of what was sent. */
    void refuse(Context context, int status) {
        int usual = status >= 500 ? 500 : 400;
        int told = TOLD.contains(status) ? status : usual;
        context.status(told);
        if (ImmutableList.of("/live", "/review").contains(context.path())) {
            json(
                    context,
                    new ProblemDetails(
                            null,
                            HttpStatus.forStatus(told).getMessage(),
                            told,
                            Texts.own("error." + told),
                            null,
                            ImmutableList.of()));
        } else {
            show(context, "error", ImmutableMap.of("status", told));
        }
    }

    // What requests have in common

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private @Nullable String draft(Context context) {
        return Secret.read(context.cookie(DRAFT));
    }

    /** The draft that this browser works on; null if there is none, or none any more. */
    private @Nullable Open open(Context context) {
        String reference = draft(context);
        Draft draft = reference == null ? null : drafts.find(reference, today()).orElse(null);
        if (reference == null || draft == null) {
            return null;
        }
        LocalDate on = Objects.requireNonNullElse(draft.handedIn(), today());
        return new Open(reference, draft, Questionnaire.of(programme, programme.on(on)), on);
    }

    private Open openOrGone(Context context) {
        Open open = open(context);
        if (open == null) {
            throw new Refused(HttpStatus.GONE.getCode());
        }
        return open;
    }

    private FormReview review(Context context, Open open) {
        return review(context, open, open.draft().answers());
    }

    private FormReview review(Context context, Open open, Answers answers) {
        return reviews.review(
                key(open.reference()), answers.application(open.questions(), open.on()), open.on(), language(context));
    }

    private static String key(String reference) {
        return Secret.hashed("review", reference);
    }

    private Controls controls(Context context, Open open, FormView view) {
        ImmutableMap<String, String> titles =
                Objects.requireNonNullElse(programme.priorities().on(open.on()), ImmutableList.<Priority>of()).stream()
                        .collect(ImmutableMap.toImmutableMap(Priority::id, Priority::title));
        return new Controls(texts(context), titles, open.draft().answers(), view);
    }

    private Texts texts(Context context) {
        return new Texts(rules, language(context));
    }

    private Locale language(Context context) {
        String asked = context.queryParam(LANGUAGE) == null ? context.cookie(LANGUAGE) : context.queryParam(LANGUAGE);
        return welsh && WELSH.equals(asked) ? Locale.forLanguageTag(WELSH) : Locale.UK;
    }

    private void show(Context context, String page, Map<String, Object> values) {
        Locale language = language(context);
        if (HandlerType.GET.equals(context.method()) && context.queryParam(LANGUAGE) != null) {
            Requests.keep(context, LANGUAGE, language.toLanguageTag());
        }
        Map<String, Object> model = new HashMap<>(values);
        model.put("text", Texts.own());
        model.put("token", Requests.token(context));
        model.put("welsh", welsh);
        model.put("unreviewed", !language.equals(Locale.UK));
        model.put("spoken", texts(context).languageTag());
        model.put("programme", programme.name());
        model.put("keptForDays", Drafts.KEPT_FOR_DAYS);
        context.contentType("text/html; charset=utf-8");
        context.result(templates.page(page, model));
    }
}
