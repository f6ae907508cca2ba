package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.grant.GrantEligibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds the programmes that a command names. */
final class Programmes {
    private final CommandSpec spec;
    private final Form form;
    private final Documents documents;
    private final Console console;

    Programmes(CommandSpec spec, Form form, Documents documents, Console console) {
        this.spec = spec;
        this.form = form;
        this.documents = documents;
        this.console = console;
    }

    /**
     * A programme, by its id if the rules or lwn have one with that id, else from a file.
     *
     * @param packProgrammes those that come with the rules
     * @param areShipped whether the rules are lwn's own
     */
    GrantProgramme named(String written, List<GrantProgramme> packProgrammes, boolean areShipped) {
        Map<String, GrantProgramme> known = new LinkedHashMap<>();
        packProgrammes.forEach(programme -> known.put(programme.id(), programme));
        if (!known.containsKey(written) && !areShipped) {
            shipped().forEach(programme -> known.putIfAbsent(programme.id(), programme));
        }
        GrantProgramme found = known.get(written);
        if (found != null) {
            return found;
        }
        if (!Documents.looksLikeFile(written)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no programme '" + written + "', and no file of that name. "
                            + (known.isEmpty() ? "Name a file." : Suggestion.remedy(written, known.keySet())));
        }
        return fromFile(written);
    }

    private static List<GrantProgramme> shipped() {
        try (GrantEligibility shipped = GrantEligibility.shipped()) {
            return shipped.programmeIds().stream().map(shipped::programme).toList();
        }
    }

    private GrantProgramme fromFile(String written) {
        List<Problem> problems;
        int exit;
        try {
            JsonDocument document = documents.json(written);
            Reading<GrantProgramme> reading = LwnJson.read(GrantProgramme.class, document);
            if (reading.value() != null) {
                Problems.lines(reading.problems(), form).forEach(console::err);
                return reading.value();
            }
            problems = reading.problems();
            exit = Exit.PROBLEMS;
        } catch (Documents.UnreadableException unreadable) {
            problems = ImmutableList.of(unreadable.problem());
            exit = Exit.UNREADABLE;
        }
        Problems.lines(problems, form).forEach(console::err);
        throw new Stop(exit, form == Form.JSON ? "" : "Nothing was decided, for the programme cannot be used.");
    }
}
