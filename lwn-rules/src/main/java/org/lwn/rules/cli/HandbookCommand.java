package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.json.InvalidDocumentException;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.handbook.Handbook;
import org.lwn.rules.packs.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code lwn handbook}: tells what the rules of a pack decide. */
@Command(
        name = "handbook",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Tells what each rule of a pack decides, in plain English made from the rules themselves, with limits, sources,"
                    + " wording and examples, and how to change it.",
            "",
            "Markdown reads well as text; html is one page for a telephone and for paper."
        })
final class HandbookCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PACK",
            description = "A pack that comes with lwn, such as grant-eligibility, or the folder of a pack.")
    private String pack = "";

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            converter = Converters.Language.class,
            description = "Show the wording in that language too, such as cy. The handbook itself is in English.")
    private Locale language = Locale.UK;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = PageConverter.class,
            description = "markdown (what you get without this) or html.")
    private Page page = Page.MARKDOWN;

    HandbookCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Pack<?> shipped = Packs.withId(pack).orElse(null);
        if (shipped != null) {
            return print(Handbook.shipped(shipped, language));
        }
        Path named = named();
        if (named == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no pack '" + pack + "', and no folder of that name. "
                            + Suggestion.remedy(pack, Packs.ids()));
        }
        return ofFolder(Files.isRegularFile(named) && named.getParent() != null ? named.getParent() : named);
    }

    /** The folder or file of that name; null if there is none. */
    private @Nullable Path named() {
        try {
            Path named = Path.of(pack);
            return Files.exists(named) ? named : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private int ofFolder(Path folder) {
        try {
            String about = PackFiles.in(folder).factType();
            // A kind of case that there is none of is told like everything else about the folder.
            Pack<?> like = Packs.withCaseType(about).orElse(Packs.GRANT_ELIGIBILITY);
            return print(Handbook.load(folder, like, language));
        } catch (InvalidDocumentException cases) {
            return refuse(PackProblems.inFolder(folder.toString(), cases.problems()), Exit.PROBLEMS);
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            Problem unreadable = Documents.unreadable(
                            folder.toString(),
                            "pack.unreadable",
                            "Its files cannot be read (" + Failures.reason(cause) + ").",
                            "See whether you may open them.")
                    .problem();
            return refuse(ImmutableList.of(unreadable), Exit.UNREADABLE);
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(folder.toString(), unusable);
            return refuse(found.problems(), found.exit());
        }
    }

    private int print(Handbook handbook) {
        String whole = page == Page.HTML ? handbook.html() : handbook.markdown();
        console.out(whole.stripTrailing());
        return Exit.DONE;
    }

    private int refuse(List<Problem> problems, int exit) {
        problems.forEach(problem -> console.err(Problems.line(problem, Form.TEXT)));
        return exit;
    }

    /** How the handbook is written. */
    enum Page {
        MARKDOWN,
        HTML
    }

    /** Reads the names of pages. */
    static final class PageConverter implements ITypeConverter<Page> {
        @Override
        public Page convert(String written) {
            return switch (written) {
                case "markdown" -> Page.MARKDOWN;
                case "html" -> Page.HTML;
                default ->
                    throw new TypeConversionException("There is no format '" + written + "'. "
                            + Suggestion.remedy(written, ImmutableList.of("markdown", "html")));
            };
        }
    }
}
