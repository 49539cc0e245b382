package org.rostrum.schedule.timetable;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/** @param decision what the session decided, and where */
@Schema(
        examples =
                "{\"decision\": {\"en\": \"At its 1st meeting, on 5 September 2023, the expert meeting adopted it.\"}}")
public record AdoptionRequest(@NotNull LocalizedText decision) {}
