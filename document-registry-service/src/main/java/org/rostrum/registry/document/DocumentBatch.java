package org.rostrum.registry.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rostrum.commons.security.BodyAuthority;
import org.rostrum.registry.document.Written.Effect;
import org.rostrum.registry.symbol.DocumentSymbol;

/** Enters and changes many documents in one transaction, with few statements, each with its row in the change log. */
@ApplicationScoped
public class DocumentBatch {

    private final Documents documents;
    private final DocumentRecorder recorder;
    private final BodyAuthority authority;

    DocumentBatch(Documents documents, DocumentRecorder recorder, BodyAuthority authority) {
        this.documents = documents;
        this.recorder = recorder;
        this.authority = authority;
    }

    /** What is to be known of a document. @param details validated */
    public record Entry(DocumentSymbol symbol, DocumentDetails details) {}

    /** What became of an entry. */
    public sealed interface Outcome {}

    public record Done(Effect effect) implements Outcome {}

    /** Nothing was written of this entry; the others are not touched by it. */
    public record Refused(HttpProblem problem) implements Outcome {}

    /**
     * Enters the documents, or replaces what is said of them, whatever their versions: the symbol is the natural key.
     * Saying the same again writes nothing. Entries of one symbol follow each other in their order.
     *
     * @return for each entry what becomes of it when this transaction commits: a caller may tell only when this method
     *     has returned. Refused is what the caller's work does not reach (403) and a status that only an action can set
     *     (409)
     * @throws RuntimeException if the database ended the transaction, with nothing written: because somebody else
     *     entered or changed one of the documents, for instance
     */
    @Transactional(TxType.REQUIRES_NEW)
    public List<Outcome> enterOrReplace(List<Entry> entries) {
        Map<String, Document> there = documents.named(
                entries.stream().map(entry -> entry.symbol().canonical()).collect(Collectors.toSet()));
        DocumentRecorder.Together together = recorder.together();
        List<Outcome> outcomes = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            outcomes.add(outcome(entry, there, together));
        }
        together.write();
        return outcomes;
    }

    private Outcome outcome(Entry entry, Map<String, Document> there, DocumentRecorder.Together together) {
        try {
            authority.require(entry.symbol().bodyPrefix());
            Document known = there.get(entry.symbol().canonical());
            if (known == null) {
                there.put(entry.symbol().canonical(), together.enter(entry.symbol(), entry.details()));
                return new Done(Effect.CREATED);
            }
            return new Done(together.describe(known, entry.details()) ? Effect.CHANGED : Effect.UNCHANGED);
        } catch (HttpProblem refusal) {
            return new Refused(refusal);
        }
    }
}
