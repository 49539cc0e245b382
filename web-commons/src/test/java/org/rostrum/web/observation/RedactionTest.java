package org.rostrum.web.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /calendars/q3V0b3Jpem.ics failed | GET /calendars/[removed] failed",
                "path='/calendars/q3V0b3Jpem.ics', x | path='/calendars/[removed]', x",
                "token eyJhbGciOi.eyJzdWIi.c2ln refused | token [removed] refused",
                "unsigned eyJhbGciOi.eyJzdWIi. refused | unsigned [removed] refused",
                "Authorization: Bearer abcdefghij | Authorization: [removed]",
                "got Bearer abcdefghij here | got Bearer [removed] here",
                "\"Cookie\": \"q_session=abc\" | \"Cookie\": [removed]",
                "Set-Cookie=q_session=abc; Path=/ | Set-Cookie=[removed]",
                "/token?access_token=abc&x=1 | /token?access_token=[removed]&x=1",
                "client_secret=s3cret failed | client_secret=[removed] failed",
                "Duplicate entry 'Ms. Berger' for key 'uq_x' | Duplicate entry [removed] for key 'uq_x'",
                "Incorrect string value: 'Ms. B' for column 'a' | Incorrect string value: [removed] for column 'a'",
            })
    void removesWhatIsSecretAndLeavesTheRest(String message, String written) {
        assertThat(Redaction.cleaned(message)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/documents/{symbol+} 200 12 ms partner-system",
                "A bearer token is needed",
                "Import 0190 stopped at step document:CAC/COSP/EG.1/2023/CRP.1",
                "/calendars/",
                "GET /calendars/{secret} 200 12 ms -",
            })
    void leavesALineWithoutSecretsAlone(String message) {
        assertThat(Redaction.cleaned(message)).isSameAs(message);
    }

    @Test
    void looksAtParametersToo() {
        ExtLogRecord entry = new ExtLogRecord(Level.WARN, "refused %s", FormatStyle.PRINTF, "here");
        entry.setParameters(new Object[] {JWT});

        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(messageOf(entry)).isEqualTo("refused [removed]");
    }

    @Test
    void leavesParametersOfOtherLinesToTheirMessage() {
        ExtLogRecord entry = new ExtLogRecord(Level.WARN, "%d of %d", FormatStyle.PRINTF, "here");
        entry.setParameters(new Object[] {1, 2});

        assertThat(redaction.isLoggable(entry)).isTrue();
        assertThat(messageOf(entry)).isEqualTo("1 of 2");
        assertThat(entry.getParameters()).containsExactly(1, 2);
    }

    @Test
    void looksIntoCausesAndWhatTheySuppressed() {
        IllegalStateException inner = new IllegalStateException("Duplicate entry 'Ms. Berger' for key 'uq_x'");
        inner.addSuppressed(new IllegalArgumentException("/calendars/secret.ics"));
        ExtLogRecord entry = failed(new RuntimeException("It failed", inner));

        redaction.isLoggable(entry);

        assertThat(traceOf(entry.getThrown()))
                .contains(
                        "java.lang.RuntimeException: It failed",
                        "java.lang.IllegalStateException: Duplicate entry [removed] for key 'uq_x'",
                        "java.lang.IllegalArgumentException: /calendars/[removed]",
                        "looksIntoCausesAndWhatTheySuppressed")
                .doesNotContain("Berger", "secret.ics", "RedactedException");
    }

    @Test
    void keepsAnExceptionWithoutSecretsAsItIs() {
        RuntimeException failure = new RuntimeException("It failed", new IllegalStateException());
        ExtLogRecord entry = failed(failure);

        redaction.isLoggable(entry);

        assertThat(entry.getThrown()).isSameAs(failure);
    }

    @Test
    void endsWhereExceptionsCauseEachOther() {
        RuntimeException one = new RuntimeException("Bearer abcdefghij");
        one.initCause(new IllegalStateException("other", one));

        assertThat(traceOf(RedactedException.cleaned(one))).contains("Bearer [removed]", "other");
    }

    private static String messageOf(ExtLogRecord entry) {
        return new PatternFormatter("%s").format(entry);
    }

    private static ExtLogRecord failed(Throwable failure) {
        ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "failed", FormatStyle.NO_FORMAT, "here");
        entry.setThrown(failure);
        return entry;
    }

    private static String traceOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
