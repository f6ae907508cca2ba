package org.lwn.examples.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The applications that residents have begun, in an embedded database. One is found by its secret reference alone, of which only a
 * hash is kept. Thread-safe.
 */
final class Drafts implements AutoCloseable {
    /** After so many days in which nothing is changed, a draft is deleted. */
    static final int KEPT_FOR_DAYS = 28;

    // Written through at once, and not kept after it is deleted.
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;RETENTION_TIME=0";

    private static final String DRAFT = "draft";

    /**
     * One application.
     *
     * @param answers what was answered
     * @param saved the day on which it was last changed
     * @param handedIn the day on which it was handed in; null if it was not
     */
    record Draft(Answers answers, LocalDate saved, @Nullable LocalDate handedIn) {
        LocalDate deletedOn() {
            return saved.plusDays(KEPT_FOR_DAYS);
        }
    }

    private final Connection database;

    private Drafts(Connection database) {
        this.database = database;
    }

    /** Those in a folder, which is made if it is missing, for nobody's eyes but the owner's. */
    static Drafts in(Path folder) throws IOException {
        boolean isNew = Files.notExists(folder);
        Files.createDirectories(folder);
        if (isNew && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        try {
            Connection database = DriverManager.getConnection(
                    "jdbc:h2:file:" + folder.resolve("drafts").toAbsolutePath() + OPTIONS);
            Drafts drafts = new Drafts(database);
            drafts.change(
                    "create table if not exists draft (reference char(64) primary key, answers varchar(1000000) not null,"
                            + " saved date not null, handed_in date)");
            return drafts;
        } catch (SQLException unusable) {
            throw new IOException("No drafts can be kept in " + folder + ".", unusable);
        }
    }

    /** Begins one and says its reference, which is told to nobody else. */
    String begin(LocalDate today) {
        String reference = Secret.next();
        change(
                "insert into draft (reference, answers, saved) values (?, ?, ?)",
                key(reference),
                Answers.NONE.write(),
                Date.valueOf(today));
        return reference;
    }

    /** The draft of that reference, unless it is too old or was never there. */
    synchronized Optional<Draft> find(String reference, LocalDate today) {
        try (PreparedStatement query =
                database.prepareStatement("select answers, saved, handed_in from draft where reference = ?")) {
            query.setString(1, key(reference));
            try (ResultSet found = query.executeQuery()) {
                return found.next()
                        ? Optional.of(draft(found))
                                .filter(draft -> draft.deletedOn().isAfter(today))
                        : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database failed.", fault);
        }
    }

    private static Draft draft(ResultSet found) throws SQLException {
        Date handedIn = found.getDate(3);
        return new Draft(
                Answers.parse(found.getString(1)),
                found.getDate(2).toLocalDate(),
                handedIn == null ? null : handedIn.toLocalDate());
    }

    /** Changes nothing of one that is handed in. */
    void save(String reference, Answers answers, LocalDate today) {
        change(
                "update draft set answers = ?, saved = ? where reference = ? and handed_in is null",
                answers.write(),
                Date.valueOf(today),
                key(reference));
    }

    /** Hands in what is saved, unless other answers were saved meanwhile. */
    boolean handIn(String reference, Answers answers, LocalDate today) {
        return change(
                        "update draft set handed_in = ?, saved = ? where reference = ? and handed_in is null and answers = ?",
                        Date.valueOf(today),
                        Date.valueOf(today),
                        key(reference),
                        answers.write())
                == 1;
    }

    void delete(String reference) {
        change("delete from draft where reference = ?", key(reference));
    }

    /** Deletes what is older than drafts are kept. */
    int deleteOld(LocalDate today) {
        return change("delete from draft where saved <= ?", Date.valueOf(today.minusDays(KEPT_FOR_DAYS)));
    }

    private synchronized int change(String sql, Object... values) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("The database failed.", fault);
        }
    }

    private static String key(String reference) {
        return Secret.hashed(DRAFT, reference);
    }

    /** Leaves nothing of what was deleted in the file. */
    @Override
    public synchronized void close() {
        try (Connection closing = database) {
            closing.createStatement().execute("shutdown compact");
        } catch (SQLException fault) {
            throw new IllegalStateException("The database failed.", fault);
        }
    }
}
