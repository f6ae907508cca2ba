package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lwn.json.LwnJson;
import org.lwn.system.NeighbourhoodSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lwn system}: shows a whole neighbourhood system. */
@Command(
        name = "system",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Shows a neighbourhood system: its places, people's work there, and its source.",
            "",
            "Names, e-mail addresses and telephone numbers of contacts are redacted in both formats; only the file keeps"
                    + " them. What json prints is again such a file, but without them."
        })
final class SystemCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SystemInput system = new SystemInput();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    SystemCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return system.print(console, form, this::print);
    }

    private void print(NeighbourhoodSystem whole) {
        NeighbourhoodSystem shown = WithoutContacts.of(whole);
        if (form == Form.JSON) {
            console.out(LwnJson.write(shown).stripTrailing());
            // In text their place says so; whoever keeps this as the new file should know it too.
            Problems.lines(WithoutContacts.notes(system.named(), whole), form).forEach(console::err);
        } else {
            new SystemText(shown, LocalDate.now(console.clock()))
                    .lines(new Paint(console.colour()))
                    .forEach(console::out);
        }
    }
}
