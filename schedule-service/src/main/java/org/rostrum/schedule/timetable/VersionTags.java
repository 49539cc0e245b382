package org.rostrum.schedule.timetable;

import jakarta.ws.rs.core.EntityTag;

/** The tags of versions: a version changes once at most, when it is released. */
final class VersionTags {

    private VersionTags() {}

    static EntityTag of(VersionView version) {
        return new EntityTag(version.number() + (version.releasedAt() == null ? "" : "-released"));
    }
}
