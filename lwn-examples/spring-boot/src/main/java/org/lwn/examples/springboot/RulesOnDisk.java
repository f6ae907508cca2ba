package org.lwn.examples.springboot;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackFiles;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.store.LiveRules;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.RuleStore;
import org.lwn.rules.store.RuleStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The rules in force: those that were published last into a store on disk. Where there is no store yet, the rules that come with
 * lwn are published as the first. A store that cannot be read keeps the service from starting; what goes wrong later leaves the
 * last good rules in force, and is told in the log and by {@link RulesHealth}.
 */
@Component
final class RulesOnDisk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RulesOnDisk.class);

    private final RuleStore<GrantCase> store;
    private final LiveRules<GrantCase> live;
    private volatile @Nullable GrantForms forms;
    private volatile @Nullable RuleStoreException failure;

    RulesOnDisk(Settings settings, Clock clock) throws IOException {
        store = RuleStore.in(settings.store(), Packs.GRANT_ELIGIBILITY);
        if (RuleStore.factType(settings.store()).isEmpty()) {
            publishShipped(clock);
        }
        live = LiveRules.watching(store, settings.lookAtLeastEvery(), new Told());
        LOG.info("Rules in force: {}", inWords(live.publication()));
    }

    private void publishShipped(Clock clock) throws IOException {
        Path shipped = Files.createTempDirectory("lwn-shipped-rules");
        try {
            PackFiles.shipped(Packs.GRANT_ELIGIBILITY.id()).copyTo(shipped);
            store.publish(shipped, "service", "The rules that come with lwn, to begin with.", clock.instant());
        } finally {
            FileSystemUtils.deleteRecursively(shipped);
        }
    }

    /** Asks something of one set of rules, which stays in force until the answer is there, whatever is published meanwhile. */
    <T> T ask(Function<GrantForms, T> question) {
        return live.ask(rules -> question.apply(formsOf(rules)));
    }

    /** Making forms costs more than reviewing one. */
    private GrantForms formsOf(CaseRules<GrantCase> rules) {
        GrantForms known = forms;
        if (known == null || !known.areOf(rules)) {
            known = GrantForms.of(rules);
            forms = known;
        }
        return known;
    }

    /** By which publication the rules are in force. */
    Publication publication() {
        return live.publication();
    }

    /** Why what was published last, or done to the store, is not in force; empty if all is well, or was put right since. */
    Optional<RuleStoreException> failure() {
        RuleStoreException told = failure;
        return told == null || isPutRight() ? Optional.empty() : Optional.of(told);
    }

    /** Looked at here, for nobody tells when a damaged store is restored to what is in force already. */
    private boolean isPutRight() {
        try {
            return store.damage().isEmpty() && live.publication().equals(Iterables.getLast(store.history(), null));
        } catch (RuleStoreException stillUnreadable) {
            return false;
        }
    }

    @Override
    public void close() {
        live.close();
    }

    private static String inWords(Publication publication) {
        return "publication " + publication.number() + " of " + publication.at() + ", "
                + publication.pack().id() + " " + publication.pack().sha256();
    }

    private final class Told implements LiveRules.Listener {
        @Override
        public void swapped(Publication before, Publication now) {
            failure = null;
            LOG.info("Rules in force: {}", inWords(now));
        }

        @Override
        public void failed(RuleStoreException told, Publication stillInForce) {
            failure = told;
            LOG.error("New rules are not in force, but still {}. {}", inWords(stillInForce), told.getMessage());
        }
    }
}
