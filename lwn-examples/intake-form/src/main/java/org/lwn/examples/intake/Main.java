package org.lwn.examples.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.store.LiveRules;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.RuleStore;
import org.lwn.rules.store.RuleStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the page, and stops it when the process is told to end. */
@Command(
        name = "lwn-intake-form",
        mixinStandardHelpOptions = true,
        description = "A page on which residents apply for a grant, for this machine alone.")
public final class Main implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    @Option(
            names = "--port",
            description = "Where to listen; 0 for any free port. ${DEFAULT-VALUE} if not given.",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--data",
            description = "The folder of the drafts. ${DEFAULT-VALUE} if not given.",
            defaultValue = "intake-data")
    private Path data = Path.of("intake-data");

    @Option(
            names = "--rules",
            description = "A pack's folder or a rule store; the rules that ship with lwn if not given.")
    private @Nullable Path rules;

    @Option(names = "--welsh", description = "Offer Welsh, which no translator has reviewed yet.")
    private boolean welsh;

    private Main() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            IntakeServer server = IntakeServer.start(port, data, eligibility(rules), welsh, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println("Open http://127.0.0.1:" + server.port() + "/ in a browser. Ctrl-C ends it.");
            new CountDownLatch(1).await();
            return 0;
        } catch (IOException | RulePackException | RuleStoreException unusable) {
            System.err.println(unusable.getMessage());
            return 1;
        }
    }

    /** The rules of a store are exchanged when others are published. */
    static GrantEligibility eligibility(@Nullable Path rules) {
        if (rules == null) {
            return GrantEligibility.shipped();
        }
        return RuleStore.factType(rules).isPresent()
                ? GrantEligibility.of(
                        LiveRules.watching(RuleStore.in(rules, GrantEligibility.PACK), LOOK_AGAIN, new Told()))
                : GrantEligibility.load(rules);
    }

    /** Tells whoever runs the host. */
    private static final class Told implements LiveRules.Listener {
        @Override
        public void swapped(Publication before, Publication now) {
            LOG.info("Publication {} is in force.", now.number());
        }

        @Override
        public void failed(RuleStoreException failure, Publication stillInForce) {
            LOG.warn("Publication {} is still in force: {}", stillInForce.number(), failure.getMessage());
        }
    }
}
