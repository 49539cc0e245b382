package org.rostrum.registry.document;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.rostrum.registry.OneSymbol;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.symbol.DocumentSymbol;

/** What the path of a request names: the document of the symbol, typed as it is printed or otherwise. */
public record DocumentAddress(String typed, DocumentSymbol symbol) {

    /**
     * @param typed the decoded end of the path; whether its slashes were encoded makes no difference
     * @throws RuntimeException 400 with the place and the reason if that is not one symbol
     */
    public static DocumentAddress of(String typed) {
        return new DocumentAddress(typed, OneSymbol.of(typed));
    }

    /** The path of a document, its slashes encoded. */
    public static URI of(DocumentSymbol symbol) {
        return URI.create("/v1/documents/" + segment(symbol));
    }

    /** A symbol as one segment of a path. */
    public static String segment(DocumentSymbol symbol) {
        // A form encodes a space as a plus sign; a path does not (RFC 3986 section 2.1).
        return URLEncoder.encode(symbol.canonical(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    public boolean isCanonical() {
        return typed.equals(symbol.canonical());
    }

    /** The symbol to write to; a variant is refused, since a redirected write is easily lost or repeated. */
    DocumentSymbol requireCanonical() {
        return requireCanonical(DocumentAddress::of);
    }

    /** The same at another address that has the symbol in it. */
    public DocumentSymbol requireCanonical(Function<DocumentSymbol, URI> addressOf) {
        if (!isCanonical()) {
            URI address = addressOf.apply(symbol);
            throw RegistryProblem.NOT_CANONICAL
                    .because(
                            "'%s' is spelled %s. Send the request to %s.".formatted(typed, symbol.canonical(), address))
                    .with("canonical", symbol.canonical())
                    .with("location", address)
                    .build();
        }
        return symbol;
    }
}
