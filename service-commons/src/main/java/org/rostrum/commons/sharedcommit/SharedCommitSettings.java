package org.rostrum.commons.sharedcommit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How requests that arrive together share commits. */
@ConfigMapping(prefix = "rostrum.shared-commit")
public interface SharedCommitSettings {

    /** How many transactions at once; never more than there are connections. */
    @WithDefault("4")
    @Min(1)
    int lanes();

    /** How many requests share a transaction at most; 1 gives each its own. */
    @WithDefault("64")
    @Min(1)
    int requests();

    /** How many requests may wait in each lane; the next gets 503. */
    @WithDefault("1000")
    @Min(1)
    int waiting();

    /** How long a request may wait before it is begun; then it is not begun any more, and gets 503. */
    @WithDefault("10s")
    Duration patience();
}
