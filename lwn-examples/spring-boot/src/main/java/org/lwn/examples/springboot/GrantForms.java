package org.lwn.examples.springboot;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.stream.Stream;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.CaseRules;
import org.lwn.rules.form.GrantForm;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.springframework.http.HttpStatus;

/** The forms of the programmes that come with one set of rules. */
final class GrantForms {
    private final CaseRules<GrantCase> rules;
    private final ImmutableMap<String, GrantProgramme> programmes;
    private final ImmutableMap<String, GrantForm> forms;

    private GrantForms(
            CaseRules<GrantCase> rules,
            ImmutableMap<String, GrantProgramme> programmes,
            ImmutableMap<String, GrantForm> forms) {
        this.rules = rules;
        this.programmes = programmes;
        this.forms = forms;
    }

    static GrantForms of(CaseRules<GrantCase> rules) {
        // Never closed: that would close the rules, and they are not ours.
        GrantEligibility eligibility = GrantEligibility.of(rules);
        ImmutableMap<String, GrantProgramme> programmes = eligibility.programmeIds().stream()
                .collect(ImmutableMap.toImmutableMap(id -> id, eligibility::programme));
        return new GrantForms(
                rules,
                programmes,
                programmes.values().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                GrantProgramme::id, programme -> GrantForm.of(eligibility, programme))));
    }

    boolean areOf(CaseRules<GrantCase> others) {
        return rules == others;
    }

    List<GrantProgramme> programmes() {
        return programmes.values().asList();
    }

    /** The form of that programme, or status 404. */
    GrantForm form(String programme, Locale language) {
        GrantForm form = forms.get(programme);
        if (form == null) {
            throw HttpProblems.of(
                    HttpStatus.NOT_FOUND, "There is no such programme. /programmes lists those there are.");
        }
        return form.in(language);
    }

    /** Which of the languages that the rules speak is wanted most; English if none is. */
    Locale language(String acceptLanguage) {
        List<Locale> spoken = Stream.concat(Stream.of(Locale.UK, Locale.ENGLISH), rules.languages().stream())
                .toList();
        try {
            Locale wanted = Locale.lookup(LanguageRange.parse(acceptLanguage), spoken);
            return wanted == null ? Locale.UK : wanted;
        } catch (IllegalArgumentException unreadable) {
            return Locale.UK;
        }
    }
}
