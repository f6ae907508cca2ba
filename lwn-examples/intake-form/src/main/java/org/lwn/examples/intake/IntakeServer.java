package org.lwn.examples.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.lwn.rules.grant.GrantEligibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page's server: which address is answered by what, and what holds for every answer.
 *
 * <table>
 *   <caption>Addresses</caption>
 *   <tr><td>{@code GET /}</td><td>what this is; begin, or come back by a reference</td></tr>
 *   <tr><td>{@code GET, POST /form}</td><td>the questions; a POST saves</td></tr>
 *   <tr><td>{@code GET /check}, {@code POST /submit}</td><td>the answers read back, and handed in</td></tr>
 *   <tr><td>{@code GET /decision}</td><td>what the rules make of them, with reasons</td></tr>
 *   <tr><td>{@code GET, POST /delete}, {@code POST /leave}</td><td>delete everything; leave a shared computer</td></tr>
 *   <tr><td>{@code POST /live}</td><td>for the page's script: what there is to say while somebody types</td></tr>
 *   <tr><td>{@code POST /review}</td><td>for programs: an application in JSON is reviewed, and nothing is kept</td></tr>
 * </table>
 */
final class IntakeServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeServer.class);
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final ImmutableMap<String, String> HEADERS = ImmutableMap.of(
            "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final Drafts drafts;
    private final GrantEligibility rules;
    private final ScheduledExecutorService housekeeping;
    private final Javalin server;

    private IntakeServer(Drafts drafts, GrantEligibility rules, ScheduledExecutorService housekeeping, Javalin server) {
        this.drafts = drafts;
        this.rules = rules;
        this.housekeeping = housekeeping;
        this.server = server;
    }

    /**
     * Starts a server that this machine alone can reach.
     *
     * @param port where it listens; 0 for any that is free
     * @param data the folder of the drafts
     * @param rules what decides; closed with the server
     * @param welsh whether what lwn says can be had in Welsh, which no translator has reviewed yet
     */
    static IntakeServer start(int port, Path data, GrantEligibility rules, boolean welsh, Clock clock)
            throws IOException {
        Drafts drafts = Drafts.in(data);
        Clock local = clock.withZone(UNITED_KINGDOM);
        drafts.deleteOld(LocalDate.now(local));
        ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor();
        Future<?> unused = housekeeping.scheduleWithFixedDelay(() -> deleteOld(drafts, local), 1, 1, TimeUnit.HOURS);

        Intake intake = new Intake(drafts, rules, welsh, local);
        Javalin server = Javalin.create(config -> configure(config, intake));
        try {
            server.start("127.0.0.1", port);
        } catch (RuntimeException notStarted) {
            housekeeping.shutdownNow();
            drafts.close();
            rules.close();
            throw notStarted;
        }
        return new IntakeServer(drafts, rules, housekeeping, server);
    }

    private static void deleteOld(Drafts drafts, Clock clock) {
        try {
            drafts.deleteOld(LocalDate.now(clock));
        } catch (IllegalStateException fault) {
            log(fault);
        }
    }

    private static void configure(JavalinConfig config, Intake intake) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> {
            ErrorHandler plain = new ErrorHandler();
            plain.setShowStacks(false);
            plain.setShowCauses(false);
            server.setErrorHandler(plain);
            server.setStopTimeout(5_000);
        });
        config.router.javaLangErrorHandler((response, fault) -> {
            log(fault);
            response.setStatus(500);
        });
        routes(config.routes, intake);
    }

    private static void routes(RoutesConfig routes, Intake intake) {
        routes.before(context -> HEADERS.forEach(context::header));
        routes.get("/", intake::home);
        routes.post("/start", intake::begin);
        routes.post("/resume", intake::resume);
        routes.get("/form", intake::form);
        routes.post("/form", intake::save);
        routes.get("/check", intake::check);
        routes.post("/submit", intake::submit);
        routes.get("/decision", intake::decision);
        routes.post("/leave", intake::leave);
        routes.get("/delete", intake::confirmDeletion);
        routes.post("/delete", intake::delete);
        routes.post("/live", intake::live);
        routes.post("/review", intake::review);
        for (String file : ImmutableList.of("page.css", "page.js")) {
            routes.get("/" + file, context -> asset(context, file));
        }
        routes.exception(Refused.class, (refused, context) -> intake.refuse(context, refused.status()));
        routes.exception(
                HttpResponseException.class, (refused, context) -> intake.refuse(context, refused.getStatus()));
        routes.exception(Exception.class, (fault, context) -> {
            log(fault);
            intake.refuse(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        });
    }

    private static void asset(Context context, String file) {
        context.header("Cache-Control", "public, max-age=3600");
        context.contentType(file.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
        context.result(IntakeServer.class.getResourceAsStream(file));
    }

    /** Says where it happened and not with which values: messages of exceptions may hold answers. */
    private static void log(Throwable fault) {
        LOG.error(
                "A request failed: {} at {}", fault.getClass().getName(), ImmutableList.copyOf(fault.getStackTrace()));
    }

    int port() {
        return server.port();
    }

    /** Lets requests under way end, and then stops. */
    @Override
    public void close() {
        housekeeping.shutdownNow();
        server.stop();
        drafts.close();
        rules.close();
    }
}
