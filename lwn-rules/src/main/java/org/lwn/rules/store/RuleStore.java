package org.lwn.rules.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackChange;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;

/**
 * The rules of one pack as they were published, in a folder with its history.
 *
 * <pre>{@code
 * RuleStore<GrantCase> store = RuleStore.in(Path.of("rules-in-force"), Packs.GRANT_ELIGIBILITY);
 * store.publish(Path.of("our-rules"), "grants coordinator", "The board raised the minimum.", clock.instant());
 * }</pre>
 *
 * <p>A publication is checked, compiled, tried on the pack's own cases and, if there is a {@link PastCases}, on cases of the past.
 * Only then is it written beside what is there, and put into force by replacing one small file. Whatever fails, and whenever the
 * process or the machine stops, what was in force before still is; what was left half written is removed at the next publication.
 * Whoever reads checks the hash of every file, so that nothing is decided by rules that were damaged or altered afterwards. That
 * finds accidents and careless hands; who may write to the folder can also write hashes that fit, so let only coordinators do so.
 *
 * <p>A store keeps nothing of people's cases but the counts of a replay, unless it is {@link #keepingReplays asked to}. The history
 * itself is kept for good, and so are the roles and reasons in it.
 *
 * <p>Any number of processes may read a store while one publishes. Safe for many threads.
 *
 * @param <C> the kind of case that the rules are about
 */
public final class RuleStore<C> {
    private final StoreFiles files;
    private final Pack<C> pack;
    private final @Nullable PastCases<C> replay;
    private final boolean keepsReplays;

    private RuleStore(StoreFiles files, Pack<C> pack, @Nullable PastCases<C> replay, boolean keepsReplays) {
        this.files = files;
        this.pack = pack;
        this.replay = replay;
        this.keepsReplays = keepsReplays;
    }

    /**
     * The store in a folder, which the first publication makes one.
     *
     * @param pack what its rules are about
     */
    public static <C> RuleStore<C> in(Path folder, Pack<C> pack) {
        return on(Disk.REAL, folder, pack);
    }

    static <C> RuleStore<C> on(Disk disk, Path folder, Pack<C> pack) {
        return new RuleStore<>(new StoreFiles(folder, disk), pack, null, false);
    }

    /**
     * The kind of case that the rules in a store are about; empty if the folder is no store.
     *
     * @throws RuleStoreException if it is one, but cannot be read
     */
    public static Optional<String> factType(Path folder) {
        StoreFiles files = new StoreFiles(folder, Disk.REAL);
        return files.exists() ? Optional.of(files.index().factType()) : Optional.empty();
    }

    /** The same store, whose publications are tried on cases of the past too. */
    public RuleStore<C> replaying(PastCases<C> cases) {
        return new RuleStore<>(files, pack, cases, keepsReplays);
    }

    /** The same store, which also keeps what replays say beside their counts, until it is {@link #forget forgotten}. */
    public RuleStore<C> keepingReplays() {
        return new RuleStore<>(files, pack, replay, true);
    }

    /** What its rules are about. */
    public Pack<C> pack() {
        return pack;
    }

    Path folder() {
        return files.folder();
    }

    /**
     * Puts the rules of a folder into force.
     *
     * @param who the role of who publishes them; no person's name
     * @param why the reason, in a few words
     * @param at now
     * @throws RuleStoreException with every reason, if they did not come into force
     * @throws InvalidValueException if {@code who} or {@code why} is empty, too long or not in one line
     */
    public Published publish(Path rules, String who, String why, Instant at) {
        Publishing publishing = new Publishing(who, why, at, null);
        return locked("Nothing was published", () -> {
            StoreIndex index = files.indexOrNew(fresh());
            files.clean(index);
            return put(index, prepare(index, contents(rules), publishing));
        });
    }

