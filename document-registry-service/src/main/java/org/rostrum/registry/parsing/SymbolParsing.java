package org.rostrum.registry.parsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostrum.registry.body.Bodies;
import org.rostrum.registry.symbol.SymbolReader;

/** Reads texts as symbols, knowing the bodies of the registry beside those of the rules. */
@ApplicationScoped
class SymbolParsing {

    private final Bodies bodies;

    SymbolParsing(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Reads twice: the first time to learn which prefixes to ask the database about, all in one query. */
    @Transactional
    List<ParsedText> parse(List<String> texts) {
        Set<String> asked = new HashSet<>();
        SymbolReader asking = new SymbolReader(prefix -> {
            asked.add(prefix);
            return false;
        });
        texts.forEach(asking::read);
        SymbolReader knowing = new SymbolReader(bodies.knownAmong(asked)::contains);
        return texts.stream()
                .map(text -> ParsedText.of(text, knowing.read(text)))
                .toList();
    }
}
