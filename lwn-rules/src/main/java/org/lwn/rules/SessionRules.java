package org.lwn.rules;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Rules that Drools runs in sessions, which are opened, used and disposed of here and are seen nowhere else. Thread-safe. */
final class SessionRules {
    static final int SESSIONS_KEPT = 4;

    private final String pack;
    private final KieBase base;
    private final KieSessionsPool sessions;
    private final Bounds bounds;

    /** @param models hold these rules and no others */
    SessionRules(String pack, List<Model> models, Bounds bounds) {
        this.pack = pack;
        this.base = KieBaseBuilder.createKieBaseFromModel(models);
        this.sessions = base.newKieSessionsPool(SESSIONS_KEPT);
        this.bounds = bounds;
    }

    /**
     * Puts the facts before the rules, which report to {@code found}.
     *
     * @throws RulePackException if the rules overstep a bound; what was found until then is not the whole answer
     */
    void fire(List<?> facts, Found found) {
        KieSession session = sessions.newKieSession();
        try {
            int most = bounds.mostFirings();
            Deadline deadline = new Deadline(session, bounds.longestReview());
            session.setGlobal("found", found);
            facts.forEach(session::insert);
            int fired = session.fireAllRules(deadline, most + 1);
            if (deadline.passed) {
                throw overstepped("worked on one case for more than "
                        + bounds.longestReview().toMillis() + " milliseconds, the longest there may be");
            }
            if (fired > most) {
                throw overstepped("fired more than " + most + " times for one case, the most there may be");
            }
        } finally {
            session.dispose();
        }
    }

    private RulePackException overstepped(String what) {
        return new RulePackException(
                pack,
                "its rules " + what + ". Put fewer facts beside the case, or compare fewer facts with each other in a"
                        + " rule.",
                null);
    }

    /** The sessions there are at this moment, those kept for the next case among them. */
    Collection<? extends KieSession> open() {
        return base.getKieSessions();
    }

    void shutdown() {
        sessions.shutdown();
    }

    /** Ends firing once time is up. Asked before each firing, so it must cost next to nothing. */
    private static final class Deadline implements AgendaFilter {
        private final KieSession session;
        private final long longest;
        private final long began = System.nanoTime();
        private boolean passed;

        Deadline(KieSession session, Duration longest) {
            this.session = session;
            this.longest = longest.toNanos();
        }

        @Override
        public boolean accept(Match match) {
            if (System.nanoTime() - began > longest) {
                passed = true;
                session.halt();
            }
            return !passed;
        }
    }
}
