package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.lwn.problem.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
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
        console.err("lwn: " + Text.printable(sentence(failure, command)));
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
        // Not the exception's own message, which may quote somebody's application.
        console.err("lwn: A fault of lwn itself stopped this command; please report it, with the command and this: "
                + failure.getClass().getSimpleName() + place(failure) + ".");
        return Exit.FAULT;
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.lwn."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static String sentence(ParameterException failure, CommandLine command) {
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (failure instanceof MissingParameterException missing) {
            return "Missing: "
                    + String.join(
                            ", ",
                            missing.getMissing().stream().map(Failures::name).toList()) + ".";
        }
        return String.valueOf(failure.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    private static String unknown(String written, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (written.startsWith("-")) {
            String name = written.contains("=") ? written.substring(0, written.indexOf('=')) : written;
            List<String> options = ImmutableList.copyOf(spec.optionsMap().keySet());
            return "There is no option '" + name + "'." + didYouMean(name, options);
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

    private static String synopsis(CommandLine command) {
        return command.getHelp().abbreviatedSynopsis().strip();
    }
}
