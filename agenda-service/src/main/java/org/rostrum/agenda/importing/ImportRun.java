package org.rostrum.agenda.importing;

import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rostrum.agenda.AgendaProblem;
import org.rostrum.agenda.citation.AgendaCitationService;
import org.rostrum.agenda.citation.CitationDraft;
import org.rostrum.agenda.content.AgendaService;
import org.rostrum.agenda.content.AgendaView;
import org.rostrum.agenda.content.AgendaView.ItemView;
import org.rostrum.agenda.importing.reading.plan.ImportPlan;
import org.rostrum.agenda.importing.reading.plan.OtherSession;
import org.rostrum.agenda.importing.reading.plan.PlannedBody;
import org.rostrum.agenda.importing.reading.plan.PlannedDocument;
import org.rostrum.agenda.importing.reading.plan.PlannedEntry;
import org.rostrum.agenda.importing.reading.plan.PlannedMandate;
import org.rostrum.agenda.importing.reading.plan.PlannedMeeting;
import org.rostrum.agenda.importing.reading.plan.PlannedNoteVerbale;
import org.rostrum.agenda.importing.reading.plan.PlannedSession;
import org.rostrum.agenda.importing.reading.plan.RemoteTimeRule;
import org.rostrum.agenda.importing.reading.plan.SourceLine;
import org.rostrum.agenda.joint.JointConsiderationDraft;
import org.rostrum.agenda.joint.JointConsiderationService;
import org.rostrum.agenda.mandate.MandateDraft;
import org.rostrum.agenda.mandate.MandateService;
import org.rostrum.agenda.neighbour.CitationPlan;
import org.rostrum.agenda.neighbour.InstrumentPlan;
import org.rostrum.agenda.neighbour.KnownInstrument;
import org.rostrum.agenda.neighbour.Placed;
import org.rostrum.agenda.neighbour.Placed.Outcome;
import org.rostrum.agenda.neighbour.RegistryNeighbour;
import org.rostrum.agenda.neighbour.ScheduleNeighbour;
import org.rostrum.agenda.neighbour.ScheduleNeighbour.EntryPlan;
import org.rostrum.agenda.neighbour.ScheduleNeighbour.MeetingPlan;
import org.rostrum.agenda.neighbour.ScheduleNeighbour.RemoteTime;
import org.rostrum.agenda.neighbour.ScheduleNeighbour.SessionPlan;
import org.rostrum.agenda.noteverbale.NoteVerbaleDraft;
import org.rostrum.agenda.noteverbale.NoteVerbaleService;
import org.rostrum.agenda.text.TextRules;
import org.rostrum.commons.text.Language;
import org.rostrum.commons.text.LocalizedText;

/**
 * One application of a plan, over three services, in the order of what needs what: bodies and documents, sessions, the
 * agenda, the meetings with its items, joint considerations, mandates, notes
 * verbales, citations. Each step finds its thing or makes it under the key
 * {@code import/step}, so that applying again, after whatever failure, makes nothing twice and overwrites nothing.
 */
final class ImportRun {

    /** The services a run works on. */
    record Services(
            RegistryNeighbour registry,
            ScheduleNeighbour schedule,
            AgendaService agendas,
            JointConsiderationService joints,
            MandateService mandates,
            NoteVerbaleService notes,
            AgendaCitationService citations) {}

    private final Services services;
    private final String keys;
    private final ImportPlan plan;
    private final Language language;
    private final Consumer<Step> done;
    private final Map<String, UUID> mastheadBodies = new HashMap<>();
    private final Map<CitedInstruments.Key, KnownInstrument> instruments = new HashMap<>();
    private final Map<OtherSession, UUID> otherSessions = new LinkedHashMap<>();
    private String current = "begin";

    /**
     * @param keys what the Idempotency-Keys of the steps begin with
     * @param done told of each step as it is done
     */
    ImportRun(Services services, String keys, ImportPlan plan, Consumer<Step> done) {
        this.services = services;
        this.keys = keys;
        this.plan = plan;
        this.language = AgendaDrafts.language(plan);
        this.done = done;
    }

    /** The step at which the run is; after a failure, the one that failed. */
    String currentStep() {
        return current;
    }

    void apply() {
        UUID body = bodies();
        documents();
        instruments();
        UUID session = step("session", key -> services.schedule().session(key, session(body)));
        otherSessions();
        AgendaView agenda = agenda(session, body);
        meetings(session);
        step("organization-of-work", key -> services.schedule().notes(session, notes()));
        Map<String, ItemView> items = new LinkedHashMap<>();
        collect(agenda.items(), items);
        jointConsiderations(items);
        mandates(items);
        notesVerbales(items);
        citations(agenda.id(), items);
    }

    private UUID bodies() {
        PlannedBody parent = plan.session().parentBody();
        UUID parentId = parent == null
                ? null
                : step("parent-body", key -> services.registry()
                        .body(key, List.of(parent.name()), parent.prefix(), null, language));
        PlannedBody body = plan.session().body();
        UUID bodyId = step(
                "body", key -> services.registry().body(key, List.of(body.name()), body.prefix(), parentId, language));
        if (parent != null) {
            mastheadBodies.put(parent.name(), parentId);
        }
        mastheadBodies.put(body.name(), bodyId);
        return bodyId;
    }

