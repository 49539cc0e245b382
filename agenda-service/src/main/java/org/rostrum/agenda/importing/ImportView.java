package org.rostrum.agenda.importing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.ImportWarning;
import org.rostrum.agenda.importing.reading.plan.PlannedAgenda;
import org.rostrum.agenda.importing.reading.plan.PlannedCitation;
import org.rostrum.agenda.importing.reading.plan.PlannedDocument;
import org.rostrum.agenda.importing.reading.plan.PlannedJointConsideration;
import org.rostrum.agenda.importing.reading.plan.PlannedMandate;
import org.rostrum.agenda.importing.reading.plan.PlannedNoteVerbale;
import org.rostrum.agenda.importing.reading.plan.PlannedOrganizationOfWork;
import org.rostrum.agenda.importing.reading.plan.PlannedSession;
import org.rostrum.agenda.importing.reading.plan.SourceLine;

/**
 * An import as callers see it.
 *
 * @param sha256 of the bytes that were read, hexadecimal
 * @param warnings what is odd in the document, by line
 * @param unread lines that are nowhere in the plan
 * @param blockers why the plan cannot be applied as it is; empty when it can
 * @param steps what was made, changed or found, in order
 * @param failure why it stopped; null unless it failed
 */
public record ImportView(
        UUID id,
        ImportState state,
        String sha256,
        String mediaType,
        Instant requestedAt,
        Plan plan,
        List<ImportWarning> warnings,
        List<SourceLine> unread,
        List<String> blockers,
        List<Step> steps,
        Failure failure) {

    /** What the document says, before anything is created from it. */
    public record Plan(
            PlannedSession session,
            PlannedAgenda agenda,
            List<PlannedDocument> documents,
            PlannedOrganizationOfWork organizationOfWork,
            List<PlannedJointConsideration> jointConsiderations,
            List<PlannedCitation> citations,
            List<PlannedMandate> mandates,
            List<PlannedNoteVerbale> notesVerbales) {

        static Plan of(ImportPlan plan) {
            return new Plan(
                    plan.session(),
                    plan.agenda(),
                    plan.documents(),
                    plan.organizationOfWork(),
                    plan.jointConsiderations(),
                    plan.citations(),
                    plan.mandates(),
                    plan.notesVerbales());
        }

        /** The plan of the same document with this in the place of what was read. */
        ImportPlan in(ImportPlan read) {
            return new ImportPlan(
                    null,
                    session,
                    agenda,
                    documents,
                    organizationOfWork,
                    jointConsiderations,
                    citations,
                    mandates,
                    notesVerbales,
                    read.headings(),
                    read.warnings(),
                    read.unread());
        }
    }

    static ImportView of(AgendaImport stored) {
        ImportPlan plan = stored.plan;
        return new ImportView(
                stored.id(),
                stored.state,
                HexFormat.of().formatHex(stored.digest),
                stored.mediaType,
                stored.requestedAt,
                Plan.of(plan),
                plan.warnings(),
                plan.unread(),
                Blockers.of(plan),
                stored.steps,
                stored.failure);
    }
}
