package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.replay.Replay;
import org.lwn.rules.replay.ReplayResult;
import org.lwn.rules.replay.RuleSet;
import org.lwn.rules.report.ReplayPage;
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
                    "The rules before: a pack's folder, a rule store, or ${DEFAULT-VALUE}, those that come with lwn (which they are"
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
            converter = Converters.PageOrFormConverter.class,
            description = "text (for people; what you get without this), json or html.")
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
            run(
                    new RuleSet(before, first),
                    new RuleSet(after, second),
                    PastApplications.read(files, form, console, exit));
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
        if (named.equals(SHIPPED)) {
            return Packs.GRANT_ELIGIBILITY.shipped();
        }
        if (Packs.ids().contains(named)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The rules '" + named + "' decide on no application. Name a folder or " + SHIPPED + ".");
        }
        return GrantRules.in(named, spec.commandLine(), form, console);
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

    private void run(RuleSet before, RuleSet after, PastApplications past) {
        Progress progress = new Progress(console, true);
        int all = past.size();
        ReplayResult result = Replay.of(before, after)
                .run(past.cases(on, LocalDate.now(console.clock())), done -> progress.at(past.named(), done, all));
        progress.clear();
        if (!result.undecided().isEmpty()) {
            exit.atLeast(Exit.PROBLEMS);
        }
        if (form == Form.JSON) {
            console.out(LwnJson.write(result).stripTrailing());
        } else if (form == Form.HTML) {
            console.out(ReplayPage.html(result).stripTrailing());
        } else {
            new ReplayText(result, new Paint(console.colour())).lines().forEach(console::out);
        }
    }
}
