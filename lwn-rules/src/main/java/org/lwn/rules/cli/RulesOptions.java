package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.rules.grant.GrantEligibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which rules and which programme decide, as of when, and in which words. */
final class RulesOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--programme",
            required = true,
            paramLabel = "PROGRAMME",
            description = "A programme's file, or the id of one that comes with the rules.")
    private String programme = "";

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description =
                    "The folder of a rule pack, or a rule store, whose rules in force are taken. Without it: the rules"
                            + " that come with lwn.")
    private @Nullable String rules;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description =
                    "Decide everything as of that day, such as 2026-03-31. Without it a past grant is decided as of"
                            + " its award, an application as of the day it was sent in, or else of today.")
    private @Nullable LocalDate on;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            converter = Converters.Language.class,
            description = "The language of the messages, such as en (which it is without this).")
    private Locale language = Locale.UK;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    @Nullable
    LocalDate on() {
        return on;
    }

    Locale language() {
        return language;
    }

    Form form() {
        return form;
    }

    /** The rules; if they do not speak the language asked for, that is told. Close them. */
    GrantEligibility rules(Console console) {
        GrantEligibility found = load(console);
        List<Locale> languages = found.languages();
        boolean isSpoken = language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                || Locale.lookup(ImmutableList.of(new Locale.LanguageRange(language.toLanguageTag())), languages)
                        != null;
        if (!isSpoken) {
            console.err(Problems.line(untranslated(languages), form));
        }
        return found;
    }

    private Problem untranslated(List<Locale> languages) {
        String known = languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
        return Problem.note(
                new Place.InJson("--lang", Pointer.ROOT),
                "language.not-translated",
                "The rules have no translation into '" + language.toLanguageTag()
                        + "', so their messages come in English.",
                known.isEmpty() ? null : "They are translated into: " + known + ".");
    }

    private GrantEligibility load(Console console) {
        if (rules == null) {
            return GrantEligibility.shipped();
        }
        return GrantEligibility.of(GrantRules.in(rules, spec.commandLine(), form, console));
    }

    /** The programme, by its id if the rules or lwn have one with that id, else from a file. */
    GrantProgramme programme(GrantEligibility eligibility, Documents documents, Console console) {
        List<GrantProgramme> packProgrammes =
                eligibility.programmeIds().stream().map(eligibility::programme).toList();
        return new Programmes(spec, form, documents, console).named(programme, packProgrammes, rules == null);
    }
}