    /**
     * Does all that {@link #publish} does, but writes nothing.
     *
     * @return what publishing would come to
     * @throws RuleStoreException with every reason why the rules would not come into force
     */
    public Published rehearse(Path rules, String who, String why, Instant at) {
        Publishing publishing = new Publishing(who, why, at, null);
        StoreIndex index = files.exists() ? index() : fresh();
        try {
            return prepare(index, contents(rules), publishing).published();
        } catch (RuleStoreException refused) {
            throw new RuleStoreException("These rules would not come into force.", refused.problems(), refused);
        }
    }

    /**
     * Puts an earlier publication into force again. It gets an entry of its own; nothing is taken out of the history.
     *
     * @param to the number of the earlier publication
     * @throws RuleStoreException with every reason, if it did not come into force
     */
    public Published rollback(int to, String who, String why, Instant at) {
        Publishing publishing = new Publishing(who, why, at, to);
        index();
        return locked("Nothing was rolled back", () -> {
            StoreIndex index = files.index();
            requireNumber(index, to);
            files.clean(index);
            return put(index, prepare(index, files.stored(index, to).files(), publishing));
        });
    }

    /**
     * The rules in force.
     *
     * @throws RuleStoreException if there are none, or they are not what was published
     */
    public CaseRules<C> load() {
        return load(stored(index())).rules();
    }

    /**
     * The rules of an earlier publication.
     *
     * @throws RuleStoreException if there is none of that number, or it is not what was published
     */
    public CaseRules<C> load(int number) {
        StoreIndex index = index();
        requireNumber(index, number);
        return load(files.stored(index, number)).rules();
    }

    /** Rules in force, and the entry by which they are. */
    record Loaded<C>(Publication publication, CaseRules<C> rules) {}

    Loaded<C> load(StoreFiles.Stored stored) {
        try {
            return new Loaded<>(stored.publication(), pack.load(stored.files()));
        } catch (RulePackException unusable) {
            throw new RuleStoreException(
                    "Publication " + stored.publication().number() + " cannot be used.",
                    problems(stored.files(), unusable),
                    unusable);
        }
    }

    StoreFiles.Stored stored(StoreIndex index) {
        requireNumber(index, index.last());
        return files.stored(index, index.last());
    }

    /**
     * Every publication of which the entry can be read, the first first; the last is in force. {@link #damage} tells the others.
     *
     * @throws RuleStoreException if there is no store, or its list of publications cannot be read
     */
    public List<Publication> history() {
        StoreIndex index = index();
        ImmutableList.Builder<Publication> history = ImmutableList.builder();
        for (int number = 1; number <= index.last(); number++) {
            try {
                history.add(files.entry(index, number));
            } catch (RuleStoreException damaged) {
                // Told by damage().
            }
        }
        return history.build();
    }

    /**
     * Every file of every publication that is missing, cannot be read or is not what was written.
     *
     * @throws RuleStoreException if there is no store, or its list of publications cannot be read
     */
    public List<Problem> damage() {
        StoreIndex index = index();
        ImmutableList.Builder<Problem> damage = ImmutableList.builder();
        for (int number = 1; number <= index.last(); number++) {
            try {
                damage.addAll(files.problemsOfReplay(files.stored(index, number).publication()));
            } catch (RuleStoreException damaged) {
                damage.addAll(damaged.problems());
            }
        }
        return damage.build();
    }

    /**
     * What is different between two publications: see {@link Pack#changes}.
     *
     * @throws RuleStoreException if there is none of that number, or it is not what was published
     */
    public List<PackChange> diff(int from, int to) {
        StoreIndex index = index();
        requireNumber(index, from);
        requireNumber(index, to);
        return pack.changes(
                files.stored(index, from).files(), files.stored(index, to).files());
    }

    /**
     * Deletes what was kept of replays, but for their counts, of all publications before a moment.
     *
     * @return of how many publications
     * @throws RuleStoreException if something cannot be deleted
     */
    public int forget(Instant before) {
        Objects.requireNonNull(before, "before");
        index();
        return locked("Not everything was forgotten", () -> {
            int forgotten = 0;
            for (Publication publication : history()) {
                if (publication.at().isBefore(before) && files.forgetReplay(publication)) {
                    forgotten++;
                }
            }
            return forgotten;
        });
    }

    // Publishing

