package org.lwn.rules.store;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.json.DocumentFormat;

/**
 * What a store holds: its {@code store.json}, replaced whole as the last step of each publication. What it does not list was
 * never published.
 *
 * @param pack the pack's short name
 * @param factType the kind of case that the rules are about
 * @param publications the SHA-256 of the entry of each publication, the first first; the last is in force
 */
@DocumentFormat("lwn-store/1")
record StoreIndex(String pack, String factType, List<String> publications) {
    StoreIndex {
        publications.forEach(sha256 -> Publication.requireSha256("publications", sha256));
        publications = ImmutableList.copyOf(publications);
    }

    /** The number of the publication in force; 0 if there is none. */
    int last() {
        return publications.size();
    }

    StoreIndex with(String packId, String sha256) {
        return new StoreIndex(
                packId,
                factType,
                ImmutableList.<String>builder().addAll(publications).add(sha256).build());
    }
}
