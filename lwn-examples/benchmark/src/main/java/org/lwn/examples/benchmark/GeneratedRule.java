package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rule that is made up, said in lwn's language, for Drools and in Java: an answer is beyond a limit.
 *
 * @param number which, from 0
 * @param answer where the answer stands
 * @param inLwn the condition in lwn's language
 * @param inDrools the same for Drools, with missing answers minded
 * @param type of the answer in Java
 * @param read how Java reads the answer of the application {@code a}
 * @param test how Java compares the answer {@code x} with the limit {@code LIMITn}
 * @param limit the limit in Java
 */
record GeneratedRule(
        int number, String answer, String inLwn, String inDrools, String type, String read, String test, String limit) {

    /** So many rules, of five kinds in turn; few of them find anything. */
    static List<GeneratedRule> rules(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> switch (index % 5) {
                    case 0 -> amount(index);
                    case 1 -> people(index);
                    case 2 -> start(index);
                    case 3 -> priority(index);
                    default -> title(index);
                })
                .collect(ImmutableList.toImmutableList());
    }

    private static GeneratedRule amount(int index) {
        int most = 4_700 + index;
        return new GeneratedRule(
                index,
                "/amountRequested",
                "application.amountRequested.amount > " + most,
                "application.amountRequested != null, application.amountRequested.amount > " + most,
                "org.joda.money.Money",
                "a.amountRequested()",
                "x.getAmount().compareTo(LIMIT" + index + ") > 0",
                "java.math.BigDecimal.valueOf(" + most + ")");
    }

    private static GeneratedRule people(int index) {
        int most = 60 + index;
        return new GeneratedRule(
                index,
                "/benefit/peopleInTheArea",
                "application.benefit.peopleInTheArea > " + most,
                "application.benefit != null, application.benefit.peopleInTheArea > " + most,
                "Integer",
                "a.benefit() == null ? null : a.benefit().peopleInTheArea()",
                "x > LIMIT" + index,
                "" + most);
    }

    private static GeneratedRule start(int index) {
        LocalDate first = LocalDate.of(2026, 4, 1).minusDays(index);
        return new GeneratedRule(
                index,
                "/startsOn",
                "application.startsOn < \"" + first + "\"",
                "application.startsOn != null, application.startsOn.isBefore( java.time.LocalDate.of( "
                        + first.getYear() + ", " + first.getMonthValue() + ", " + first.getDayOfMonth() + " ) )",
                "java.time.LocalDate",
                "a.startsOn()",
                "x.isBefore(LIMIT" + index + ")",
                "java.time.LocalDate.parse(\"" + first + "\")");
    }

    private static GeneratedRule priority(int index) {
        String priority = index == 3 ? "potholes" : "priority-" + index;
        return new GeneratedRule(
                index,
                "/priorities",
                "application.priorities contains \"" + priority + "\"",
                "application.priorities contains \"" + priority + "\"",
                "java.util.List<String>",
                "a.priorities()",
                "x.contains(LIMIT" + index + ")",
                "\"" + priority + "\"");
    }

    private static GeneratedRule title(int index) {
        String title = "Project " + index;
        return new GeneratedRule(
                index,
                "/title",
                "application.title == \"" + title + "\"",
                "application.title == \"" + title + "\"",
                "String",
                "a.title()",
                "x.equals(LIMIT" + index + ")",
                "\"" + title + "\"");
    }

    String code() {
        return "generated.rule-" + number;
    }

    /** An award joins the rule that was made fewer months ago. */
    int monthsOfAnAward() {
        return 12 + number;
    }

    String message() {
        return "This is rule " + number + ". Change the answer.";
    }
}
