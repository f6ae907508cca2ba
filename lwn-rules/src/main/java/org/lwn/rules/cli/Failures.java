package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts into words why a command did not run, or did not end well. No stack trace reaches a user. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        console.err("lwn: " + Text.printable(sentence(failure, arguments)));
        console.err("Usage: " + synopsis(command) + "   (more: "
                + command.getCommandSpec().qualifiedName() + " --help)");
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof ParameterException wrongUsage) {
            return handleParseException(wrongUsage, new String[0]);
        }
        if (failure instanceof Stop stop) {
            if (!String.valueOf(stop.getMessage()).isEmpty()) {
                console.err("lwn: " + Text.printable(String.valueOf(stop.getMessage())));
            }
            return stop.exit();
        }
        return fault(failure);
    }

    /** What nobody expected. Memory that runs out is no fault, but is met where faults are. */
    int fault(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            console.err("lwn: There is not enough memory for this. Give more, such as java -Xmx4g -jar, or divide the"
                    + " files.");
            return Exit.FAULT;
        }
        // Not the exception's own message, which may quote somebody's application.
        console.err("lwn: A fault of lwn itself stopped this command; please report it, with the command and this: "
                + failure.getClass().getSimpleName() + place(failure) + ".");
        return Exit.FAULT;
    }

    /** Output that is lost. */
    int loss() {
        Optional<String> reason = console.loss();
        reason.ifPresent(why -> console.err("lwn: Not all of the output could be written (" + Text.printable(why)
                + "); see whether the disk is full, and run the command again."));
        return reason.isPresent() ? Exit.UNREADABLE : Exit.DONE;
    }

    /** Why something could not be read or written: in the system's words, or as Java names it. */
    static String reason(@Nullable IOException failure) {
        if (failure == null) {
            return "I/O";
        }
        String message = failure.getMessage();
        return message != null && failure.getClass() == IOException.class
                ? message
                : failure.getClass().getSimpleName();
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.lwn."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static String sentence(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (failure instanceof MissingParameterException missing) {
            // What is missing may be there, but written wrongly.
            Optional<String> misspelt = Arrays.stream(arguments)
                    .filter(argument -> argument.startsWith("--"))
                    .filter(argument -> !command.getCommandSpec().optionsMap().containsKey(name(argument)))
                    .findFirst();
            if (misspelt.isPresent()) {
                return unknown(misspelt.get(), command);
            }
            return "Missing: "
                    + String.join(
                            ", ",
                            missing.getMissing().stream().map(Failures::name).toList()) + ".";
        }
        return String.valueOf(failure.getMessage());
    }

    /** The name of an option that is written with its value. */
    private static String name(String option) {
        return option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
    }

    private static String name(ArgSpec argument) {
        return argument.isOption()
                ? ((OptionSpec) argument).longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    private static String unknown(String written, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (written.startsWith("-")) {
            String name = name(written);
            return "There is no option '" + name + "'."
                    + didYouMean(name, ImmutableList.copyOf(spec.optionsMap().keySet()));
        }
        if (!command.getSubcommands().isEmpty()) {
            return "There is no command '" + written + "'."
                    + didYouMean(
                            written,
                            ImmutableList.copyOf(command.getSubcommands().keySet()));
        }
        return "'" + written + "' is one argument too many.";
    }

    private static String didYouMean(String written, List<String> known) {
        return Suggestion.nearest(written, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    /** In one line: what must be given by name, and the rest in short. */
    private static String synopsis(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder synopsis = new StringBuilder(spec.qualifiedName());
        spec.options().stream()
                .filter(OptionSpec::required)
                .forEach(option -> synopsis.append(' ').append(name(option)));
        synopsis.append(" [OPTIONS]");
        spec.positionalParameters().forEach(file -> {
            String label = file.paramLabel() + (file.arity().max() > 1 ? "..." : "");
            synopsis.append(' ').append(file.required() ? label : "[" + label + "]");
        });
        return synopsis
                + (spec.subcommands().isEmpty() ? "" : " " + spec.usageMessage().synopsisSubcommandLabel());
    }
}
