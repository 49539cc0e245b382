package org.rostrum.agenda.noteverbale;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which notes verbales a list shows. */
public class NoteVerbaleFilter {

    @QueryParam("session")
    @Parameter(description = "Id of the session whose agenda reports it.")
    public UUID session;

    @QueryParam("agenda")
    @Parameter(description = "Id of the agenda that mentions it.")
    public UUID agenda;

    @QueryParam("item")
    @Parameter(description = "Id of the agenda item that reports it.")
    public UUID item;

    @QueryParam("date")
    @Parameter(description = "Date of the note.")
    public LocalDate date;

    @QueryParam("document")
    @Parameter(description = "Symbol of a document that compiles the responses.")
    public String document;
}
