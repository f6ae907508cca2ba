package org.lwn.rules.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Where the command line starts. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Console console = new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Clock.system(ZoneId.systemDefault()),
                Console.isTerminal(),
                Console.isTerminal() && Ansi.AUTO.enabled());
        System.exit(run(args, console));
    }

    /** Runs one command as if in a pipe: without colour and without progress. */
    static int run(String[] args, InputStream in, OutputStream out, OutputStream err, Clock clock) {
        return run(args, new Console(in, out, err, clock, false, false));
    }

    static int run(String[] args, Console console) {
        Failures failures = new Failures(console);
        int exit;
        try {
            exit = commands(console, failures).execute(args);
        } catch (RuntimeException | VirtualMachineError fault) {
            exit = failures.fault(fault);
        }
        console.flush();
        exit = Math.max(exit, failures.loss());
        console.flush();
        return exit;
    }

    private static CommandLine commands(Console console, Failures failures) {
        CommandLine lwn = new CommandLine(new LwnCommand());
        lwn.addSubcommand(new DecideCommand(console));
        lwn.addSubcommand(new ExplainCommand(console));
        lwn.addSubcommand(new CommandLine(new NewCommand())
                .addSubcommand(new NewProgrammeCommand(console))
                .addSubcommand(new NewPackCommand(console))
                .addSubcommand(new NewPanelDecisionCommand(console)));
        lwn.addSubcommand(new CheckCommand(console));
        lwn.addSubcommand(new TestCommand(console));
        lwn.addSubcommand(new TranslateCommand(console));
        lwn.addSubcommand(new MutateCommand(console));
        lwn.addSubcommand(new VocabularyCommand(console));
        lwn.addSubcommand(new SchemaCommand(console));
        lwn.addSubcommand(new HandbookCommand(console));
        lwn.addSubcommand(new SystemCommand(console));
        lwn.addSubcommand(new CampaignCommand(console));
        lwn.addSubcommand(new ReviewCommand(console));
        lwn.addSubcommand(new ImpactCommand(console));
        lwn.addSubcommand(new PublishCommand(console));
        lwn.addSubcommand(new HistoryCommand(console));
        lwn.addSubcommand(new DiffCommand(console));
        lwn.addSubcommand(new RollbackCommand(console));
        lwn.addSubcommand(new ReplayCommand(console));
        lwn.addSubcommand(new CommandLine.HelpCommand());
        return lwn.setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Console.WIDTH)
                .setExpandAtFiles(false)
                .setOut(console.outWriter())
                .setErr(console.errWriter());
    }
}
