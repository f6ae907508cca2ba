package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rules as a Java class that asks Drools' own conditions, one after the other: Java's compiler can then see through
 * them, which it cannot where they lie in lists.
 */
final class DirectRulesSource {
    static final String SIMPLE_NAME = "AskedDirectly";

    /** A class holds only so many names, and Java's compiler leaves methods alone that are much longer than such a switch. */
    private static final int RULES_IN_A_CLASS = 100;

    private static final String PARAMETERS =
            "Object fact, java.util.List<?> facts, " + Found.class.getName() + " found";
    private static final String ARGUMENTS = "fact, facts, found";

    private final StringBuilder java = new StringBuilder();

    private DirectRulesSource() {}

    /**
     * The source.
     *
     * @param packageName that of the rules
     * @param rules by their places in the pack
     */
    static String of(String packageName, SortedMap<Integer, ? extends Collection<DirectRule>> rules) {
        DirectRulesSource source = new DirectRulesSource();
        source.line("package " + packageName + ";");
        source.line("public final class " + SIMPLE_NAME + " implements " + DirectRules.class.getName() + " {");
        source.appendSubject(rules.values());
        source.appendPlaces(rules.keySet());
        source.appendAsk(rules.keySet());
        int part = 0;
        for (List<? extends Map.Entry<Integer, ? extends Collection<DirectRule>>> some :
                Iterables.partition(rules.entrySet(), RULES_IN_A_CLASS)) {
            source.line("static final class Part" + part++ + " {");
            source.appendSwitch(some.stream().map(Map.Entry::getKey).toList());
            some.forEach(rule -> source.appendRule(rule.getKey(), ImmutableList.copyOf(rule.getValue())));
            source.line("}");
        }
        source.line("}");
        return source.java.toString();
    }

    private void appendSubject(Collection<? extends Collection<DirectRule>> rules) {
        line("public boolean isSubject(Object fact) { return false"
                + rules.stream()
                        .flatMap(Collection::stream)
                        .map(rule -> " || fact instanceof " + rule.subject().getCanonicalName())
                        .distinct()
                        .collect(Collectors.joining())
                + "; }");
    }

    private void appendPlaces(Collection<Integer> places) {
        line("public int[] places() { return new int[] {"
                + places.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "}; }");
    }

    private void appendAsk(Collection<Integer> places) {
        line("public void ask(int place, " + PARAMETERS + ") throws Exception {");
        int part = 0;
        for (List<Integer> some : Iterables.partition(places, RULES_IN_A_CLASS)) {
            line("if (place <= " + Iterables.getLast(some) + ") { Part" + part++ + ".ask(place, " + ARGUMENTS
                    + "); return; }");
        }
        line("}");
    }

    private void appendSwitch(List<Integer> places) {
        line("static void ask(int place, " + PARAMETERS + ") throws Exception { switch (place) {");
        places.forEach(place -> line("case " + place + ": rule" + place + "(" + ARGUMENTS + "); return;"));
        line("default: } }");
    }

    /** What holds wherever the rule fails, or any part of it is known to hold, is asked first, and alone where it does not. */
    private void appendRule(int place, List<DirectRule> rules) {
        List<DirectRule> inOrder = rules.stream()
                .sorted(Comparator.comparing(rule -> !saysWhetherItMay(rule)))
                .toList();
        boolean oneSaysWhetherItMay =
                inOrder.stream().filter(DirectRulesSource::saysWhetherItMay).count() == 1;
        line("private static void rule" + place + "(" + PARAMETERS + ") throws Exception {");
        for (int index = 0; index < inOrder.size(); index++) {
            line("if (" + condition(place, inOrder, index) + ") { "
                    + inOrder.get(index).report().getCanonicalName() + ".INSTANCE.execute(found);"
                    + (oneSaysWhetherItMay && index == 0 ? "" : " }"));
        }
        line(oneSaysWhetherItMay ? "} }" : "}");
        for (int index = 0; index < inOrder.size(); index++) {
            List<DirectRule.Others> others = inOrder.get(index).others();
            for (int some = 0; some < others.size(); some++) {
                appendOthers(others(place, index, some), inOrder.get(index).subject(), others.get(some));
            }
        }
    }

    private static boolean saysWhetherItMay(DirectRule rule) {
        return rule.name().contains(" may fail");
    }

    private static String others(int place, int rule, int some) {
        return "others" + place + "_" + rule + "_" + some;
    }

    private static String condition(int place, List<DirectRule> rules, int index) {
        DirectRule rule = rules.get(index);
        Stream.Builder<String> parts = Stream.builder();
        parts.add("fact instanceof " + rule.subject().getCanonicalName());
        rule.conditions().forEach(asked -> parts.add(test(asked, rule.subject(), rule.subject())));
        for (int some = 0; some < rule.others().size(); some++) {
            parts.add((rule.others().get(some).expected() ? "" : "!") + others(place, index, some) + "(fact, facts)");
        }
        return parts.build().collect(Collectors.joining(" && "));
    }

    /** Whether there is a fact as it is asked for, to be there or not. */
    private void appendOthers(String name, Class<?> subject, DirectRule.Others others) {
        line("private static boolean " + name + "(Object fact, java.util.List<?> facts) throws Exception {");
        line("for (Object other : facts) {");
        String conditions = others.conditions().stream()
                .map(asked -> " && " + test(asked, subject, others.kind()))
                .collect(Collectors.joining());
        line("if (other instanceof " + others.kind().getCanonicalName() + conditions + ") { return true; }");
        line("} return false; }");
    }

    private static String test(DirectRule.Asked asked, Class<?> subject, Class<?> other) {
        return asked.predicate().getCanonicalName() + ".INSTANCE.test("
                + asked.given().stream()
                        .map(given -> given == DirectRule.Given.SUBJECT
                                ? "(" + subject.getCanonicalName() + ") fact"
                                : "(" + other.getCanonicalName() + ") other")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private void line(String line) {
        java.append(line).append('\n');
    }
}
