package org.lwn.examples.benchmark;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lwn.rules.Finding;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** One decision by packs that grow: made up by {@link GeneratedPack}. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class PackSizes {
    private static final int CASES = 100;

    @Param({"15", "150", "600"})
    public int rules;

    @Param({"BY_HAND", "LWN", "LWN_JOINS", "DROOLS_STATELESS", "DROOLS_JOINS"})
    public String road;

    private Path folder;
    private Decider decider;
    private List<GrantCase> cases;

    /** Writes the rules, compiles them, and decides until that is compiled too. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        folder = Files.createTempDirectory("lwn-benchmark");
        GeneratedPack pack = GeneratedPack.of(rules);
        PlainDrools.Telling<Finding> telling = (code, grantCase) -> pack.finding(code);
        decider = switch (road) {
            case "BY_HAND" -> pack.byHand(folder);
            case "LWN" -> {
                pack.write(folder);
                yield Road.lwn(GrantEligibility.load(folder));
            }
            case "LWN_JOINS" -> {
                pack.writeJoining(folder);
                yield Road.lwn(GrantEligibility.load(folder));
            }
            case "DROOLS_STATELESS" -> PlainDrools.withStatelessSessions(pack.inDrools(), telling);
            case "DROOLS_JOINS" -> PlainDrools.withStatelessSessions(pack.joiningInDrools(), telling);
            default -> throw new IllegalArgumentException(road);
        };
        try (GrantEligibility shipped = GrantEligibility.shipped()) {
            cases = Cases.mixed(CASES, shipped.programme(Cases.PROGRAMME));
        }
        WarmUp.by(this::decideAll);
    }

    private int decideAll() {
        return cases.stream()
                .mapToInt(grantCase -> System.identityHashCode(decider.decide(grantCase)))
                .sum();
    }

    /** Decides on every case; the time told is of one. */
    @Benchmark
    @OperationsPerInvocation(CASES)
    public void decide(Blackhole hole) {
        for (GrantCase grantCase : cases) {
            hole.consume(decider.decide(grantCase));
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        decider.close();
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
}
