package org.rostrum.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/** A key with a certificate for localhost that it has signed itself, made anew for each run. */
public final class SelfSigned {

    public static final String PASSWORD = "only-for-this-test";

    private static final String ALIAS = "localhost";

    private final Path folder;

    /** @param folder within {@code target}, of this test alone */
    public SelfSigned(Path folder) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(keyStore());
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            ALIAS,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            keyStore().toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no keys");
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** PKCS 12. */
    public Path keyStore() {
        return folder.resolve("keys.p12");
    }

    public Certificate certificate() throws GeneralSecurityException, IOException {
        return opened().getCertificate(ALIAS);
    }

    public Path certificatePem() throws GeneralSecurityException, IOException {
        return pem("certificate.pem", "CERTIFICATE", certificate().getEncoded());
    }

    public Path keyPem() throws GeneralSecurityException, IOException {
        Key key = opened().getKey(ALIAS, PASSWORD.toCharArray());
        return pem("key.pem", "PRIVATE KEY", key.getEncoded());
    }

    private Path pem(String file, String label, byte[] content) throws IOException {
        return Files.writeString(
                folder.resolve(file),
                "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                        .formatted(label, Base64.getMimeEncoder().encodeToString(content), label));
    }

    private KeyStore opened() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keyStore())) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return keys;
    }
}
