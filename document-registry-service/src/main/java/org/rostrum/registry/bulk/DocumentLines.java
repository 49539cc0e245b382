package org.rostrum.registry.bulk;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rostrum.registry.OneSymbol;
import org.rostrum.registry.RegistryProblem;
import org.rostrum.registry.document.DocumentBatch;
import org.rostrum.registry.document.DocumentDetails;
import org.rostrum.registry.document.DocumentView;
import org.rostrum.registry.symbol.DocumentSymbol;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.web.MalformedJson;
import org.rostrum.web.WebProblem;

/**
 * Reads lines of a batch, as strictly as the body of a {@code PUT}: the symbol, and what is said of the document. What
 * follows from the symbol may stand there too, as an export has it, where it is true.
 */
@ApplicationScoped
class DocumentLines {

    private static final String SYMBOL = "symbol";
    /** The members of a {@link DocumentView} that cannot be set. */
    private static final List<String> DERIVED = List.of(
            "bodyPrefix",
            "session",
            "year",
            "kind",
            "number",
            "modifiers",
            "base",
            "reissued",
            "relation",
            "relatesTo",
            "reissuedAs");

    /** What a list shows beside the document: passed over, since nobody can say it. */
    private static final List<String> SHOWN = List.of("modifiedAt", "highlights");

    private final ObjectMapper json;
    private final Validator validator;

    DocumentLines(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ReadLine read(InputLines.Line line) {
        String typed = null;
        try {
            ObjectNode members = object(line);
            typed = quotable(json.treeToValue(members.remove(SYMBOL), String.class));
            DocumentSymbol symbol = symbol(typed);
            ObjectNode derived = json.createObjectNode();
            DERIVED.stream().filter(members::has).forEach(name -> derived.set(name, members.remove(name)));
            members.remove(SHOWN);
            DocumentDetails details = json.treeToValue(members, DocumentDetails.class);
            requireValid(symbol, details, derived);
            return new ReadLine.Entry(line.number(), typed, new DocumentBatch.Entry(symbol, details));
        } catch (JsonProcessingException malformed) {
            return new ReadLine.Unreadable(line.number(), typed, problem(malformed));
        } catch (HttpProblem refused) {
            return new ReadLine.Unreadable(line.number(), typed, refused);
        }
    }

    private ObjectNode object(InputLines.Line line) throws JsonProcessingException {
        if (line.bytes() == null) {
            throw WebProblem.PAYLOAD_TOO_LARGE
                    .because("The line has more than %d bytes. Enter this document by PUT."
                            .formatted(InputLines.LONGEST))
                    .build();
        }
        if (json.readTree(decoded(line.bytes())) instanceof ObjectNode members) {
            return members;
        }
        throw WebProblem.MALFORMED_JSON
                .because("A line is a JSON object: the symbol, and what is said of the document.")
                .build();
    }

    private static String decoded(byte[] line) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(line);
        CharBuffer text = CharBuffer.allocate(line.length);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            throw WebProblem.MALFORMED_JSON
                    .because("The line is not UTF-8, at its byte %d.".formatted(bytes.position() + 1))
                    .build();
        }
        return text.flip().toString();
    }

    /** What is far from any symbol is not repeated in the result. */
    private static String quotable(String typed) {
        if (typed == null) {
            throw invalid(List.of(Violation.In.body.field(SYMBOL).message("must not be null")));
        }
        if (typed.length() > SymbolReader.MAX_INPUT) {
            throw invalid(List.of(
                    Violation.In.body.field(SYMBOL).message("has at most " + SymbolReader.MAX_SYMBOL + " characters")));
        }
        return typed;
    }

    private static DocumentSymbol symbol(String typed) {
        DocumentSymbol symbol = OneSymbol.of(typed);
        if (!symbol.canonical().equals(typed)) {
            throw RegistryProblem.NOT_CANONICAL
                    .because("'%s' is spelled %s. Send the line with that symbol.".formatted(typed, symbol.canonical()))
                    .with("canonical", symbol.canonical())
                    .build();
        }
        return symbol;
    }

    private void requireValid(DocumentSymbol symbol, DocumentDetails details, ObjectNode derived) {
        List<Violation> mistakes = new ArrayList<>();
        validator
                .validate(details)
                .forEach(mistake -> mistakes.add(Violation.In.body
                        .field(mistake.getPropertyPath().toString())
                        .message(mistake.getMessage())));
        if (mistakes.isEmpty() && !derived.isEmpty()) {
            JsonNode known = json.valueToTree(DocumentView.of(symbol, details));
            derived.properties().forEach(member -> {
                JsonNode right = known.path(member.getKey());
                if (!right.equals(member.getValue())) {
                    mistakes.add(Violation.In.body
                            .field(member.getKey())
                            .message("follows from the symbol and the status, and is %s. Leave it out"
                                    .formatted(right)));
                }
            });
        }
        if (!mistakes.isEmpty()) {
            throw invalid(mistakes);
        }
    }

    private static HttpProblem invalid(List<Violation> mistakes) {
        return WebProblem.INVALID_INPUT
                .because("The member violations names each value that is missing or wrong, and what is wanted instead.")
                .with("violations", mistakes)
                .build();
    }

    /** With the column, without the line: to the parser each is the first. */
    private static HttpProblem problem(JsonProcessingException malformed) {
        JsonLocation place = malformed.getLocation();
        malformed.clearLocation();
        HttpProblem problem = MalformedJson.problem(malformed);
        return place == null || place.getColumnNr() <= 0
                ? problem
                : HttpProblem.builder(problem)
                        .with("column", place.getColumnNr())
                        .build();
    }
}
