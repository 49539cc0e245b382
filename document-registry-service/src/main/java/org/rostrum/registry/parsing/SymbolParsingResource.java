package org.rostrum.registry.parsing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.rostrum.commons.security.Roles;

@Path("/v1/symbols:parse")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Symbols")
public class SymbolParsingResource {

    private final SymbolParsing parsing;

    SymbolParsingResource(SymbolParsing parsing) {
        this.parsing = parsing;
    }

    @POST
    @RolesAllowed(Roles.READER)
    @Operation(summary = "Say what texts mean as document symbols, in the order given")
    public ParsedTexts parse(@NotNull @Valid SymbolsToParse texts) {
        return new ParsedTexts(parsing.parse(texts.symbols()));
    }

    /** In the order of the texts given. */
    public record ParsedTexts(List<ParsedText> data) {}
}
