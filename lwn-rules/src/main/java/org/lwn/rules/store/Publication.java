package org.lwn.rules.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DocumentFormat;
import org.lwn.problem.InvalidValueException;
import org.lwn.rules.PackIdentity;

/**
 * An entry of a store's history: what came into force, by whom, when and why.
 *
 * @param number its place in the history, from 1
 * @param restores the number of the earlier publication that this one brings back; null if it is none of these
 * @param who the role of who published it, such as {@code grants coordinator}, as they gave it; no more than 200 characters. Give
 *     no person's name: it stays in the history for good
 * @param why the reason in a few words, as they gave it; no more than 1,000 characters
 * @param at when
 * @param pack which rules
 * @param rules how many
 * @param cases how many cases of the pack were run, all of which came out as they should
 * @param replayed how many cases of the past came out how, by names of the replay's own; empty if none were asked about
 * @param replay the SHA-256 of the further summary of the replay that was kept; null if none was. It may have been forgotten since
 * @param files what the pack consists of
 */
@DocumentFormat("lwn-publication/1")
public record Publication(
        int number,
        @Nullable Integer restores,
        String who,
        String why,
        Instant at,
        PackIdentity pack,
        int rules,
        int cases,
        Map<String, Integer> replayed,
        @Nullable String replay,
        List<PublishedFile> files) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNTED = Pattern.compile("[a-z][A-Za-z0-9.-]{0,99}");
    private static final int LONGEST_WHO = 200;
    private static final int LONGEST_WHY = 1000;

    /**
     * A file of the pack.
     *
     * @param name as seen from the pack's folder
     * @param sha256 of its bytes, in lower-case hexadecimal
     */
    public record PublishedFile(String name, String sha256) {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*[.][a-z]+");

        /** @throws InvalidValueException if the name leads out of the folder, or the hash is none */
        public PublishedFile {
            if (!NAME.matcher(name).matches()) {
                throw new InvalidValueException(
                        "name",
                        name,
                        "is a file inside the pack's folder",
                        "Write it as amount.drl or cases/amount.json.");
            }
            requireSha256("sha256", sha256);
        }
    }

    /** @throws InvalidValueException if a number is out of its bounds, or a text is empty, too long or not in one line */
    public Publication {
        InvalidValueException.requireAtLeast("number", number, 1);
        InvalidValueException.requireBetween("restores", restores, 1, Math.max(1, number - 1));
        InvalidValueException.requireAtLeast("rules", rules, 0);
        InvalidValueException.requireAtLeast("cases", cases, 0);
        requireWho(who);
        requireWhy(why);
        replayed.forEach(Publication::requireCount);
        if (replay != null) {
            requireSha256("replay", replay);
        }
        replayed = ImmutableMap.copyOf(replayed);
        files = ImmutableList.copyOf(files);
    }

    /** Names of counts are words, so that nobody's identifier is kept for ever as one. */
    static void requireCount(String name, int count) {
        if (!COUNTED.matcher(name).matches()) {
            throw new InvalidValueException(
                    "replayed",
                    name,
                    "is named by one word in small letters",
                    "Write it as flipped or eligible.refer.");
        }
        InvalidValueException.requireAtLeast("replayed", count, 0);
    }

    static void requireSha256(String field, String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new InvalidValueException(
                    field,
                    sha256,
                    "is a SHA-256 in 64 lower-case hexadecimal digits",
                    "Restore the file from a backup.");
        }
    }

    static void requireWho(String who) {
        requireLine("who", who, LONGEST_WHO, "Name a role, such as grants coordinator.");
    }

    static void requireWhy(String why) {
        requireLine("why", why, LONGEST_WHY, "Say why in a few words.");
    }

    private static void requireLine(String field, String text, int longest, String remedy) {
        boolean isLine = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
        if (!isLine || text.length() > longest) {
            throw new InvalidValueException(
                    field, text, "has from 1 to " + longest + " characters in one line", remedy);
        }
    }
}
