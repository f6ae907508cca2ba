package org.lwn.rules.grant;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.RulePackException;
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
public final class GrantEligibility implements CaseRules<GrantCase>, AutoCloseable {

    /** The identifier of the pack that comes with lwn. */
    public static final String PACK = "grant-eligibility";

    /** What rules of grant eligibility may speak of. */
    public static final FactTypes FACT_TYPES =
            FactTypes.of(GrantCase.class, EarlierAward.class, OtherApplication.class);

    private final RulePack pack;
    private final ImmutableMap<String, GrantProgramme> packProgrammes;

    // Hashing a programme costs more than deciding; hosts decide many cases of one programme.
    private final LoadingCache<GrantProgramme, ProgrammeIdentity> identities = CacheBuilder.newBuilder()
            .weakKeys()
            .build(new CacheLoader<>() {
                @Override
                public ProgrammeIdentity load(GrantProgramme programme) {
                    return new ProgrammeIdentity(programme.id(), LwnJson.sha256(programme));
                }
            });

    private GrantEligibility(RulePack pack) {
        this.pack = pack;
        this.packProgrammes = pack.programmes(GrantProgramme.class).stream()
                .collect(ImmutableMap.toImmutableMap(GrantProgramme::id, programme -> programme));
    }

    /** The rules that come with lwn. */
    public static GrantEligibility shipped() {
        return new GrantEligibility(RulePack.shipped(PACK, FACT_TYPES));
    }

    /**
     * Rules from a pack's folder.
     *
     * @throws RulePackException with every problem, if anything is wrong with the pack
     */
    public static GrantEligibility load(Path folder) {
        return new GrantEligibility(RulePack.load(folder, FACT_TYPES));
    }

    /** Which rules these are. */
    public PackIdentity pack() {
        return pack.identity();
    }

    /** The identifiers of the programmes that come with the rules. */
    public List<String> programmeIds() {
        return packProgrammes.keySet().asList();
    }

    /**
     * A programme that comes with the rules.
     *
     * @throws IllegalArgumentException if there is none of that identifier; the message names those there are
     */
    public GrantProgramme programme(String id) {
        GrantProgramme programme = packProgrammes.get(Objects.requireNonNull(id, "id"));
        if (programme == null) {
            throw new IllegalArgumentException("No programme '" + id + "' comes with the rules. "
                    + (packProgrammes.isEmpty()
                            ? "They come with none: read one from a file."
                            : Suggestion.remedy(id, programmeIds())));
        }
        return programme;
    }

    @Override
    public List<Metadata> rules() {
        return pack.rules();
    }

    /** Warnings and notes about the pack's files: nothing is wrong, but their author may want to know. */
    public List<Problem> notices() {
        return pack.notices();
    }

    /**
     * The languages that messages are translated into. In others, and in English, {@link #decide(GrantCase, Locale)}
     * gives the rules' own words, which are English.
     */
    public List<Locale> languages() {
        return pack.languages();
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
        return new Decision(
                grantCase.application().id(),
                grantCase.asOf(),
                pack.identity(),
                identities.getUnchecked(grantCase.wholeProgramme()),
                pack.review(grantCase.facts(), grantCase.asOf(), locale));
    }

    @Override
    public List<RuleFate> review(GrantCase subject) {
        return decide(subject).fates();
    }

    /** Frees what the rules hold. Decisions after this fail. */
    @Override
    public void close() {
        pack.close();
    }
}
