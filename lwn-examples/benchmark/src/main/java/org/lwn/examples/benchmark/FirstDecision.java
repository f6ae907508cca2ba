package org.lwn.examples.benchmark;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

/**
 * A process that decides once, from JSON, and tells what it cost until then: processor time in milliseconds, peak memory in
 * megabytes. Where there is no {@code /proc}, which is Linux', it tells neither.
 *
 * <p>Argument: {@code NOTHING}, to decide nothing, or {@code BY_HAND}, {@code LWN} or {@code DROOLS_NEW_SESSION}.
 */
public final class FirstDecision {
    private static final String PROGRAMME =
            "/org/lwn/rules/packs/grant-eligibility/programmes/" + Cases.PROGRAMME + ".json";
    private static final double MILLISECONDS_PER_TICK = 10;
    private static final int USER_TIME = 13;
    private static final int SYSTEM_TIME = 14;

    private FirstDecision() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "NOTHING" -> {}
            case "LWN" -> {
                try (GrantEligibility rules = GrantEligibility.shipped()) {
                    print(rules.decide(grantCase(rules.programme(Cases.PROGRAMME))));
                }
            }
            default -> {
                try (Decider decider = Road.valueOf(arguments[0]).open()) {
                    print(decider.decide(grantCase(programme())));
                }
            }
        }
        tellCost();
        // Engines may leave threads behind.
        System.exit(0);
    }

    private static void print(Object decision) {
        System.out.println("decision " + decision.hashCode());
    }

    private static GrantCase grantCase(GrantProgramme programme) throws IOException {
        GrantApplication application = LwnJson.read(
                        GrantApplication.class, LwnJson.parse("application.json", Cases.firstAsText()))
                .orThrow();
        return GrantCase.of(application, programme, Cases.DAY);
    }

    private static GrantProgramme programme() throws IOException {
        return LwnJson.read(
                        GrantProgramme.class,
                        LwnJson.parse(
                                PROGRAMME,
                                Objects.requireNonNull(GrantEligibility.class.getResourceAsStream(PROGRAMME))))
                .orThrow();
    }

    private static void tellCost() throws IOException {
        Path process = Path.of("/proc/self");
        if (!Files.exists(process)) {
            return;
        }
        String stat = Files.readString(process.resolve("stat"));
        // The second field is a name in brackets that may hold blanks.
        List<String> fields = Splitter.on(' ').splitToList(stat.substring(stat.lastIndexOf(')') + 2));
        double ticks = Double.parseDouble(fields.get(USER_TIME - 2)) + Double.parseDouble(fields.get(SYSTEM_TIME - 2));
        System.out.println("processor " + ticks * MILLISECONDS_PER_TICK);
        for (String line : Files.readAllLines(process.resolve("status"))) {
            if (line.startsWith("VmHWM:")) {
                System.out.println("memory " + Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024);
            }
        }
    }
}
