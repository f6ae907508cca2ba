package org.lwn.rules.handbook;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.CaseRules;
import org.lwn.rules.cases.PackCase;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.InWords;
import org.lwn.rules.language.Metadata;
import org.lwn.rules.language.Rule;

/**
 * Tells one version of a rule.
 *
 * @param <C> the kind of case
 */
final class RuleSection<C> {
    private final CaseRules<C> rules;
    private final List<PackCase<C>> cases;
    private final Limits limits;
    private final Locale language;

    RuleSection(CaseRules<C> rules, List<PackCase<C>> cases, Limits limits, Locale language) {
        this.rules = rules;
        this.cases = cases;
        this.limits = limits;
        this.language = language;
    }

    List<Block> blocks(Rule rule) {
        InWords words = InWords.of(rule);
        Metadata metadata = rule.metadata();
        List<Block> blocks = new ArrayList<>(decides(metadata.effect(), words.conditions()));
        if (!words.meanings().isEmpty()) {
            blocks.add(new Block.Paragraph("In these words:", ""));
            blocks.add(bullets(words.meanings().entrySet().stream()
                    .map(word -> Block.Bullet.of(0, word.getKey() + ": " + word.getValue()))));
        }
        if (!words.thresholds().isEmpty()) {
            blocks.add(new Block.Paragraph("Its limits:", ""));
            blocks.add(bullets(words.thresholds().stream()
                    .flatMap(threshold -> limits.told(threshold).stream())
                    .map(limit -> Block.Bullet.of(0, limit))));
        }
        blocks.addAll(waits(words.answers()));
        blocks.addAll(wording(metadata, words));
        if (metadata.who() != null) {
            blocks.add(new Block.Paragraph("Who can act:", inSmallLetters(metadata.who())));
        }
        blocks.add(new Block.Paragraph("Source:", standing(metadata)));
        blocks.addAll(examples(metadata));
        return blocks;
    }

    private static List<Block> decides(Effect effect, List<InWords.Line> conditions) {
        String begins = begins(effect);
        if (conditions.isEmpty()) {
            return ImmutableList.of(new Block.Paragraph(begins, "always."));
        }
        if (conditions.size() == 1) {
            return ImmutableList.of(new Block.Paragraph(
                    begins + ":", Writing.quoted(conditions.get(0).text()) + "."));
        }
        return ImmutableList.of(
                new Block.Paragraph(begins + " all of this holds:", ""),
                bullets(conditions.stream().map(line -> Block.Bullet.of(line.depth(), Writing.quoted(line.text())))));
    }

    /** An effect that is not named here has the words of its own documentation. */
    private static String begins(Effect effect) {
        return switch (effect.name()) {
            case "INELIGIBLE" -> "It bars the application when";
            case "MISSING" -> "Something is missing when";
            case "REFER" -> "A person must judge when";
            case "ADVICE" -> "It gives advice, which decides nothing, when";
            case "BREACH" -> "Something is not as it should be when";
            case "STRENGTH" -> "Something goes well when";
            default -> "It finds “" + inSmallLetters(effect) + "” when";
        };
    }

    private static List<Block> waits(List<String> answers) {
        if (answers.isEmpty()) {
            return ImmutableList.of(
                    new Block.Paragraph("If an answer is missing:", "the rule waits for none; it can always be told."));
        }
        if (answers.size() == 1) {
            return ImmutableList.of(
                    new Block.Paragraph("If an answer is missing:", "it waits for this one: " + answers.get(0) + "."));
        }
        return ImmutableList.of(
                new Block.Paragraph(
                        "If an answer is missing:", "it waits for any of these, unless the others decide it:"),
                bullets(answers.stream().map(answer -> Block.Bullet.of(0, answer))));
    }

    private List<Block> wording(Metadata metadata, InWords words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(said("It says:", words, metadata.message()));
        if (!language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            String name = language.getDisplayName(Locale.UK);
            Optional<String> translated = rules.translation(metadata.code(), language);
            blocks.add(
                    translated.isPresent()
                            ? said("In " + name + ":", words, translated.get())
                            : new Block.Paragraph(
                                    "In " + name + ":", "there is no wording yet, and the English is shown."));
        }
        return blocks;
    }

    private static Block said(String label, InWords words, String message) {
        return new Block.Paragraph(label, "“" + Writing.quoted(words.shown(message)) + "”");
    }

    private static String standing(Metadata metadata) {
        return Sources.of(metadata.source()) + ". " + "Since version " + Writing.quoted(metadata.since()) + ". "
                + inForce(metadata.from(), metadata.until());
    }

    static String inForce(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null && until == null) {
            return "In force on every day.";
        }
        String begins = from == null ? "" : " from " + Limits.DAY.format(from);
        return "In force" + begins + (until == null ? "" : " until " + Limits.DAY.format(until)) + ".";
    }

    private List<Block> examples(Metadata metadata) {
        List<PackCase<C>> ofItsDays = cases.stream()
                .filter(one -> metadata.inForceOn(rules.pack().day().apply(one.subject())))
                .toList();
        List<PackCase<C>> finds = ofItsDays.stream()
                .filter(one -> found(one).contains(metadata.code()))
                .sorted(Comparator.comparingInt(one -> found(one).size()))
                .toList();
        if (finds.isEmpty()) {
            return ImmutableList.of(new Block.Paragraph("Example:", "no case of the pack shows it."));
        }
        int fewest = found(finds.get(0)).size();
        Optional<PackCase<C>> nearMiss = ofItsDays.stream()
                .filter(one -> one.expected().doesNotFind().contains(metadata.code()))
                .min(Comparator.comparingInt(miss -> finds.stream()
                        .filter(one -> found(one).size() == fewest)
                        .mapToInt(one -> distance(one, miss))
                        .min()
                        .orElse(0)));
        PackCase<C> shown = finds.stream()
                .filter(one -> found(one).size() == fewest)
                .min(Comparator.comparingInt(
                        one -> nearMiss.map(miss -> distance(one, miss)).orElse(0)))
                .orElse(finds.get(0));
        List<Block.Bullet> told = new ArrayList<>();
        told.add(Block.Bullet.of(0, "It finds something: " + Writing.quoted(shown.name())));
        nearMiss.ifPresent(one -> told.add(Block.Bullet.of(0, "It finds nothing: " + Writing.quoted(one.name()))));
        return ImmutableList.of(new Block.Paragraph("Example:", ""), new Block.Bullets(told));
    }

    /** How far apart two cases stand: a case and its near miss are written one after the other. */
    private int distance(PackCase<C> one, PackCase<C> other) {
        int apart = cases.indexOf(other) - cases.indexOf(one);
        return apart > 0 ? 2 * apart - 1 : -2 * apart;
    }

    private static List<String> found(PackCase<?> one) {
        List<String> finds = one.expected().finds();
        return finds == null ? ImmutableList.of() : finds;
    }

    private static Block bullets(Stream<Block.Bullet> bullets) {
        return new Block.Bullets(bullets.collect(ImmutableList.toImmutableList()));
    }

    private static String inSmallLetters(Enum<?> choice) {
        return "the " + Ascii.toLowerCase(choice.name()).replace('_', ' ');
    }
}
