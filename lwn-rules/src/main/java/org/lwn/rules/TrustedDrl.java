package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * Rules that are compiled as they stand, in all of DRL that Drools' executable model knows. <strong>Whoever writes such a
 * file can do everything that the host's process can</strong>: read and delete its files, use its network and its
 * credentials, change its data, end it. Some of that happens while the file is compiled, before any rule has fired. None of
 * lwn's walls stands here: no checked language, no filtering class loader, no bound on firings or time.
 *
 * <p>It is for a host's own programmers and for files that are reviewed and released like the host's code. Never give it
 * text that came from a form, an upload, a shared folder or a coordinator's editor; that is what {@link RulePack} is for.
 * Nothing else in lwn uses this class.
 *
 * <pre>{@code
 * try (TrustedDrl rules = TrustedDrl.compile(Map.of("totals.drl", drl), Host.class.getClassLoader())) {
 *     rules.fire(List.of(application), Map.of("totals", totals));
 * }
 * }</pre>
 *
 * <p>Compile once and fire from any thread: each firing has facts and globals of its own, and what the rules share
 * otherwise is for their authors to guard.
 */
public final class TrustedDrl implements AutoCloseable {
    private final KieContainer container;
    private final Runnable onClose;
    private volatile boolean closed;

    private TrustedDrl(KieContainer container, Runnable onClose) {
        this.container = container;
        this.onClose = onClose;
    }

    /**
     * Compiles rule files. This can run code that stands in them.
     *
     * @param files the texts of the files by their names, which end in {@code .drl} and appear in Drools' messages. Drools
     *     passes the texts through the JVM's default charset: one that is not UTF-8 loses the letters that it lacks.
     * @param hostLoader sees Drools and every class that the files name
     * @throws RulePackException with Drools' own words, if Drools refuses the files or has not compiled them within five
     *     minutes
     */
    public static TrustedDrl compile(Map<String, String> files, ClassLoader hostLoader) {
        Map<String, String> copy = ImmutableMap.copyOf(files);
        return RuleCompiler.onOwnThread(
                "of trusted DRL", "Drools refused its files.", Bounds.of(0).longestCompiling(), () -> {
                    KieServices services = KieServices.get();
                    ReleaseId release = RuleCompiler.newRelease("org.lwn.trusted");
                    RuleCompiler.build(release, copy, hostLoader);
                    return new TrustedDrl(
                            services.newKieContainer(release, hostLoader),
                            () -> services.getRepository().removeKieModule(release));
                });
    }

    /**
     * Fires the rules on facts until none is left to fire, however long that takes.
     *
     * @param globals values by the names of the files' globals
     * @return how often rules fired
     * @throws IllegalStateException if this is closed
     */
    public int fire(List<?> facts, Map<String, ?> globals) {
        if (closed) {
            throw new IllegalStateException("The trusted rules are closed. Compile them again to fire them.");
        }
        return PinnedLoader.within(container.getClassLoader(), () -> {
            KieSession session = container.getKieBase().newKieSession();
            try {
                globals.forEach(session::setGlobal);
                facts.forEach(session::insert);
                return session.fireAllRules();
            } finally {
                session.dispose();
            }
        });
    }

    /** Frees what the compiled rules hold. Firing after this fails. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            container.dispose();
            onClose.run();
        }
    }
}
