package org.rostrum.agenda.importing.reading.plan;

import java.util.List;

/**
 * What an annotated provisional agenda says, before anything is created from it. Pure data: text as written with
 * normalised values beside it, JSON by its record names. Line numbers are 1-based lines of the text that was read.
 *
 * @param unreadable null for an agenda; otherwise why the text is none, in words for the person who sent it. The other
 *     members hold what was found nevertheless
 * @param session the session the agenda is for; never null, but any of its members may be
 * @param organizationOfWork never null; no meetings where the document has no timetable
 * @param headings headings that only divide the document ("Annotations", "Annex"), as printed
 * @param warnings what is odd, in the order of the lines
 * @param unread every non-blank line that is nowhere else in the plan
 */
public record ImportPlan(
        String unreadable,
        PlannedSession session,
        PlannedAgenda agenda,
        List<PlannedDocument> documents,
        PlannedOrganizationOfWork organizationOfWork,
        List<PlannedJointConsideration> jointConsiderations,
        List<PlannedCitation> citations,
        List<PlannedMandate> mandates,
        List<PlannedNoteVerbale> notesVerbales,
        List<SourceLine> headings,
        List<ImportWarning> warnings,
        List<SourceLine> unread) {
    public ImportPlan {
        documents = Lists.copyOf(documents);
        jointConsiderations = Lists.copyOf(jointConsiderations);
        citations = Lists.copyOf(citations);
        mandates = Lists.copyOf(mandates);
        notesVerbales = Lists.copyOf(notesVerbales);
        headings = Lists.copyOf(headings);
        warnings = Lists.copyOf(warnings);
        unread = Lists.copyOf(unread);
    }
}
