package org.lwn.standard.giving360;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of published grants, as the 360Giving Data Standard packages them.
 *
 * @param version the version of the standard that the file says it follows, such as {@code 1.4}; null if it does not say
 * @param grants those that are objects, in the order of the file
 */
public record GrantsPackage(@Nullable String version, List<PublishedGrant> grants) {

    /** Keeps a copy of the grants in the order given. */
    public GrantsPackage {
        grants = ImmutableList.copyOf(grants);
    }
}