    private void documents() {
        for (PlannedDocument document : plan.documents()) {
            List<String> titles =
                    document.titles().stream().map(SourceLine::text).toList();
            step("document:" + document.symbol(), key -> services.registry()
                    .document(document.symbol(), titles, language));
        }
    }

    private void instruments() {
        int unnumbered = 0;
        for (CitedInstruments.Cited cited : CitedInstruments.of(plan)) {
            String name = cited.designation() == null ? Integer.toString(++unnumbered) : cited.designation();
            String step = "instrument:%s:%s".formatted(cited.type(), name.replace(" ", ""));
            instruments.put(cited.key(), step(step, key -> services.registry()
                    .instrument(
                            key,
                            new InstrumentPlan(
                                    cited.type(),
                                    adoptingBody(cited.adoptedBy()),
                                    cited.designation(),
                                    cited.title() == null ? null : LocalizedText.of(language, cited.title()),
                                    cited.date()))));
        }
    }

    /** A body that the masthead does not name is looked for; none is made for a mere mention. */
    private UUID adoptingBody(String name) {
        if (name == null || mastheadBodies.containsKey(name)) {
            return name == null ? null : mastheadBodies.get(name);
        }
        return services.registry().bodyNamed(name).orElse(null);
    }

    private SessionPlan session(UUID body) {
        PlannedSession session = plan.session();
        return new SessionPlan(
                body,
                session.ordinal(),
                session.resumed(),
                sessionTitle(),
                session.startDate(),
                session.endDate(),
                session.opensAt(),
                session.venue() == null ? null : LocalizedText.of(language, session.venue()),
                session.zone(),
                session.zoneInferred(),
                session.format() == null ? null : session.format().name(),
                session.onlineObservation(),
                remoteTime(session.remoteTime()));
    }

    private static RemoteTime remoteTime(RemoteTimeRule rule) {
        return rule == null || rule.forScheduledSeconds() == null
                ? null
                : new RemoteTime(rule.secondsPerMeeting(), rule.forScheduledSeconds());
    }

    private void otherSessions() {
        plan.jointConsiderations().forEach(joint -> otherSession(joint.session()));
        plan.organizationOfWork().meetings().stream()
                .flatMap(meeting -> meeting.entries().stream())
                .flatMap(entry -> entry.jointWith().stream())
                .forEach(joint -> otherSession(joint.session()));
    }

    private void otherSession(OtherSession other) {
        if (otherSessions.containsKey(other)) {
            return;
        }
        int number = otherSessions.size() + 1;
        List<String> names = new ArrayList<>(List.of(other.bodyName()));
        names.addAll(other.aliases());
        UUID body = step("other-body:" + number, key -> services.registry().body(key, names, null, null, language));
        String title = capitalized("%s%s session of the %s"
                .formatted(other.resumed() ? "resumed " : "", other.ordinalWord(), other.bodyName()));
        UUID session = step("other-session:" + number, key -> services.schedule()
                .otherSession(key, body, other.ordinal(), other.resumed(), LocalizedText.of(language, title)));
        otherSessions.put(other, session);
    }

    private AgendaView agenda(UUID session, UUID body) {
        AgendaView[] view = new AgendaView[1];
        step("agenda", key -> {
            Optional<AgendaService.Viewed> there = services.agendas().ofSession(session);
            view[0] = there.orElseGet(() -> services.agendas().create(AgendaDrafts.of(plan, session), body))
                    .view();
            return new Placed<>(
                    view[0].id(), there.isPresent() ? Outcome.FOUND : Outcome.CREATED, "/v1/agendas/" + view[0].id());
        });
        return view[0];
    }

    private void meetings(UUID session) {
        ZoneId zone = ZoneId.of(plan.session().zone());
        for (PlannedMeeting meeting : plan.organizationOfWork().meetings()) {
            MeetingPlan wanted = new MeetingPlan(
                    session,
                    meeting.position(),
                    meeting.date().atTime(meeting.start()).atZone(zone).toOffsetDateTime(),
                    meeting.date().atTime(meeting.end()).atZone(zone).toOffsetDateTime(),
                    meeting.timeAsPrinted(),
                    meeting.room(),
                    meeting.entries().stream().map(this::entry).toList());
            step("meeting:" + meeting.position(), key -> services.schedule().meeting(key, wanted));
        }
    }

    private EntryPlan entry(PlannedEntry entry) {
        Map<UUID, List<String>> jointWith = new LinkedHashMap<>();
        entry.jointWith().forEach(joint -> jointWith.put(otherSessions.get(joint.session()), joint.items()));
        return new EntryPlan(
                entry.item(), LocalizedText.of(language, entry.title()), entry.continued(), entry.notes(), jointWith);
    }

