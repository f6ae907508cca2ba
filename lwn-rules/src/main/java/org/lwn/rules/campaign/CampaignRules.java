package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.RulePackException;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Metadata;

/** One pack of rules about campaigns. Thread-safe; close it when it is not needed any more. */
public final class CampaignRules implements CaseRules<CampaignCase>, AutoCloseable {

    /** The identifier of the pack that says what is missing for each step. */
    public static final String WORKFLOW = "campaign-workflow";

    /** The identifier of the pack about people's safety. */
    public static final String SAFETY = "campaign-safety";

    /** What rules about campaigns may speak of. */
    public static final FactTypes FACT_TYPES = FactTypes.of(CampaignCase.class);

    private final RulePack pack;

    private CampaignRules(RulePack pack) {
        this.pack = pack;
    }

    /**
     * Rules that come with lwn.
     *
     * @param id {@link #WORKFLOW} or {@link #SAFETY}
     * @throws RulePackException if there is no such pack
     */
    public static CampaignRules shipped(String id) {
        return new CampaignRules(RulePack.shipped(id, FACT_TYPES));
    }

    /**
     * Rules from a pack's folder.
     *
     * @throws RulePackException with every problem, if anything is wrong with the pack
     */
    public static CampaignRules load(Path folder) {
        return new CampaignRules(RulePack.load(folder, FACT_TYPES));
    }

    /** Which rules these are. */
    public PackIdentity identity() {
        return pack.identity();
    }

    @Override
    public List<Metadata> rules() {
        return pack.rules();
    }

    @Override
    public List<RuleFate> review(CampaignCase subject) {
        return review(subject, Locale.UK);
    }

    /** What becomes of every rule for the case, with messages in that language, or else in the rules' own. */
    public List<RuleFate> review(CampaignCase subject, Locale locale) {
        return pack.review(ImmutableList.of(subject), subject.on(), locale);
    }

    /** Frees what the rules hold. Reviews after this fail. */
    @Override
    public void close() {
        pack.close();
    }
}
