package org.rostrum.registry.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where language versions are kept, and how large one may be. */
@ConfigMapping(prefix = "rostrum.registry.files")
public interface FileSettings {

    /**
     * A folder that outlives the process and that all replicas share. With S3 only what is being uploaded lies there, and
     * each replica may have its own.
     */
    Path directory();

    /** The largest file; the gateway has a limit too. */
    @WithDefault("300M")
    MemorySize maxSize();

    /** How long content stays after the last document let it go, or after an upload that was never finished. */
    @WithDefault("1d")
    Duration keepUnused();

    S3 s3();

    /** How to reach a service that speaks S3. */
    interface S3 {

        /** Where one is named, files are kept in it and not in the folder. It must exist. */
        Optional<String> bucket();

        /** What names begin with in the bucket. */
        @WithDefault("content/")
        String prefix();

        /** Of a service that is not Amazon's. */
        Optional<URI> endpoint();

        /** The region that the service is told. */
        @WithDefault("us-east-1")
        String region();

        /** Without a key, those that the environment gives are used: variables, files, the role of the machine. */
        Optional<String> accessKey();

        /** That key's secret. */
        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name. */
        @WithDefault("false")
        boolean pathStyle();
    }
}
