package org.lwn.rules.cli;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.concurrent.Callable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.grant.FundedProject;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.json.DocumentFormat;
import org.lwn.json.LwnJson;
import org.lwn.network.ForumPolicy;
import org.lwn.network.MeetingPolicy;
import org.lwn.problem.Suggestion;
import org.lwn.rules.grant.PanelDecision;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.togetherness.TogethernessPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn schema}: prints the JSON Schema of a format. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Prints the JSON Schema (2020-12) of a document's format, for checking elsewhere and for building forms: meanings,"
                    + " units, the order of fields and the controls that suit them are in it.",
            "",
            "Without an argument, lists the formats and their types."
        })
final class SchemaCommand implements Callable<Integer> {
    private static final ImmutableMap<String, Class<?>> FORMATS = ImmutableList.<Class<?>>of(
                    GrantProgramme.class,
                    GrantApplication.class,
                    PanelDecision.class,
                    FundedProject.class,
                    MonitoringPolicy.class,
                    NeighbourhoodSystem.class,
                    Campaign.class,
                    CampaignPolicy.class,
                    MeetingPolicy.class,
                    ForumPolicy.class,
                    CommissioningPolicy.class,
                    TogethernessPolicy.class)
            .stream()
            .collect(ImmutableMap.toImmutableMap(SchemaCommand::format, type -> type));

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "FORMAT_OR_TYPE",
            description = "A format such as lwn-application/1, or a type such as GrantApplication.")
    private String wanted = "";

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (wanted.isEmpty()) {
            int width = FORMATS.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
            FORMATS.forEach((format, type) -> console.out(Strings.padEnd(format, width, ' ') + type.getSimpleName()));
            return Exit.DONE;
        }
        console.out(LwnJson.schema(type()).stripTrailing());
        return Exit.DONE;
    }

    private Class<?> type() {
        return FORMATS.entrySet().stream()
                .filter(known -> known.getKey().equals(wanted)
                        || known.getValue().getSimpleName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no format or type '" + wanted + "' with a schema. "
                                + Suggestion.remedy(wanted, names())))
                .getValue();
    }

    private static ImmutableList<String> names() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        FORMATS.forEach((format, type) -> names.add(format, type.getSimpleName()));
        return names.build();
    }

    private static String format(Class<?> type) {
        DocumentFormat format = type.getAnnotation(DocumentFormat.class);
        if (format == null) {
            throw new IllegalStateException(type + " has no format");
        }
        return format.value();
    }
}
