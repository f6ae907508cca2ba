package org.lwn.rules.forum;

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

/** The rules about a forum. Thread-safe; close it when it is not needed any more. */
public final class ForumRules implements CaseRules<ForumCase>, AutoCloseable {

    /** The identifier of the pack that comes with lwn. */
    public static final String PACK = "forum-ground-rules";

    /** What rules about a forum may speak of. */
    public static final FactTypes FACT_TYPES = FactTypes.of(ForumCase.class);

    private final RulePack pack;

    private ForumRules(RulePack pack) {
        this.pack = pack;
    }

    /** The rules that come with lwn. */
    public static ForumRules shipped() {
        return new ForumRules(RulePack.shipped(PACK, FACT_TYPES));
    }

    /**
     * Rules from a pack's folder.
     *
     * @throws RulePackException with every problem, if anything is wrong with the pack
     */
    public static ForumRules load(Path folder) {
        return new ForumRules(RulePack.load(folder, FACT_TYPES));
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
    public List<RuleFate> review(ForumCase subject) {
        return review(subject, Locale.UK);
    }

    /** What becomes of every rule for the case, with messages in that language, or else in the rules' own. */
    public List<RuleFate> review(ForumCase subject, Locale locale) {
        return pack.review(ImmutableList.of(subject), subject.on(), locale);
    }

    /** Frees what the rules hold. Reviews after this fail. */
    @Override
    public void close() {
        pack.close();
    }
}
