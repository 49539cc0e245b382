package org.rostrum.registry.document;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The steps in the life of a document, each with where it may begin and where it ends. */
public enum Transition {
    RESERVE(DocumentAction.RESERVED, DocumentStatus.RESERVED, EnumSet.of(DocumentStatus.CITED)),
    SUBMIT(DocumentAction.SUBMITTED, DocumentStatus.SUBMITTED, EnumSet.of(DocumentStatus.RESERVED)),
    ISSUE(DocumentAction.ISSUED, DocumentStatus.ISSUED, EnumSet.of(DocumentStatus.SUBMITTED)),
    REISSUE(DocumentAction.REISSUED, DocumentStatus.REISSUED, EnumSet.of(DocumentStatus.ISSUED)),
    WITHDRAW(
            DocumentAction.WITHDRAWN,
            DocumentStatus.WITHDRAWN,
            EnumSet.complementOf(EnumSet.of(DocumentStatus.WITHDRAWN))),
    /** The symbol is given back, and never used again. */
    RELEASE(DocumentAction.RELEASED, DocumentStatus.WITHDRAWN, EnumSet.of(DocumentStatus.RESERVED));

    private final DocumentAction action;
    private final DocumentStatus to;
    private final Set<DocumentStatus> from;

    Transition(DocumentAction action, DocumentStatus to, Set<DocumentStatus> from) {
        this.action = action;
        this.to = to;
        this.from = from;
    }

    /** What comes of trying a step. */
    public sealed interface Outcome {}

    /** @param action how the history tells it */
    public record Moved(DocumentStatus status, DocumentAction action) implements Outcome {}

    /** @param possible the verbs of the steps that lead on from where the document is; empty at the end */
    public record NotFromHere(List<String> possible) implements Outcome {}

    /** Decides whether the step may be made from {@code current}. */
    public Outcome from(DocumentStatus current) {
        return from.contains(current) ? new Moved(to, action) : new NotFromHere(possibleFrom(current));
    }

    /** The verbs on a document that are possible from a status, in the order of its life. */
    public static List<String> possibleFrom(DocumentStatus status) {
        return Arrays.stream(values())
                .filter(step -> step != RELEASE && step.from.contains(status))
                .map(Transition::verb)
                .toList();
    }

    /** What can be done with a document, in a sentence. */
    static String advice(String symbol, List<String> possible) {
        return possible.isEmpty()
                ? "Nothing can follow."
                : "POST %s with one of :%s moves it on.".formatted(symbol, String.join(", :", possible));
    }

    /** As it stands in the path: {@code issue}. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
