package org.lwn.rules;

import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Rules as Drools runs them. Sessions are opened, used and disposed of here and are seen nowhere else. Thread-safe. */
final class CompiledRules implements AutoCloseable {
    static final int SESSIONS_KEPT = 4;

    private final ClassLoader loader;
    private final KieBase base;
    private final KieSessionsPool sessions;
    private final int mostFirings;
    private final Runnable onClose;
    private volatile boolean closed;

    CompiledRules(KieBase base, ClassLoader loader, int mostFirings, Runnable onClose) {
        this.loader = loader;
        this.base = base;
        this.sessions = base.newKieSessionsPool(SESSIONS_KEPT);
        this.mostFirings = mostFirings;
        this.onClose = onClose;
    }

    /** Rules compiled when lwn was built, of that model class. */
    static CompiledRules precompiled(String modelClass, int mostFirings) throws ReflectiveOperationException {
        ClassLoader loader = CompiledRules.class.getClassLoader();
        return PinnedLoader.within(loader, () -> {
            Model model = Class.forName(modelClass, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(model), loader, mostFirings, () -> {});
        });
    }

    /** Puts the facts before the rules, which report to {@code found}. */
    void fire(List<?> facts, Found found) {
        if (closed) {
            throw new IllegalStateException("The rule pack is closed. Load it again to decide.");
        }
        PinnedLoader.within(loader, () -> {
            KieSession session = sessions.newKieSession();
            try {
                session.setGlobal("found", found);
                facts.forEach(session::insert);
                return session.fireAllRules(mostFirings);
            } finally {
                session.dispose();
            }
        });
    }

    /** The sessions there are at this moment, those kept for the next case among them. */
    Collection<? extends KieSession> openSessions() {
        return base.getKieSessions();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sessions.shutdown();
            onClose.run();
        }
    }
}
