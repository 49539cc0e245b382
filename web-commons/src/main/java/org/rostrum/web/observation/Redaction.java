package org.rostrum.web.observation;

import io.quarkus.logging.LoggingFilter;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * The last look at every line before it is written. Our own messages have no credentials and no names of persons; this is
 * for messages and exceptions of libraries, which may quote an address, a header or a value of the database.
 */
@LoggingFilter(name = Redaction.NAME)
public final class Redaction implements Filter {

    /** What {@code quarkus.log.console.filter} says. */
    static final String NAME = "redaction";

    private static final ExtFormatter MESSAGES = new PatternFormatter("%s");
    private static final String REMOVED = "[removed]";

    private static final Pattern SECRET = Pattern.compile(
            // A private address of a calendar, its only credential; the template of its route is none.
            "(/calendars/)(?!\\{secret})[^\\s\"'?,;)\\]}>]+"
                    // A JWT (RFC 7519), wherever it stands: header, content and signature, or the first two.
                    + "|()eyJ[\\w-]{5,}\\.[\\w-]+(?:\\.[\\w-]*)?"
                    + "|((?i:authorization|cookie|set-cookie)[\"']?\\s*[:=]\\s*)[^\\r\\n]+"
                    + "|((?i:bearer|basic)\\s+)[\\w.~+/=-]{8,}"
                    // Parameters of the protocol with which people and services log in.
                    + "|(\\b(?i:access_token|refresh_token|id_token|client_secret|password|code_verifier)[\"']?[=:]\\s*)"
                    + "[^\\s&,;]+"
                    // How MySQL and MariaDB quote a value that they refuse.
                    + "|(Duplicate entry )'[^']*'"
                    + "|(Incorrect [\\w ]+ value: )'[^']*'");

    @Override
    public boolean isLoggable(LogRecord entry) {
        ExtLogRecord record = ExtLogRecord.wrap(entry);
        String message = MESSAGES.formatMessage(record);
        String clean = cleaned(message);
        if (clean != message) {
            entry.setMessage(clean);
            entry.setParameters(null);
            if (entry instanceof ExtLogRecord extended) {
                extended.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
        }
        if (entry.getThrown() != null) {
            entry.setThrown(RedactedException.cleaned(entry.getThrown()));
        }
        return true;
    }

    /** The same object where there is nothing to remove. */
    static String cleaned(String text) {
        if (text == null || !SECRET.matcher(text).find()) {
            return text;
        }
        return SECRET.matcher(text).replaceAll(found -> Matcher.quoteReplacement(introductionOf(found) + REMOVED));
    }

    /** What stands before the secret and may be seen: each alternative has it as its only group. */
    private static String introductionOf(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
