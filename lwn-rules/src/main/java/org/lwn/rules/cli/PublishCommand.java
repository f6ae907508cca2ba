package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.store.RuleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn publish}: puts the rules of a folder into force. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Puts the rules of a folder into force in a rule store, by which hosts decide.",
            "",
            "The rules are checked and compiled, and every case of the pack must come out as it should. If anything is"
                    + " wrong, all of it is told, and what was in force still is. json prints one object: inForce,"
                    + " publication and changes."
        })
final class PublishCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PublicationOptions options = new PublicationOptions();

    @Parameters(paramLabel = "FOLDER", description = "The pack's folder.")
    private String folder = "";

    @Option(names = "--dry-run", description = "Do all of this, but put nothing into force and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description =
                    "Past applications, as for 'lwn replay', to be decided on by the rules in force and by these. How many"
                            + " come out otherwise is kept with the publication. May be given several times.")
    private List<String> past = ImmutableList.of();

    @Option(
            names = "--programme",
            paramLabel = "ID",
            description = "The programme of the rules that --replay decides for; not needed if there is one only.")
    private @Nullable String programme;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Pack<?> pack = StoreOptions.packOf(folder, spec.commandLine(), options.form(), console);
        return StoreOptions.told(spec.commandLine(), options.form(), console, () -> {
            RuleStore<?> store = store(pack);
            Path rules = Path.of(folder);
            var at = console.clock().instant();
            new PublicationText(console, options.form())
                    .print(
                            dryRun
                                    ? store.rehearse(rules, options.who(), options.why(), at)
                                    : store.publish(rules, options.who(), options.why(), at),
                            !dryRun);
            return Exit.DONE;
        });
    }

    private RuleStore<?> store(Pack<?> pack) {
        Path path = StoreOptions.path(options.store(), spec.commandLine());
        if (past.isEmpty()) {
            return RuleStore.in(path, pack);
        }
        if (!pack.caseType().equals(Packs.GRANT_ELIGIBILITY.caseType())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replay decides on applications, but these rules are about a " + pack.caseType()
                            + ". Leave it out.");
        }
        Exit exit = new Exit();
        PastApplications read = PastApplications.read(past, options.form(), console, exit);
        if (exit.code() != Exit.DONE) {
            throw new Stop(exit.code(), "Nothing was published, for not all past applications could be read.");
        }
        return RuleStore.in(path, Packs.GRANT_ELIGIBILITY)
                .replaying(new ReplayedApplications(read, programme(), LocalDate.now(console.clock())));
    }

    private String programme() {
        List<String> known;
        try (CaseRules<GrantCase> rules = GrantRules.in(folder, spec.commandLine(), options.form(), console)) {
            known = rules.programmes(GrantProgramme.class).stream()
                    .map(GrantProgramme::id)
                    .toList();
        }
        if (programme == null && known.size() == 1) {
            return known.get(0);
        }
        if (programme == null || !known.contains(programme)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name a programme of the rules by --programme. They come with "
                            + (known.isEmpty() ? "none, so leave --replay out." : String.join(", ", known) + "."));
        }
        return programme;
    }
}
