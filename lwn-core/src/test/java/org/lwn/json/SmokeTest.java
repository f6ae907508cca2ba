package org.lwn.json;

import org.junit.jupiter.api.Test;
import org.lwn.grant.*;

class SmokeTest {
    @Test
    void smoke() throws Exception {
        String a = LwnJson.write(Samples.application());
        System.out.println(a);
        System.out.println(LwnJson.writeLine(Samples.programme()));
        Reading<GrantApplication> r = LwnJson.read(GrantApplication.class, LwnJson.parse("a", a));
        System.out.println(r.problems());
        System.out.println(r.orThrow().equals(Samples.application()));
        var p = LwnJson.read(GrantProgramme.class, LwnJson.parse("p", LwnJson.write(Samples.programme())));
        System.out.println(p.problems());
        System.out.println(p.orThrow().equals(Samples.programme()));
        System.out.println(LwnJson.mapper()
                .readValue(LwnJson.mapper().writeValueAsString(Samples.programme()), GrantProgramme.class)
                .equals(Samples.programme()));
        System.out.println(LwnJson.mapper()
                .readValue(LwnJson.mapper().writeValueAsString(Samples.application()), GrantApplication.class)
                .equals(Samples.application()));
        String bad =
                "{\"id\":\"\",\"titel\":5,\"id\":3,\"startsOn\":\"31/04/2026\",\"endsOn\":\"2026-02-30\",\"applicant\":{\"kind\":\"resident\"},\"amountRequested\":{\"amount\":\"5\",\"currency\":\"gbp\"},\"budget\":[],\"benefit\":{\"peopleInTheArea\":-2,\"statement\":1e999999999},\"activityLocations\":[{\"postcode\":\"xx\"},null],\"priorities\":[5,\"\\ud800\"],\"excludedPurposes\":[\"WORSHIP\"]}";
        LwnJson.read(GrantApplication.class, LwnJson.parse("bad", bad))
                .problems()
                .forEach(System.out::println);
        for (String s : new String[] {
            "",
            "{",
            "{\"a\":NaN}",
            "{\"a\":1,}",
            "{\"a\":01}",
            "{} x",
            "{} {}",
            "// hi\n{}",
            "{'a':1}",
            "[1,2",
            "\"abc",
            "{\"a\" 1}",
            "nul",
            "{\"a\":\"\n\"}",
            "[".repeat(100000),
            "{\"a\":+1}",
            "{\"a\":1.}",
            "\u0000",
            "{\"a\":\"\\x\"}",
            "{\"a\":\"\\ud8\"}",
            "{" + "\"a\":1,\n\"b\":😀}",
            "[-]",
            "[1e]",
            "{\"" + "x".repeat(60000) + "\":1}"
        })
            try {
                LwnJson.parse("x", s);
                System.out.println("OK? " + s);
            } catch (UnreadableJsonException e) {
                System.out.println(Words.cut(s) + "   ->  " + e.getMessage());
            }
    }
}
