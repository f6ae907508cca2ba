package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.RuleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn diff}: tells in words what is different between two states of a pack. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Tells in words what is different between two publications of a rule store, or two folders of rules.",
            "",
            "Comments and line breaks are no differences. Without FROM and TO it compares what is in force with what was"
                    + " before it. json prints one object a line: kind, subject, part, before, after and sentence."
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--store", paramLabel = "DIR", description = "The folder of the rule store.")
    private @Nullable String store;

    @Parameters(
            arity = "0..2",
            paramLabel = "FROM TO",
            hideParamSyntax = true,
            description = "Two numbers of publications; without a store, two folders of rules.")
    private List<String> sides = ImmutableList.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (store != null && (sides.isEmpty() || sides.size() == 2)) {
            return StoreOptions.with(store, spec.commandLine(), form, console, this::ofStore);
        }
        if (store == null && sides.size() == 2) {
            return ofFolders(sides.get(0), sides.get(1));
        }
        throw usage("Name a store by --store, and two of its publications or none; or else two folders.");
    }

    private int ofStore(RuleStore<?> opened) {
        List<Integer> numbers = sides.isEmpty()
                ? lastTwo(opened)
                : sides.stream().map(this::number).toList();
        print(opened, numbers.get(0), numbers.get(1));
        return Exit.DONE;
    }

    private void print(RuleStore<?> opened, int from, int to) {
        new PublicationText(console, form).changes(opened.diff(from, to));
    }

    private List<Integer> lastTwo(RuleStore<?> opened) {
        List<Publication> history = opened.history();
        int last = history.isEmpty() ? 0 : history.get(history.size() - 1).number();
        if (last < 2) {
            throw new Stop(Exit.PROBLEMS, "There are no two publications here to be compared.");
        }
        return ImmutableList.of(last - 1, last);
    }

    private Integer number(String written) {
        Integer number = Ints.tryParse(written);
        if (number == null) {
            throw usage("'" + written + "' is no number of a publication. See 'lwn history'.");
        }
        return number;
    }

    private int ofFolders(String from, String to) {
        Pack<?> pack = StoreOptions.packOf(to, spec.commandLine(), form, console);
        PackFiles before = files(from, pack);
        PackFiles after = files(to, pack);
        new PublicationText(console, form).changes(pack.changes(before, after));
        return Exit.DONE;
    }

    /** What is wrong with a folder is told with its name, so each is looked at by itself. */
    private PackFiles files(String folder, Pack<?> pack) {
        try {
            PackFiles files = PackFiles.in(StoreOptions.path(folder, spec.commandLine()));
            pack.changes(files, files);
            return files;
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(folder, unusable);
            Problems.lines(found.problems(), form).forEach(console::err);
            throw new Stop(found.exit(), "");
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
