package org.rostrum.registry.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The contents in the store, each with a row that is there before the content is. So whatever a process that ended
 * amid an upload left in the store has a row that no document names, and the row's lock keeps an upload of the same
 * content from being overtaken by the removal.
 */
@ApplicationScoped
class FileContents {

    private static final int AT_ONCE = 1_000;
    private static final String UNUSED = "seen_at < utc_timestamp(6) - interval :seconds second"
            + " and not exists (select 1 from document_file where document_file.sha256 = file_content.sha256)";

    private final EntityManager entities;
    private final FileStore store;

    FileContents(EntityManager entities, FileStore store) {
        this.entities = entities;
        this.store = store;
    }

    /** Makes the content known in a transaction of its own, so that it may be put into the store. */
    @Transactional(TxType.REQUIRES_NEW)
    void announce(String sha256, long size) {
        entities.createNativeQuery("insert into file_content (sha256, size, seen_at) values (:sha256, :size,"
                        + " utc_timestamp(6)) on duplicate key update seen_at = utc_timestamp(6)")
                .setParameter("sha256", sha256)
                .setParameter("size", size)
                .executeUpdate();
    }

    /** One document less names the content; whoever reads it now may finish. */
    @Transactional(TxType.MANDATORY)
    void letGo(String sha256) {
        entities.createNativeQuery("update file_content set seen_at = utc_timestamp(6) where sha256 = :sha256")
                .setParameter("sha256", sha256)
                .executeUpdate();
    }

    /** Some of those that no document has named for so long. */
    @Transactional
    @SuppressWarnings("unchecked") // a query for one column of text
    List<String> unusedFor(Duration time) {
        return entities.createNativeQuery(
                        "select sha256 from file_content where " + UNUSED + " order by seen_at limit " + AT_ONCE)
                .setParameter("seconds", time.toSeconds())
                .getResultList();
    }

    /**
     * Removes one of them from the store, unless it was announced meanwhile. The row is locked until the content is gone.
     *
     * @return whether it was removed
     */
    @Transactional(rollbackOn = IOException.class)
    boolean removeIfUnusedFor(Duration time, String sha256) throws IOException {
        int rows = entities.createNativeQuery("delete from file_content where sha256 = :sha256 and " + UNUSED)
                .setParameter("sha256", sha256)
                .setParameter("seconds", time.toSeconds())
                .executeUpdate();
        if (rows > 0) {
            store.remove(sha256);
        }
        return rows > 0;
    }
}
