package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.language.Rule;

/**
 * What the rules of a pack decide, told to a coordinator and a board: rule by rule, in plain English made from the checked
 * rules, with limits, sources, wording and examples, and how each may be changed. Two handbooks of the same files are the
 * same to the byte.
 */
public final class Handbook {
    private final String title;
    private final ImmutableList<Block> blocks;

    private Handbook(String title, List<Block> blocks) {
        this.title = title;
        this.blocks = ImmutableList.copyOf(blocks);
    }

    /**
     * The handbook of a pack that comes with lwn.
     *
     * @param language in which wording is shown beside English; English for no other
     */
    public static Handbook shipped(Pack<?> pack, Locale language) {
        return ofShipped(pack, language);
    }

    private static <C> Handbook ofShipped(Pack<C> pack, Locale language) {
        try (CaseRules<C> rules = pack.shipped()) {
            return of(rules, PackFiles.shipped(pack.id()), PackCases.shipped(rules), language);
        }
    }

    /**
     * The handbook of a folder: a changed copy of a pack, or other rules about the same kind of case.
     *
     * @param like the pack whose kind of case the rules are about
     * @param language in which wording is shown beside English; English for no other
     * @throws RulePackException with every problem, if anything is wrong with the rules
     * @throws org.lwn.json.InvalidDocumentException with every problem, if anything is wrong with the cases
     */
    public static Handbook load(Path folder, Pack<?> like, Locale language) {
        return ofFolder(folder, like, language);
    }

    private static <C> Handbook ofFolder(Path folder, Pack<C> like, Locale language) {
        try (CaseRules<C> rules = like.load(folder)) {
            return of(rules, PackFiles.in(folder), PackCases.load(folder, rules), language);
        }
    }

    private static <C> Handbook of(CaseRules<C> rules, PackFiles files, PackCases<C> cases, Locale language) {
        try {
            Limits limits = Limits.of(rules);
            RuleSection<C> section = new RuleSection<>(rules, cases.cases(), limits, language);
            String title = "Handbook of the rules “" + rules.identity().id() + "”";
            Map<String, List<Rule>> byCode = rules.checked().stream()
                    .collect(Collectors.groupingBy(
                            rule -> rule.metadata().code(), LinkedHashMap::new, Collectors.toList()));
            List<Block> chapters = new ArrayList<>();
            List<Block.Bullet> contents = new ArrayList<>();
            for (String file : topics(byCode)) {
                chapters.add(new Block.Heading(2, topic(file)));
                contents.add(new Block.Bullet(0, topic(file), topic(file)));
                paragraphs(files.text(file)).forEach(text -> chapters.add(new Block.Paragraph("", text)));
                for (List<Rule> versions : byCode.values()) {
                    if (versions.get(0).place().document().equals(file)) {
                        contents.add(new Block.Bullet(1, nameOf(versions), nameOf(versions)));
                        chapters.addAll(told(versions, section));
                    }
                }
            }
            contents.add(new Block.Bullet(0, Changing.TITLE, Changing.TITLE));
            List<Block> all = new ArrayList<>(beginning(title, rules));
            all.add(new Block.Bullets(contents));
            all.addAll(chapters);
            all.addAll(new Changing(rules, files, limits).blocks());
            return new Handbook(title, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> beginning(String title, CaseRules<?> rules) {
        return ImmutableList.of(
                new Block.Heading(1, title),
                new Block.Paragraph(
                        "",
                        "This is what the rules decide, version "
                                + Writing.quoted(rules.identity().version())
                                + ". It is made from the rules themselves, and so it says what they do."),
                new Block.Paragraph(
                        "",
                        "Where conditions stand in a list, all of them must hold, unless it is said that one is enough."
                                + " A limit that is not set is not asked about: a rule that cannot do without it is not in force."
                                + " What nobody has answered decides nothing: the rule waits for the answer."),
                new Block.Paragraph(
                        "",
                        "A name between ‹ and › stands for what is told there, such as an amount."
                                + " The small letters under a rule’s name are its code, by which programs know it."),
                new Block.Heading(2, "Contents"));
    }

    /** The files in which rules first stand, in the pack's order. */
    private static Set<String> topics(Map<String, List<Rule>> byCode) {
        return byCode.values().stream()
                .map(versions -> versions.get(0).place().document())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String topic(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'))
                .replace('-', ' ')
                .replace('_', ' ');
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The comment with which the file begins. */
    private static List<String> paragraphs(String text) {
        String comment = text.replace("\uFEFF", "")
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring("//".length()).strip())
                .collect(Collectors.joining(" "))
                .strip();
        return comment.isEmpty() ? ImmutableList.of() : ImmutableList.of(Writing.quoted(comment));
    }

    private static String nameOf(List<Rule> versions) {
        return Writing.quoted(versions.get(0).name());
    }

    private static List<Block> told(List<Rule> versions, RuleSection<?> section) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(3, nameOf(versions)));
        blocks.add(new Block.Small(versions.get(0).metadata().code()));
        versions.stream()
                .sorted(Comparator.comparing(
                        rule -> rule.metadata().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(rule -> {
                    if (versions.size() > 1) {
                        String days = RuleSection.inForce(
                                rule.metadata().from(), rule.metadata().until());
                        blocks.add(new Block.Heading(4, Writing.quoted(rule.name()) + ", " + uncapitalised(days)));
                    }
                    blocks.addAll(section.blocks(rule));
                });
        return blocks;
    }

    private static String uncapitalised(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }

    /** As Markdown, in UTF-8 when it is written. */
    public String markdown() {
        return MarkdownPage.of(blocks);
    }

    /** As one page of HTML, for a telephone and for paper. It loads nothing and runs nothing. */
    public String html() {
        return HtmlPage.of(title, blocks);
    }
}
