package org.rostrum.schedule.timetable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/** @param remark for whoever plans by it, optional */
@Schema(examples = "{\"remark\": {\"en\": \"Item 3 (c) is taken up on Wednesday.\"}}")
public record ReleaseRequest(LocalizedText remark) {}
