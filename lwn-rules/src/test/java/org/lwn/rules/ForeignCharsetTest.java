package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lwn.rules.language.Parcel;

/** Rules on a machine whose own charset cannot write their constants. */
class ForeignCharsetTest {
    private static final List<String> TEXTS = ImmutableList.of("Caf\u00e9", "\u00a3500", "d\u0175r", "\ud83c\udf33");

    @Test
    void constants_that_the_machines_charset_cannot_write_still_match() throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=US-ASCII",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ForeignCharsetTest.class.getName());
        java.environment().put("LC_ALL", "C");
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).endsWith("US-ASCII", "matched 4");
        assertThat(process.waitFor()).isZero();
    }

    public static void main(String[] arguments) {
        StringBuilder rules = new StringBuilder();
        TEXTS.forEach(text -> rules.append("rule \"" + rules.length() + "\" when Parcel( label.address == \"" + text
                + "\" ) then found.fails( 0 ); end\n"));
        RawDrl.Reports reports = new RawDrl.Reports();
        try (CompiledRules compiled = RawDrl.behindTheWalls(RawDrl.file(rules.toString()), Bounds.of(100))) {
            TEXTS.forEach(text -> compiled.fire(
                    Parcel.facts(
                            new Parcel.Label(null, null, null, null, null, null, text, null, null), Parcel.atMost(1)),
                    reports));
        }
        System.out.println(Charset.defaultCharset());
        System.out.println("matched " + reports.count());
    }
}
