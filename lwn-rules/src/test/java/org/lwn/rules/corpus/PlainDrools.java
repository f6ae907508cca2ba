package org.lwn.rules.corpus;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.lwn.rules.grant.GrantCase;

/** Runs rule files as they are written by Drools alone. Never give it a hostile file: to compile one is to run it. */
public final class PlainDrools implements AutoCloseable {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [A-Za-z0-9_.]+;?");

    private final KieContainer container;

    /** What plain Drools needs a global for. */
    public interface Report {
        /** Does nothing: that the rule fired is what counts. */
        void at(String pointer);
    }

    private PlainDrools(KieContainer container) {
        this.container = container;
    }

    /**
     * Compiles rule files.
     *
     * @param texts by the names of the files
     * @throws IllegalStateException with what Drools says, if it refuses one
     */
    static PlainDrools of(Map<String, String> texts) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.lwn.corpus", "plain", "" + System.identityHashCode(texts));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        texts.forEach((file, text) -> files.write("src/main/resources/org/lwn/corpus/" + file, withHeader(text)));
        ClassLoader loader = PlainDrools.class.getClassLoader();
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> message.getPath() + ": " + message.getText())
                    .collect(Collectors.joining("\n")));
        }
        return new PlainDrools(services.newKieContainer(release, loader));
    }

    /** What plain Drools needs besides, on the line of the package, so that no line has another number. */
    private static String withHeader(String text) {
        String facts = GrantCase.class.getPackageName();
        String header = "package org.lwn.corpus; import " + facts + ".GrantCase; import " + facts
                + ".EarlierAward; import " + facts + ".OtherApplication; global " + Report.class.getCanonicalName()
                + " found; ";
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Matcher line = PACKAGE.matcher(unmarked);
        return line.find() ? line.replaceFirst(Matcher.quoteReplacement(header)) : header + unmarked;
    }

    /** The names of the rules that fire for these facts. */
    Set<String> fired(List<?> facts) {
        ImmutableSet.Builder<String> fired = ImmutableSet.builder();
        KieSession session = container.newKieSession();
        try {
            session.setGlobal("found", (Report) pointer -> {});
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(event.getMatch().getRule().getName());
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            return fired.build();
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        KieServices.get().getRepository().removeKieModule(container.getReleaseId());
        container.dispose();
    }
}
