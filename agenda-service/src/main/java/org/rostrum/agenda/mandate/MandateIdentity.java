package org.rostrum.agenda.mandate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * What tells one mandate from another: instruments with paragraphs, verb, addressees and what was asked. The agendas
 * that take it up do not count, so that next year's finds the mandate that is there.
 */
final class MandateIdentity {

    private MandateIdentity() {}

    /** SHA-256 over all that counts; capitals and spaces do not. */
    static byte[] digest(MandateDraft draft) {
        String instruments = draft.instruments().stream()
                .map(basis -> basis.instrument() + " " + Objects.toString(basis.paragraph(), ""))
                .sorted()
                .collect(Collectors.joining("\n"));
        String addressees = draft.addressees().stream()
                .map(MandateIdentity::folded)
                .sorted()
                .collect(Collectors.joining("\n"));
        String by = draft.instruments().isEmpty() && draft.by() != null ? folded(draft.by()) : "";
        return sha256(String.join(
                "\u0000", instruments, draft.verb().text(), addressees, by, asked(draft.request(), draft.text())));
    }

    /** As it is compared and searched: one spelling of each character, small letters, single spaces. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static String asked(LocalizedText request, LocalizedText text) {
        LocalizedText words = request == null ? text : request;
        return words == null
                ? ""
                : folded(
                        words.bestFor(Language.EN).entries().values().iterator().next());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
