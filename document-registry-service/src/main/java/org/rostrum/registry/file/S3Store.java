package org.rostrum.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps contents as objects of a bucket. A service that speaks S3 has an object durably before it answers. */
final class S3Store implements FileStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    S3Store(String bucket, FileSettings.S3 settings) {
        this.client = clientOf(settings);
        this.bucket = bucket;
        this.prefix = settings.prefix();
    }

    private static S3Client clientOf(FileSettings.S3 settings) {
        // Checksums only where the protocol wants them: other makers' services do not know the newer ones.
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.accessKey()
                .ifPresent(
                        key -> builder.credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                key,
                                                settings.secretKey()
                                                        .orElseThrow(
                                                                () -> new IllegalStateException(
                                                                        "rostrum.registry.files.s3.access-key is set, secret-key is not. Set both, or neither."))))));
        return builder.build();
    }

    @Override
    public void keep(Path content, String sha256) throws IOException {
        try {
            if (!isKept(sha256)) {
                client.putObject(request -> request.bucket(bucket).key(prefix + sha256), RequestBody.fromFile(content));
            }
        } catch (SdkException failure) {
            throw new IOException("The bucket %s did not take %s".formatted(bucket, sha256), failure);
        }
    }

    private boolean isKept(String sha256) {
        try {
            client.headObject(request -> request.bucket(bucket).key(prefix + sha256));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    @Override
    public Optional<InputStream> read(String sha256, long from, long length) throws IOException {
        try {
            return Optional.of(client.getObject(request -> request.bucket(bucket)
                    .key(prefix + sha256)
                    .range("bytes=%d-%d".formatted(from, from + length - 1))));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (SdkException failure) {
            throw new IOException("The bucket %s did not give %s".formatted(bucket, sha256), failure);
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(prefix + sha256));
        } catch (SdkException failure) {
            throw new IOException("The bucket %s did not remove %s".formatted(bucket, sha256), failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
