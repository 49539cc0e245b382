package org.rostrum.registry.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** The store that the configuration names. */
final class ChosenStore {

    private ChosenStore() {}

    @Produces
    @ApplicationScoped
    static FileStore store(FileSettings settings) {
        return settings.s3()
                .bucket()
                .<FileStore>map(bucket -> new S3Store(bucket, settings.s3()))
                .orElseGet(() -> new DirectoryStore(settings.directory()));
    }

    static void close(@Disposes FileStore store) throws Exception {
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
