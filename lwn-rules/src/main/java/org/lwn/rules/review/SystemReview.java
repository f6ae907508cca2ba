package org.lwn.rules.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.lwn.json.Id;
import org.lwn.rules.Finding;
import org.lwn.rules.language.Who;
import org.lwn.rules.packs.Packs;
import org.lwn.system.NeighbourhoodSystem;

/**
 * What the rule packs that come with lwn find in a whole system on a day, good and bad, by their usual thresholds.
 *
 * <pre>{@code
 * SystemReview review = SystemReview.of(Systems.shipped("wakefield"), LocalDate.of(2026, 5, 1), Locale.UK);
 * review.byWho().forEach((who, finding) -> System.out.println(who + ": " + finding.message()));
 * }</pre>
 *
 * @param system the system's name
 * @param on the day
 * @param packs the packs that have something to look at in the system, in the order in which lwn lists them
 * @param notApplied the identifiers of the others
 */
public record SystemReview(
        Id<NeighbourhoodSystem> system, LocalDate on, List<PackReview> packs, List<String> notApplied) {
    /** Every pack that looks at a part of a system: a new one is added here. A system holds no applications. */
    private static final ImmutableList<SystemPack<?>> PACKS = ImmutableList.of(
            new SystemPack<>(Packs.CAMPAIGN_WORKFLOW, Subjects::campaigns),
            new SystemPack<>(Packs.CAMPAIGN_SAFETY, Subjects::campaigns),
            new SystemPack<>(Packs.GRANT_MONITORING, Subjects::grants),
            new SystemPack<>(Packs.NETWORK_MEETINGS, Subjects::networks),
            new SystemPack<>(Packs.FORUM_GROUND_RULES, Subjects::forums),
            new SystemPack<>(Packs.NEIGHBOURHOOD_COMMISSIONING, Subjects::commissioning),
            new SystemPack<>(Packs.TOGETHERNESS, Subjects::togetherness));

    /** Keeps copies in the order given. */
    public SystemReview {
        packs = ImmutableList.copyOf(packs);
        notApplied = ImmutableList.copyOf(notApplied);
    }

    /**
     * Asks every pack about the parts of the system that it is about.
     *
     * @param locale the language of the messages; the rules' own where there is no translation
     */
    public static SystemReview of(NeighbourhoodSystem system, LocalDate on, Locale locale) {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(locale, "locale");
        List<PackReview> reviews = PACKS.stream()
                .flatMap(pack -> pack.review(system, on, locale).stream())
                .toList();
        List<String> applied =
                reviews.stream().map(review -> review.pack().id()).toList();
        return new SystemReview(
                system.id(),
                on,
                reviews,
                Packs.ids().stream().filter(id -> !applied.contains(id)).toList());
    }

    /** What is to be put right or known, by who can do it; within one of them in the order of the packs. A rule that does not say who is left out. */
    public ImmutableListMultimap<Who, Finding> byWho() {
        ImmutableListMultimap.Builder<Who, Finding> findings = ImmutableListMultimap.builder();
        Arrays.stream(Who.values())
                .forEach(who -> findings().stream()
                        .filter(finding -> finding.who() == who)
                        .forEach(finding -> findings.put(who, finding)));
        return findings.build();
    }

    /** All that was found to be put right or known. Each points into the system's document. */
    public List<Finding> findings() {
        return found(PackReview.SubjectReview::findings);
    }

    /** All that was found to go well. Each points into the system's document. */
    public List<Finding> strengths() {
        return found(PackReview.SubjectReview::strengths);
    }

    private List<Finding> found(Function<PackReview.SubjectReview, List<Finding>> which) {
        return packs.stream()
                .flatMap(pack -> pack.subjects().stream())
                .flatMap(subject -> which.apply(subject).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