    private Map<String, LocalizedText> notes() {
        Map<String, LocalizedText> notes = new LinkedHashMap<>();
        plan.organizationOfWork().notes().forEach((mark, text) -> notes.put(mark, LocalizedText.of(language, text)));
        return notes;
    }

    private void jointConsiderations(Map<String, ItemView> items) {
        int number = 0;
        for (var joint : plan.jointConsiderations()) {
            step("joint-consideration:" + ++number, key -> {
                var found = services.joints()
                        .findOrCreate(new JointConsiderationDraft(
                                item(items, joint.item()), otherSessions.get(joint.session()), joint.items()));
                return new Placed<>(
                        found.view().id(),
                        found.created() ? Outcome.CREATED : Outcome.FOUND,
                        "/v1/joint-considerations/" + found.view().id());
            });
        }
    }

    private void mandates(Map<String, ItemView> items) {
        Map<UUID, KnownInstrument> known =
                instruments.values().stream().collect(toMap(KnownInstrument::id, one -> one, (one, _) -> one));
        int number = 0;
        for (PlannedMandate planned : plan.mandates()) {
            step("mandate:" + ++number, key -> {
                MandateDraft draft = MandateDrafts.of(planned, item(items, planned.item()), instruments, language);
                MandateService.Placed placed = services.mandates().place(draft, known);
                return new Placed<>(
                        placed.view().id(),
                        outcome(placed.before(), placed.view()),
                        "/v1/mandates/" + placed.view().id());
            });
        }
    }

    private void notesVerbales(Map<String, ItemView> items) {
        int number = 0;
        for (PlannedNoteVerbale planned : plan.notesVerbales()) {
            step("note-verbale:" + ++number, key -> {
                NoteVerbaleService.Placed placed = services.notes()
                        .place(new NoteVerbaleDraft(
                                item(items, planned.item()),
                                planned.date(),
                                TextRules.asPlain(planned.by()),
                                planned.addressees().stream()
                                        .map(TextRules::asPlain)
                                        .toList(),
                                text(planned.request()),
                                text(planned.text()),
                                planned.responses() == null
                                        ? null
                                        : text(planned.responses().text()),
                                planned.documents()));
                return new Placed<>(
                        placed.id(),
                        placed.created() ? Outcome.CREATED : Outcome.FOUND,
                        "/v1/notes-verbales/" + placed.id());
            });
        }
    }

    private void citations(UUID agenda, Map<String, ItemView> items) {
        var drafts = new CitationDrafts(plan, items, instruments, language).all();
        if (!drafts.isEmpty()) {
            step(
                    "citations",
                    key -> new Placed<>(
                            agenda,
                            services.citations().enterWhereNoneAre(agenda, drafts) ? Outcome.CREATED : Outcome.FOUND,
                            "/v1/agendas/%s/citations".formatted(agenda)));
        }
        if (plan.agenda().masthead().symbol() != null) {
            registryCitations(plan.agenda().masthead().symbol(), drafts);
        }
    }

    /** In the registry too, where the agenda has a symbol to cite by: each text and part of it once. */
    private void registryCitations(String citing, List<CitationDraft> drafts) {
        int number = 0;
        for (CitationPlan cited : drafts.stream()
                .filter(draft -> draft.instrument() != null || draft.symbol() != null)
                .filter(draft -> !citing.equals(draft.symbol()))
                .map(draft -> new CitationPlan(
                        citing,
                        draft.symbol(),
                        draft.instrument(),
                        draft.provision() == null
                                ? null
                                : new CitationPlan.Provision(
                                        draft.provision().unit().name(),
                                        draft.provision().number())))
                .distinct()
                .toList()) {
            step("citation:" + ++number, key -> services.registry().citation(key, cited));
        }
    }

    private LocalizedText text(String printed) {
        return printed == null ? null : LocalizedText.of(language, TextRules.asPlain(printed));
    }

    private static Outcome outcome(Object before, Object after) {
        if (before == null) {
            return Outcome.CREATED;
        }
        return before.equals(after) ? Outcome.FOUND : Outcome.CHANGED;
    }

    /** @throws RuntimeException 422 if the session's agenda, which somebody may have written before, lacks the item */
    private static UUID item(Map<String, ItemView> items, String number) {
        ItemView item = items.get(number);
        if (item == null) {
            throw AgendaProblem.UNKNOWN_ITEM
                    .because("The session's agenda has no item %s. Add it there, or correct the document."
                            .formatted(number))
                    .build();
        }
        return item.id();
    }

    private static void collect(List<ItemView> views, Map<String, ItemView> items) {
        for (ItemView view : views) {
            items.put(view.number(), view);
            collect(view.items(), items);
        }
    }

    private <K> K step(String name, Function<String, Placed<K>> action) {
        current = name;
        Placed<K> placed = action.apply(keys + "/" + name);
        done.accept(new Step(name, placed.outcome(), placed.url()));
        return placed.key();
    }

    private LocalizedText sessionTitle() {
        String printed = plan.session().title();
        return LocalizedText.of(
                language, capitalized(printed == null ? plan.session().body().name() : printed));
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
