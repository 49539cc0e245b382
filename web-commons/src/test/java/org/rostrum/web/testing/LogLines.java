package org.rostrum.web.testing;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * What a running test's process logs while this is open, in the form in which its console is set to write, but without
 * the filter that removes secrets: nothing may depend on it.
 */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Formatter form = consoleOf(InitialConfigurator.DELAYED_HANDLER.getHandlers());

    /** Begins to listen. */
    public LogLines() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    private static Formatter consoleOf(Handler... handlers) {
        return Arrays.stream(handlers)
                .filter(ConsoleHandler.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This process logs to no console"))
                .getFormatter();
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> with(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(form.format(ExtLogRecord.wrap(entry)));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
