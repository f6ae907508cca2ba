package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.lwn.rules.language.Parcel;

/** DRL that the language of rules would refuse, put straight to the compiler as if the first wall were not there. */
final class RawDrl {
    private static final String HEAD = """
            package org.lwn.pack.raw;
            import org.lwn.rules.language.Parcel;
            import org.lwn.rules.language.Parcel.*;
            global org.lwn.rules.Found found;
            """;

    private RawDrl() {}

    /** Rules after what stands at the head of each such file. */
    static String file(String rules) {
        return HEAD + rules;
    }

    /** A file with one rule that does this whenever there is a parcel. */
    static String doing(String consequence) {
        return file("rule \"R\" when $p : Parcel() then " + consequence + " end");
    }

    /** A file with one rule that reports when these conditions hold. */
    static String asking(String conditions) {
        return file("rule \"R\" when " + conditions + " then found.fails( 0 ); end");
    }

    static CompiledRules behindTheWalls(String file, Bounds bounds) {
        return RuleCompiler.compile("raw", "org.lwn.pack.raw", file, Parcel.FACT_TYPES, bounds);
    }

    static TrustedDrl throughTheTrustedDoor(String file) {
        return TrustedDrl.compile(Map.of("raw.drl", file), RawDrl.class.getClassLoader());
    }

    /** A parcel with an answer to most questions, and two stamps. */
    static List<Object> facts() {
        return facts(ImmutableList.of("fragile", "urgent"));
    }

    static List<Object> facts(List<String> marks) {
        Parcel.Label label = new Parcel.Label(
                5,
                new BigDecimal("1.5"),
                null,
                LocalDate.of(2026, 5, 1),
                true,
                Parcel.Size.LARGE,
                "1 Canal Walk",
                marks,
                null);
        return Parcel.facts(label, Parcel.atMost(10), new Parcel.Stamp(3, true), new Parcel.Stamp(4, false));
    }

    /** Counts what is reported. */
    static class Reports implements Found {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void fails(int rule, Object... reported) {
            count.incrementAndGet();
        }

        @Override
        public void may(int rule) {}

        @Override
        public void holds(int rule, int part) {}

        int count() {
            return count.get();
        }
    }
}
