package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.lwn.grant.Award;
import org.lwn.rules.grant.GrantCase;

/** Drools without lwn, as its documentation shows it: DRL is compiled when the program starts. */
final class PlainDrools {
    private static final AtomicInteger BUILDS = new AtomicInteger();

    private PlainDrools() {}

    /** What is told of a case in which a rule finds something, by the rule's code: a finding, or the code alone. */
    interface Telling<T> {
        T of(String code, GrantCase grantCase);
    }

    /** The rules of grant eligibility, written for Drools. */
    static String grantEligibility() {
        try {
            return Resources.toString(Resources.getResource(PlainDrools.class, "plain.drl"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new session for every case: insert, fire, dispose. */
    static <T> Decider withNewSessions(String drl, Telling<T> telling) {
        KieContainer container = container(drl);
        return grantCase -> {
            List<T> found = new ArrayList<>();
            KieSession session = container.newKieSession();
            try {
                session.setGlobal("found", in(found, telling));
                facts(grantCase).forEach(session::insert);
                session.fireAllRules();
            } finally {
                session.dispose();
            }
            return found;
        };
    }

    /** A new stateless session for every case, for it may not be shared between threads. */
    static <T> Decider withStatelessSessions(String drl, Telling<T> telling) {
        KieBase base = container(drl).getKieBase();
        return grantCase -> {
            List<T> found = new ArrayList<>();
            StatelessKieSession session = base.newStatelessKieSession();
            session.setGlobal("found", in(found, telling));
            session.execute(facts(grantCase));
            return found;
        };
    }

    private static <T> Found in(List<T> found, Telling<T> telling) {
        return (code, grantCase) -> found.add(telling.of(code, grantCase));
    }

    private static List<Object> facts(GrantCase grantCase) {
        List<Award> awards = grantCase.application().earlierAwards();
        ImmutableList.Builder<Object> facts = ImmutableList.builder().add(grantCase);
        return awards == null ? facts.build() : facts.addAll(awards).build();
    }

    private static KieContainer container(String drl) {
        KieServices services = KieServices.get();
        // A release id used twice would give the rules that were compiled first.
        ReleaseId release = services.newReleaseId("org.lwn.benchmark", "plain", "" + BUILDS.incrementAndGet());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/org/lwn/examples/benchmark/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        return services.newKieContainer(release);
    }
}
