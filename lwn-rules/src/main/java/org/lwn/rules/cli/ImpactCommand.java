package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.impact.Impact;
import org.lwn.json.LwnJson;
import org.lwn.system.NeighbourhoodSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lwn impact}: what a system's work came to in a period. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Reports what the work of a neighbourhood system came to in a period, as far as its document says: who came, who"
                    + " took part, what came of it, what was learnt, and what is not known.",
            "",
            "Nothing is filled in, and counts of few people are withheld."
        })
final class ImpactCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SystemInput system = new SystemInput();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "The first day of the period, such as 2025-04-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "Its last day, such as 2026-03-31.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    ImpactCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw new ParameterException(
                    spec.commandLine(), "The period ends on " + to + ", before it begins on " + from + ".");
        }
        return system.print(console, form, this::print);
    }

    private void print(NeighbourhoodSystem whole) {
        Impact impact = Impact.of(whole, from, to, CampaignPolicy.usual().on(to));
        if (form == Form.JSON) {
            console.out(LwnJson.write(impact).stripTrailing());
        } else {
            ImpactText.lines(impact, new Paint(console.colour())).forEach(console::out);
        }
    }
}
