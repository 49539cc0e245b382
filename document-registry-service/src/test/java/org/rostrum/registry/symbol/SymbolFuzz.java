package org.rostrum.registry.symbol;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * Throws nearly-symbols at the reader. Each must be answered without an exception, with places within the text, the same
 * when its canonical spelling is read again, and with work that its length bounds. Work is measured by what is allocated,
 * which does not depend on the machine: every step of the reader makes strings. {@code main} runs as many as are asked for
 * and prints the slowest in microseconds too.
 */
public final class SymbolFuzz {

    /** Bytes that do not grow with the text: a range of a few characters is up to a hundred symbols, each read twice. */
    static final long BYTES_AT_ONCE = SymbolReader.MAX_SYMBOLS * 40_000L;

    /** Bytes for each character of the text. */
    static final long BYTES_A_CHARACTER = 8_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SymbolReader reader = new SymbolReader();
    private long mostBytes;
    private long slowestNanos;
    private String slowest = "";

    /** The rules are loaded by the first readings; that is not the work of any text. */
    SymbolFuzz() {
        seeds().forEach(reader::read);
    }

    static List<String> seeds() {
        return Stream.of(
                        SymbolTable.rows("real-symbols.tsv", 9),
                        SymbolTable.rows("look-alikes.tsv", 5),
                        SymbolTable.rows("typed-variants.tsv", 2))
                .flatMap(List::stream)
                .map(row -> row.at(0))
                .toList();
    }

    /** Reads one text and checks what every answer must be. @throws AssertionError naming the text */
    void check(String text) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long from = System.nanoTime();
        SymbolReading reading = answer(text);
        long nanos = System.nanoTime() - from;
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        mostBytes = Math.max(mostBytes, bytes);
        if (nanos > slowestNanos) {
            remember(text, nanos);
        }
        if (bytes > BYTES_AT_ONCE + BYTES_A_CHARACTER * text.length()) {
            throw new AssertionError("%d bytes of work for «%s»".formatted(bytes, text));
        }
        int length = text.codePointCount(0, text.length());
        switch (reading) {
            case SymbolReading.One one -> sameAgain(one.symbol(), text);
            case SymbolReading.Several several -> several.symbols().forEach(symbol -> sameAgain(symbol, text));
            case SymbolReading.Ambiguous ambiguous -> within(ambiguous.position(), length, text);
            case SymbolReading.NotASymbol none -> within(none.position(), length, text);
        }
    }

    /** The least of some readings: a pause of the machine is not the reader's time. */
    private void remember(String text, long first) {
        long least = first;
        for (int again = 0; again < 5; again++) {
            long from = System.nanoTime();
            answer(text);
            least = Math.min(least, System.nanoTime() - from);
        }
        if (least > slowestNanos) {
            slowestNanos = least;
            slowest = text;
        }
    }

    private SymbolReading answer(String text) {
        try {
            return reader.read(text);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("The reader threw for «%s»".formatted(text), failure);
        }
    }

    private void sameAgain(DocumentSymbol symbol, String text) {
        if (!reader.read(symbol.canonical()).equals(new SymbolReading.One(symbol))) {
            throw new AssertionError("«%s» of «%s» reads as something else".formatted(symbol.canonical(), text));
        }
    }

    private static void within(int position, int length, String text) {
        if (position < 0 || position > length) {
            throw new AssertionError("Position %d of «%s»".formatted(position, text));
        }
    }

    long mostBytes() {
        return mostBytes;
    }

    /** Arguments: how many texts (10,000,000), seed (1). */
    public static void main(String[] arguments) {
        int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        SymbolMutator mutator = new SymbolMutator(seeds(), seed);
        SymbolFuzz fuzz = new SymbolFuzz();
        long from = System.nanoTime();
        for (int i = 0; i < texts; i++) {
            fuzz.check(mutator.next());
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "%,d texts (seed %d), none refused by an exception: %,.0f a second, most work %,d bytes, slowest %,d µs (%d characters): %s%n",
                texts,
                seed,
                texts / seconds,
                fuzz.mostBytes,
                fuzz.slowestNanos / 1_000,
                fuzz.slowest.length(),
                fuzz.slowest.length() > 80 ? fuzz.slowest.substring(0, 80) + "…" : fuzz.slowest);
    }
}
