package org.lwn.rules.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.packs.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn translate}: writes a file of wording to be filled in. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Writes a file of wording for a translator: every sentence of a pack's rules and of its forms in English, and"
                    + " beneath it in the language, where it is translated already.",
            "",
            "Save it in the pack's folder as wording/LANGUAGE.properties, in UTF-8, and list it in pack.json."
        })
final class TranslateCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FOLDER",
            description =
                    "The pack's folder, or the pack.json in it; or a pack that comes with lwn, such as grant-eligibility.")
    private String folder = "";

    @Option(
            names = "--lang",
            required = true,
            paramLabel = "LANGUAGE",
            converter = Converters.Language.class,
            description = "The tag of the language, such as cy or pt-BR.")
    private Locale language = Locale.UK;

    TranslateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Pack<?> shipped = Packs.withId(folder).orElse(null);
        if (shipped != null) {
            try (CaseRules<?> rules = shipped.shipped()) {
                return write(rules);
            }
        }
        Path named = named();
        return ofFolder(Files.isRegularFile(named) && named.getParent() != null ? named.getParent() : named);
    }

    private Path named() {
        try {
            Path named = Path.of(folder);
            if (Files.exists(named)) {
                return named;
            }
        } catch (InvalidPathException e) {
            // The same as a folder that is not there.
        }
        throw new ParameterException(
                spec.commandLine(),
                "There is no folder '" + folder + "', and no pack of that name. "
                        + Suggestion.remedy(folder, Packs.ids()));
    }

    private int ofFolder(Path pack) {
        try {
            String about = PackFiles.in(pack).factType();
            // A kind of case that there is none of is told like everything else about the folder.
            Pack<?> like = Packs.withCaseType(about).orElse(Packs.GRANT_ELIGIBILITY);
            try (CaseRules<?> rules = like.load(pack)) {
                return write(rules);
            }
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(pack.toString(), unusable);
            return refuse(found.problems(), found.exit());
        }
    }

    private int write(CaseRules<?> rules) {
        console.out(rules.wordingToTranslate(language).stripTrailing());
        return Exit.DONE;
    }

    private int refuse(List<Problem> problems, int exit) {
        problems.forEach(problem -> console.err(Problems.line(problem, Form.TEXT)));
        return exit;
    }
}
