package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.replay.Replay;
import org.lwn.rules.replay.ReplayResult;
import org.lwn.rules.replay.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn replay}: decides past cases by two sets of rules. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Decides past applications by two sets of rules, or for two programmes, and shows who comes out otherwise and"
                    + " because of which rule.",
            "",
            "A FILE is an application, an array of applications or a package of grants in the form of 360Giving, as for"
                    + " 'lwn decide'. Applications are named by their ids alone; in counts by neighbourhood and by"
                    + " applicant, small ones are withheld."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final String SHIPPED = Packs.GRANT_ELIGIBILITY.id();

    private final Console console;
    private final Exit exit = new Exit();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "RULES",
            defaultValue = "grant-eligibility",
            description =
                    "The rules before: a pack's folder, or ${DEFAULT-VALUE}, those that come with lwn (which they are"
                            + " without this).")
    private String from = SHIPPED;

    @Option(
            names = "--to",
            paramLabel = "RULES",
            defaultValue = "grant-eligibility",
            description = "The rules after, named in the same way.")
    private String to = SHIPPED;

    @Option(
            names = "--from-programme",
            paramLabel = "PROGRAMME",
            description =
                    "The programme before: a file, or the id of one that comes with the rules. Without this: the one"
                            + " that comes with the rules before, if there is one only.")
    private @Nullable String fromProgramme;

    @Option(
            names = "--to-programme",
            paramLabel = "PROGRAMME",
            description =
                    "The programme after. Without this it is called as that before, and is taken from the rules after"
                            + " if they come with one of that name.")
    private @Nullable String toProgramme;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description =
                    "Decide everything as of that day, such as 2026-03-31. Without it a past grant is decided as of its"
                            + " award, an application as of the day it was sent in, or else of today.")
    private @Nullable LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The past cases; - is standard input.")
    private List<String> files = ImmutableList.of();

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Documents documents = new Documents(console);
        try (CaseRules<GrantCase> before = rules(from);
                CaseRules<GrantCase> after = rules(to)) {
            Programmes programmes = new Programmes(spec, form, documents, console);
            GrantProgramme first = programme(programmes, fromProgramme, before, from);
            GrantProgramme second = programme(programmes, called(first), after, to);
            run(new RuleSet(before, first), new RuleSet(after, second), inputs(documents));
        }
        return exit.code();
    }

    /** The programme after is called as that before, unless it is said otherwise. */
    private String called(GrantProgramme first) {
        if (toProgramme != null) {
            return toProgramme;
        }
        return fromProgramme == null ? first.id() : fromProgramme;
    }

    private CaseRules<GrantCase> rules(String named) {
        Pack<GrantCase> pack = Packs.GRANT_ELIGIBILITY;
        if (named.equals(SHIPPED)) {
            return pack.shipped();
        }
        if (Packs.ids().contains(named)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The rules '" + named + "' decide on no application. Name a folder or " + SHIPPED + ".");
        }
        try {
            return pack.load(Path.of(named));
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(named, unusable);
            Problems.lines(found.problems(), form).forEach(console::err);
            throw new Stop(found.exit(), "");
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "No folder can be called '" + named + "'.", e);
        }
    }

    private GrantProgramme programme(
            Programmes programmes, @Nullable String named, CaseRules<GrantCase> rules, String rulesNamed) {
        List<GrantProgramme> own = rules.programmes(GrantProgramme.class);
        if (named != null) {
            return programmes.named(named, own, rulesNamed.equals(SHIPPED));
        }
        if (own.size() != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name a programme by --from-programme, for the rules '" + rulesNamed + "' come with "
                            + (own.isEmpty()
                                    ? "none."
                                    : "several: "
                                            + own.stream()
                                                    .map(GrantProgramme::id)
                                                    .toList() + "."));
        }
        return own.get(0);
    }

    /** What can be read of the files; what is wrong with the rest is told. */
    private List<Input> inputs(Documents documents) {
        List<Input> inputs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            try {
                Input input = Inputs.read(documents.json(file));
                exit.after(input.problems());
                problems.addAll(input.problems());
                inputs.add(input);
            } catch (Documents.UnreadableException unreadable) {
                exit.atLeast(Exit.UNREADABLE);
                problems.add(unreadable.problem());
            }
        }
        (form == Form.TEXT ? ProblemSummary.lines(problems) : Problems.lines(problems, form)).forEach(console::err);
        return inputs;
    }

    private void run(RuleSet before, RuleSet after, List<Input> inputs) {
        LocalDate today = LocalDate.now(console.clock());
        int all = inputs.stream().mapToInt(input -> input.submissions().size()).sum();
        Function<GrantProgramme, Stream<GrantCase>> cases =
                programme -> inputs.stream().flatMap(input -> Cases.of(input, programme, on, today).stream());
        Progress progress = new Progress(console, true);
        String where = files.size() == 1 ? files.get(0) : Text.count(files.size(), "file", "files");
        ReplayResult result = Replay.of(before, after).run(cases, done -> progress.at(where, done, all));
        progress.clear();
        if (!result.undecided().isEmpty()) {
            exit.atLeast(Exit.PROBLEMS);
        }
        if (form == Form.JSON) {
            console.out(LwnJson.write(result).stripTrailing());
        } else {
            new ReplayText(result, new Paint(console.colour())).lines().forEach(console::out);
        }
    }
}