    /** Who publishes, and why; checked before anything is done. */
    private record Publishing(
            String who, String why, Instant at, @Nullable Integer restores) {
        Publishing {
            Objects.requireNonNull(at, "at");
            Publication.requireWho(who);
            Publication.requireWhy(why);
        }
    }

    /** What is ready to be written. */
    private record Prepared(
            Published published, PackFiles files, @Nullable JsonNode replay) {}

    private interface Work<T> {
        T done() throws IOException;
    }

    @SuppressWarnings("try") // The lock is held, not used.
    private <T> T locked(String outcome, Work<T> work) {
        try {
            files.createFolder();
            try (StoreLock held = StoreLock.of(files.folder())) {
                return work.done();
            }
        } catch (IOException e) {
            tidy();
            throw failed(outcome, e);
        } catch (RuleStoreException refused) {
            throw new RuleStoreException(outcome + "; " + stillInForce(), refused.problems(), refused);
        }
    }

    @SuppressWarnings("try") // The lock is held, not used.
    private void tidy() {
        try (StoreLock held = StoreLock.of(files.folder())) {
            files.clean(files.index());
        } catch (IOException | RuleStoreException e) {
            // The next publication does it.
        }
    }

    private RuleStoreException failed(String outcome, IOException e) {
        Problem problem = Problem.error(
                StoreFiles.place(files.folder()),
                "store.unwritable",
                "The store cannot be written to (" + StoreFiles.reason(e) + ").",
                "See whether you may write there, and whether the disk is full.");
        return new RuleStoreException(outcome + "; " + stillInForce(), ImmutableList.of(problem), e);
    }

    private String stillInForce() {
        try {
            int last = files.exists() ? files.index().last() : 0;
            return last == 0 ? "no rules are in force here yet." : "publication " + last + " is still in force.";
        } catch (RuleStoreException unreadable) {
            return "what is in force cannot be told.";
        }
    }

    /** What nobody expected, told like everything else. */
    static RuleStoreException fault(Path folder, Throwable fault) {
        Problem problem = Problem.error(
                StoreFiles.place(folder),
                "store.fault",
                "The rules could not be loaded (" + fault.getClass().getSimpleName() + ").",
                null);
        return new RuleStoreException("Others cannot come into force.", ImmutableList.of(problem), fault);
    }

    private StoreIndex fresh() {
        return new StoreIndex(pack.id(), pack.caseType(), ImmutableList.of());
    }

    StoreIndex index() {
        StoreIndex index = files.index();
        if (!index.factType().equals(pack.caseType())) {
            throw StoreFiles.refused(
                    files.folder(),
                    "store.other-pack",
                    "The store has rules about a " + index.factType() + ", not a " + pack.caseType() + ".",
                    "Name the store of this pack.");
        }
        return index;
    }

    private void requireNumber(StoreIndex index, int number) {
        if (number < 1 || number > index.last()) {
            throw StoreFiles.refused(
                    files.folder(),
                    "store.no-publication",
                    index.last() == 0 ? "Nothing is published here yet." : "There is no publication " + number + ".",
                    index.last() == 0 ? "Publish first." : "Give a number from 1 to " + index.last() + ".");
        }
    }

    private static PackFiles contents(Path folder) {
        try {
            return PackFiles.of(folder.toString(), PackFiles.in(folder).contents());
        } catch (RulePackException unusable) {
            throw new RuleStoreException("The rules cannot be used.", problems(folder.toString(), unusable), unusable);
        }
    }

    static List<Problem> problems(PackFiles files, RulePackException unusable) {
        return problems(files.name(), unusable);
    }

    private static List<Problem> problems(String folder, RulePackException unusable) {
        if (unusable.problems().isEmpty()) {
            return ImmutableList.of(Problem.error(
                    StoreFiles.place(Path.of(folder)), "pack.unreadable", String.valueOf(unusable.getMessage()), null));
        }
        return unusable.problems().stream()
                .map(problem -> problem.within(folder))
                .collect(ImmutableList.toImmutableList());
    }

