package org.lwn.rules.grant;

import com.google.common.base.Throwables;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableMap;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RulePackException;
import org.lwn.rules.RulesInForce;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Metadata;

/**
 * Decides on applications for grants. Load it once and use it from any thread:
 *
 * <pre>{@code
 * try (GrantEligibility rules = GrantEligibility.shipped()) {
 *     Decision decision = rules.decide(application, programme, LocalDate.of(2026, 5, 1));
 * }
 * }</pre>
 */
public final class GrantEligibility implements AutoCloseable {

    /** The pack that comes with lwn. */
    public static final Pack<GrantCase> PACK = new Pack<>(
            "grant-eligibility",
            FactTypes.of(GrantCase.class, EarlierAward.class, OtherApplication.class),
            GrantProgramme.class,
            GrantCase::asOf,
            GrantCase::facts);

    private final RulesInForce<GrantCase> rules;

    // Reading the programmes costs more than deciding; each set of rules has its own.
    private final LoadingCache<CaseRules<GrantCase>, ImmutableMap<String, GrantProgramme>> programmes =
            CacheBuilder.newBuilder().weakKeys().build(CacheLoader.from(GrantEligibility::programmesOf));

    // Hashing a programme costs more than deciding; hosts decide many cases of one programme.
    private final LoadingCache<GrantProgramme, ProgrammeIdentity> identities = CacheBuilder.newBuilder()
            .weakKeys()
            .build(new CacheLoader<>() {
                @Override
                public ProgrammeIdentity load(GrantProgramme programme) {
                    return new ProgrammeIdentity(programme.id(), LwnJson.sha256(programme));
                }
            });

    // Most decisions are on the same programme as the last, and a cache takes longer to ask than a field.
    private volatile @Nullable Known lastKnown;

    private record Known(GrantProgramme programme, ProgrammeIdentity identity) {}

    private GrantEligibility(RulesInForce<GrantCase> rules) {
        this.rules = rules;
    }

    /** The rules that come with lwn. */
    public static GrantEligibility shipped() {
        return of(PACK.shipped());
    }

    /**
     * Rules from a pack's folder.
     *
     * @throws RulePackException with every problem, if anything is wrong with the pack
     */
    public static GrantEligibility load(Path folder) {
        return of(PACK.load(folder));
    }

    /**
     * Decides by rules that are in force, which may be exchanged while a host runs. Closing this closes them.
     *
     * @throws RulePackException with every problem, if a programme that comes with the rules cannot be read
     */
    public static GrantEligibility of(RulesInForce<GrantCase> rules) {
        GrantEligibility eligibility = new GrantEligibility(rules);
        // What is wrong is told now, not at the first decision.
        eligibility.programmes();
        return eligibility;
    }

    private static ImmutableMap<String, GrantProgramme> programmesOf(CaseRules<GrantCase> rules) {
        return rules.programmes(GrantProgramme.class).stream()
                .collect(ImmutableMap.toImmutableMap(GrantProgramme::id, programme -> programme));
    }

    private ImmutableMap<String, GrantProgramme> programmes() {
        try {
            return rules.ask(programmes::getUnchecked);
        } catch (UncheckedExecutionException e) {
            Throwables.throwIfUnchecked(Objects.requireNonNull(e.getCause()));
            throw e;
        }
    }

    /** The rules by which this decides, to ask them for more than decisions; this closes them. */
    public RulesInForce<GrantCase> inForce() {
        return rules;
    }

    /** Which rules these are. */
    public PackIdentity pack() {
        return rules.ask(CaseRules::identity);
    }

    /** The identifiers of the programmes that come with the rules. */
    public List<String> programmeIds() {
        return programmes().keySet().asList();
    }

    /**
     * A programme that comes with the rules.
     *
     * @throws IllegalArgumentException if there is none of that identifier; the message names those there are
     */
    public GrantProgramme programme(String id) {
        ImmutableMap<String, GrantProgramme> known = programmes();
        GrantProgramme programme = known.get(Objects.requireNonNull(id, "id"));
        if (programme == null) {
            throw new IllegalArgumentException("No programme '" + id + "' comes with the rules. "
                    + (known.isEmpty()
                            ? "They come with none: read one from a file."
                            : Suggestion.remedy(id, known.keySet())));
        }
        return programme;
    }

    /** What each rule says of itself, in the pack's order. */
    public List<Metadata> rules() {
        return rules.ask(CaseRules::rules);
    }

    /** Warnings and notes about the pack's files: nothing is wrong, but their author may want to know. */
    public List<Problem> notices() {
        return rules.ask(CaseRules::notices);
    }

    /**
     * The languages that messages are translated into. In others, and in English, {@link #decide(GrantCase, Locale)}
     * gives the rules' own words, which are English.
     */
    public List<Locale> languages() {
        return rules.ask(CaseRules::languages);
    }

    /** Decides on an application as of a day, with messages in English. */
    public Decision decide(GrantApplication application, GrantProgramme programme, LocalDate asOf) {
        return decide(GrantCase.of(application, programme, asOf));
    }

    /** Decides on a case, with messages in English. */
    public Decision decide(GrantCase grantCase) {
        return decide(grantCase, Locale.UK);
    }

    /**
     * Decides on a case.
     *
     * @param locale the language of the messages; the rules' own where there is no translation
     * @throws IllegalStateException if this is closed
     */
    public Decision decide(GrantCase grantCase, Locale locale) {
        Objects.requireNonNull(grantCase, "grantCase");
        Objects.requireNonNull(locale, "locale");
        return rules.ask(asked -> new Decision(
                grantCase.application().id(),
                grantCase.asOf(),
                asked.identity(),
                identity(grantCase.wholeProgramme()),
                asked.review(grantCase, locale)));
    }

    @SuppressWarnings("ReferenceEquality") // To compare programmes takes longer than to decide.
    private ProgrammeIdentity identity(GrantProgramme programme) {
        Known last = lastKnown;
        if (last == null || last.programme() != programme) {
            last = new Known(programme, identities.getUnchecked(programme));
            lastKnown = last;
        }
        return last.identity();
    }

    /** Frees what the rules hold. Decisions after this fail. */
    @Override
    public void close() {
        rules.close();
    }
}
