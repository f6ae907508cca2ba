package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Pointer;
import org.lwn.problem.Suggestion;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.report.CampaignPicture;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn campaign}: says where a campaign stands. */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Says where a listening campaign stands on a day: its thirteen steps, what each lacks and who can supply it,"
                    + " what comes next, and what endangers people.",
            "",
            "Only what is dated by the day counts; what has no date counts on every day. The thresholds are the usual"
                    + " ones. With json, a pointer leads into the file."
        })
final class CampaignCommand implements Callable<Integer> {
    private static final Pointer CAMPAIGNS = Pointer.of("/campaigns");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE_OR_NAME",
            description =
                    "A campaign's file, a neighbourhood system's file, or a system that comes with lwn, such as islington or islington-simulated;"
                            + " - is standard input.")
    private String fileOrName = "";

    @Option(
            names = "--campaign",
            paramLabel = "ID",
            description = "Which of a system's campaigns; needed if it has several.")
    private @Nullable String id;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "The day, such as 2026-03-31; today without this.")
    private @Nullable LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.PictureOrFormConverter.class,
            description = "text (for people; what you get without this), json, or svg (a picture).")
    private Form form = Form.TEXT;

    CampaignCommand(Console console) {
        this.console = console;
    }

    /**
     * A campaign of a document.
     *
     * @param at where it stands there
     */
    private record Found(Campaign campaign, Pointer at) {}

    @Override
    public Integer call() {
        if (Systems.all().contains(fileOrName)) {
            print(chosen(Systems.shipped(fileOrName).campaigns()));
            return Exit.DONE;
        }
        if (!Documents.looksLikeFile(fileOrName)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no system '" + fileOrName + "', and no file of that name. "
                            + Suggestion.remedy(fileOrName, Systems.all()));
        }
        Exit exit = new Exit();
        try {
            JsonDocument document = new Documents(console).json(fileOrName);
            if (isCampaign(document.root())) {
                Campaign campaign = valid(LwnJson.read(Campaign.class, document), exit);
                if (campaign != null) {
                    print(new Found(campaign, Pointer.ROOT));
                }
            } else {
                NeighbourhoodSystem system = valid(LwnJson.read(NeighbourhoodSystem.class, document), exit);
                if (system != null) {
                    print(chosen(system.campaigns()));
                }
            }
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            console.err(Problems.line(unreadable.problem(), form));
        }
        return exit.code();
    }

    /** A document that does not name its format is a campaign's if it is no system's. */
    private static boolean isCampaign(JsonNode root) {
        String format = root.path("format").asText();
        return format.isEmpty()
                ? !root.has("campaigns") && !root.has("document") && !root.has("neighbourhoods")
                : format.startsWith("lwn-campaign/");
    }

    private <T> @Nullable T valid(Reading<T> reading, Exit exit) {
        exit.after(reading.problems());
        Problems.lines(reading.problems(), form).forEach(console::err);
        return reading.value();
    }

    private Found chosen(List<Campaign> campaigns) {
        List<String> ids =
                campaigns.stream().map(campaign -> campaign.id().value()).toList();
        if (ids.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), fileOrName + " has no campaign. Name a file or a system that has one.");
        }
        if (id == null && ids.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    fileOrName + " has " + Text.count(ids.size()) + " campaigns. Name one, such as --campaign "
                            + ids.get(0) + ".");
        }
        int index = id == null ? 0 : ids.indexOf(id);
        if (index < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    fileOrName + " has no campaign '" + id + "'. " + Suggestion.remedy(String.valueOf(id), ids));
        }
        return new Found(campaigns.get(index), CAMPAIGNS.child(index));
    }

    private void print(Found found) {
        LocalDate day = on == null ? LocalDate.now(console.clock()) : on;
        try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
            CampaignProgress progress = workflow.progress(found.campaign(), CampaignPolicy.usual(), day);
            if (form == Form.JSON) {
                console.out(LwnJson.write(ProgressJson.of(progress, found.at())).stripTrailing());
            } else if (form == Form.SVG) {
                console.out(CampaignPicture.svg(found.campaign(), CampaignPolicy.usual(), progress)
                        .stripTrailing());
            } else {
                new ProgressText(found.campaign(), progress)
                        .lines(new Paint(console.colour()))
                        .forEach(console::out);
            }
        }
    }
}