    private Prepared prepare(StoreIndex index, PackFiles next, Publishing publishing) {
        List<Problem> notices = new ArrayList<>();
        StoreFiles.Stored before = before(index, notices);
        requireOfThisStore(index, next);
        List<Publication.PublishedFile> published = published(next);
        if (before != null && before.publication().files().equals(published)) {
            throw StoreFiles.refused(
                    Path.of(next.name()),
                    "store.unchanged",
                    "These rules are in force already, by publication " + index.last() + ".",
                    "Change something, or leave it as it is.");
        }
        try (Trial<C> trial = Trial.of(pack, next)) {
            notices.addAll(trial.notices());
            PastCases.Summary replayed = replayed(before, trial);
            JsonNode details = keepsReplays && replayed.details() != null ? replayed.details() : null;
            Publication publication = new Publication(
                    index.last() + 1,
                    publishing.restores(),
                    publishing.who(),
                    publishing.why(),
                    publishing.at(),
                    trial.rules().identity(),
                    trial.rules().rules().size(),
                    trial.cases(),
                    replayed.counts(),
                    details == null ? null : StoreFiles.sha256(StoreFiles.bytes(details)),
                    published);
            List<PackChange> changes = before == null ? ImmutableList.of() : pack.changes(before.files(), next);
            return new Prepared(new Published(publication, changes, notices), next, details);
        }
    }

    /** What is in force; null if nothing is. A store whose last publication is damaged can be mended by another. */
    private StoreFiles.@Nullable Stored before(StoreIndex index, List<Problem> notices) {
        try {
            return index.last() == 0 ? null : files.stored(index, index.last());
        } catch (RuleStoreException damaged) {
            damaged.problems().stream()
                    .map(problem -> new Problem(
                            Severity.WARNING, problem.place(), problem.code(), problem.sentence(), problem.remedy()))
                    .forEach(notices::add);
            return null;
        }
    }

    private void requireOfThisStore(StoreIndex index, PackFiles next) {
        if (!index.factType().equals(pack.caseType())
                || (index.last() > 0 && !index.pack().equals(next.id()))) {
            throw StoreFiles.refused(
                    Path.of(next.name()),
                    "store.other-pack",
                    "This is the pack " + next.id() + ", but the store is for " + index.pack() + ".",
                    "Name the store of this pack, or give the pack its id.");
        }
    }

    private static List<Publication.PublishedFile> published(PackFiles files) {
        return files.contents().entrySet().stream()
                .filter(file -> isListable(file.getKey()))
                .map(file -> new Publication.PublishedFile(file.getKey(), StoreFiles.sha256(file.getValue())))
                .collect(ImmutableList.toImmutableList());
    }

    /** A file that the pack does not list may be called anything; the trial tells it. */
    private static boolean isListable(String name) {
        try {
            return new Publication.PublishedFile(name, "0".repeat(64)).name().equals(name);
        } catch (InvalidValueException e) {
            return false;
        }
    }

    private PastCases.Summary replayed(StoreFiles.@Nullable Stored before, Trial<C> trial) {
        if (replay == null) {
            return new PastCases.Summary(ImmutableMap.of(), null);
        }
        try (CaseRules<C> inForce = before == null ? null : load(before).rules()) {
            return replay.ask(inForce, trial.rules());
        } catch (RuleStoreException told) {
            throw told;
        } catch (RuntimeException e) {
            // Not the exception's own message, which may quote somebody's case.
            throw StoreFiles.refused(
                    files.folder(),
                    "store.replay-failed",
                    "The rules could not be tried on cases of the past ("
                            + e.getClass().getSimpleName() + ").",
                    "See to the replay, or publish without one.");
        }
    }

    private Published put(StoreIndex index, Prepared prepared) throws IOException {
        Published ready = prepared.published();
        List<Problem> further = files.put(index, ready.publication(), prepared.files(), prepared.replay());
        return new Published(
                ready.publication(),
                ready.changes(),
                ImmutableList.<Problem>builder()
                        .addAll(ready.notices())
                        .addAll(further)
                        .build());
    }
}
