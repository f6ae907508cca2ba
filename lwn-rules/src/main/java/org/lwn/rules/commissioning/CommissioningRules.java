package org.lwn.rules.commissioning;

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

/** Rules about how an authority commissions. Thread-safe; close them when they are not needed any more. */
public final class CommissioningRules implements CaseRules<CommissioningCase>, AutoCloseable {

    /** The identifier of the pack that comes with lwn. */
    public static final String PACK = "neighbourhood-commissioning";

    /** What such rules may speak of. */
    public static final FactTypes FACT_TYPES = FactTypes.of(CommissioningCase.class);

    private final RulePack pack;

    private CommissioningRules(RulePack pack) {
        this.pack = pack;
    }

    /** The rules that come with lwn. */
    public static CommissioningRules shipped() {
        return new CommissioningRules(RulePack.shipped(PACK, FACT_TYPES));
    }

    /**
     * Rules from a pack's folder.
     *
     * @throws RulePackException with every problem, if anything is wrong with the pack
     */
    public static CommissioningRules load(Path folder) {
        return new CommissioningRules(RulePack.load(folder, FACT_TYPES));
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
    public List<RuleFate> review(CommissioningCase subject) {
        return review(subject, Locale.UK);
    }

    /** What becomes of every rule for the case, with messages in that language, or else in the rules' own. */
    public List<RuleFate> review(CommissioningCase subject, Locale locale) {
        return pack.review(ImmutableList.of(subject), subject.on(), locale);
    }

    /** Frees what the rules hold. Reviews after this fail. */
    @Override
    public void close() {
        pack.close();
    }
}
