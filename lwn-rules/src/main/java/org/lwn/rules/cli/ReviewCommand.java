package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.rules.report.ReviewPage;
import org.lwn.rules.review.SystemReview;
import org.lwn.system.NeighbourhoodSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lwn review}: asks every pack about a whole system. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Asks every rule pack that applies about a neighbourhood system: what is to be put right and who can do it, and"
                    + " what goes well.",
            "",
            "The thresholds are the usual ones. Only what is noted is known: what goes well is what is shown to. With json,"
                    + " a pointer leads into the file."
        })
final class ReviewCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SystemInput system = new SystemInput();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "The day, such as 2026-03-31; today without this.")
    private @Nullable LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.PageOrFormConverter.class,
            description = "text (for people; what you get without this), json, or html (a page to send or to print).")
    private Form form = Form.TEXT;

    ReviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return system.print(console, form, this::print);
    }

    private void print(NeighbourhoodSystem whole) {
        SystemReview review = SystemReview.of(whole, on == null ? LocalDate.now(console.clock()) : on, Locale.UK);
        if (form == Form.JSON) {
            console.out(LwnJson.write(ReviewJson.of(review)).stripTrailing());
        } else if (form == Form.HTML) {
            console.out(ReviewPage.html(whole, review).stripTrailing());
        } else {
            ReviewText.lines(whole.name(), review, new Paint(console.colour())).forEach(console::out);
        }
    }
}
