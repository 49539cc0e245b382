package org.rostrum.schedule.inscription;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.EntityTag;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Function;
import org.rostrum.commons.changelog.ChangeLog;
import org.rostrum.commons.conditional.Conditions;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.text.Language;
import org.rostrum.schedule.ScheduleProblem;
import org.rostrum.schedule.delegation.Delegations;
import org.rostrum.schedule.floor.FloorCommand;
import org.rostrum.schedule.floor.ListKey;
import org.rostrum.schedule.floor.Refusal;
import org.rostrum.schedule.floor.Speaker;
import org.rostrum.schedule.floor.Status;
import org.rostrum.schedule.inscription.FloorDecisions.Made;
import org.rostrum.schedule.meeting.Meeting;
import org.rostrum.schedule.meeting.MeetingState;
import org.rostrum.schedule.session.SessionPolicies;

/** Decides on requests for the floor, each decision in one transaction that locks the floor of its meeting. */
@ApplicationScoped
class InscriptionService {

    private final Floors floors;
    private final Inscriptions inscriptions;
    private final FloorDecisions decisions;
    private final MeetingFrames frames;
    private final Delegations delegations;
    private final InscriptionViews views;
    private final SpeakerAuthority authority;
    private final ChangeLog changes;
    private final Conditions conditions;
    private final MergePatch patches;
    private final Validator validator;

    InscriptionService(
            Floors floors,
            Inscriptions inscriptions,
            FloorDecisions decisions,
            MeetingFrames frames,
            Delegations delegations,
            InscriptionViews views,
            SpeakerAuthority authority,
            ChangeLog changes,
            Conditions conditions,
            MergePatch patches,
            Validator validator) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.decisions = decisions;
        this.frames = frames;
        this.delegations = delegations;
        this.views = views;
        this.authority = authority;
        this.changes = changes;
        this.conditions = conditions;
        this.patches = patches;
        this.validator = validator;
    }

    /** A request as its reader sees it, with the tag of that. */
    record Viewed(InscriptionView view, EntityTag tag) {}

    /**
     * Takes a request for the floor: accepted, or on the waiting list. The transaction is whoever's who calls, and may take
     * others too; where this refuses, it has written nothing.
     *
     * @throws HttpProblem 404 no such meeting, 409 the meeting or the list takes no requests, 422 the item is not
     *     taken up there, the delegation is not listed, or the session's rules do not allow the request
     */
    @Transactional(value = TxType.MANDATORY, dontRollbackOn = HttpProblem.class)
    Viewed inscribe(UUID meetingId, InscriptionRequest request) {
        FloorRow row = floors.lock(meetingId);
        MeetingFrame frame = frames.require(meetingId);
        Meeting meeting = frame.meeting();
        UUID session = request.session() == null ? meeting.ownerSession() : request.session();
        requireTakenUp(meeting, session, request);
        requireListed(request.delegation(), frame);
        Inscription placed = placed(request, row, session);
        FloorCommand.Ask ask = new FloorCommand.Ask(
                placed.id(),
                new ListKey(session, placed.item),
                new Speaker(placed.delegation, placed.onBehalfOf, placed.speakerRank),
                request.speakingRequest(),
                authority.mayAddToClosedLists());
        Made made = decisions.decide(row, ask, frame, place -> placed);
        return viewed(placed, made);
    }

    /**
     * Does something with a request or statement.
     *
     * @throws RuntimeException 404 no such inscription, 409 it does not lead on from where it is, or there is no time
     */
    @Transactional
    Viewed act(UUID id, Function<MeetingFrame, FloorCommand> command) {
        FloorRow row = floors.lock(inscriptions.require(id).meetingId);
        MeetingFrame frame = frames.require(row.meetingId);
        Inscription inscription = readAgain(id);
        conditions.requireMatchIfGiven(views.tag(inscription));
        return viewed(inscription, decisions.decide(row, command.apply(frame), frame));
    }

    /**
     * The same for what is done at a meeting that is under way.
     *
     * @throws RuntimeException 409 also if the meeting is not open
     */
    @Transactional
    Viewed actWhileOpen(UUID id, Function<MeetingFrame, FloorCommand> command) {
        return act(id, frame -> {
            if (frame.meeting().state() != MeetingState.OPEN) {
                throw ScheduleProblem.MEETING_NOT_OPEN
                        .because("The meeting is %s. The floor is given while it is open: POST /v1/meetings/%s:open or"
                                        .formatted(
                                                frame.meeting().state(),
                                                frame.meeting().id())
                                + " :resume.")
                        .with("state", frame.meeting().state())
                        .build();
            }
            return command.apply(frame);
        });
    }

    /**
     * Changes what whoever asked may change; more time is a new decision.
     *
     * @throws RuntimeException 400, 404, 409 no time or begun already, 412, 428
     */
    @Transactional
    Viewed change(UUID id, JsonNode patch) {
        FloorRow row = floors.lock(inscriptions.require(id).meetingId);
        Inscription inscription = readAgain(id);
        conditions.requireMatch(views.tag(inscription));
        if (!inscription.status.isPending()) {
            throw Refusals.problem(
                    new Refusal.NotFromHere(inscription.status, EnumSet.of(Status.ACCEPTED, Status.WAITING)));
        }
        InscriptionChange changed = patches.apply(InscriptionChange.of(inscription), patch, InscriptionChange.class);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        MeetingFrame frame = frames.require(row.meetingId);
        describe(inscription, changed);
        if (changed.requestedSeconds() == inscription.requestedSeconds) {
            inscriptions.flush();
            InscriptionView view = views.of(inscription);
            return new Viewed(view, InscriptionViews.tag(inscription, view));
        }
        return viewed(
                inscription, decisions.decide(row, new FloorCommand.ChangeTime(id, changed.requestedSeconds()), frame));
    }

    private void describe(Inscription inscription, InscriptionChange changed) {
        InscriptionView seen = InscriptionViews.logged(inscription);
        inscription.speaker = changed.speaker();
        inscription.language = code(changed.language());
        inscription.advanceText = changed.advanceText();
        changes.record("inscription", inscription.id(), "updated", seen, InscriptionViews.logged(inscription));
    }

    /** What was read before the lock was had may have been decided upon since. */
    private Inscription readAgain(UUID id) {
        Inscription inscription = inscriptions.require(id);
        inscriptions.getEntityManager().refresh(inscription);
        return inscription;
    }

    private Viewed viewed(Inscription inscription, Made made) {
        InscriptionView view = views.of(inscription, made);
        return new Viewed(view, InscriptionViews.tag(inscription, view));
    }

    private void requireListed(String delegation, MeetingFrame frame) {
        if (frame.delegations() == SessionPolicies.DelegationList.CLOSED && !delegations.isListed(delegation)) {
            throw ScheduleProblem.UNKNOWN_DELEGATION
                    .because("The session takes listed delegations only, and %s is not listed. See GET /v1/delegations."
                            .formatted(delegation))
                    .with("delegation", delegation)
                    .build();
        }
    }

    private static void requireTakenUp(Meeting meeting, UUID session, InscriptionRequest request) {
        if (!meeting.state().takesRequests()) {
            throw ScheduleProblem.LIST_CLOSED
                    .because("The meeting is %s and takes no requests for the floor.".formatted(meeting.state()))
                    .build();
        }
        if (!meeting.takesUp(session, request.item())) {
            throw ScheduleProblem.ITEM_NOT_AT_MEETING
                    .because("Item %s of session %s is not taken up at this meeting. See the meeting's entries."
                            .formatted(request.item(), session))
                    .with("item", request.item())
                    .with("items", meeting.ownItems())
                    .build();
        }
    }

    private static Inscription placed(InscriptionRequest request, FloorRow row, UUID session) {
        Inscription placed = new Inscription();
        placed.meetingId = row.meetingId;
        placed.sessionId = session;
        placed.item = request.item().text();
        placed.delegation = request.delegation();
        placed.onBehalfOf = request.onBehalfOf();
        placed.speaker = request.speaker();
        placed.speakerRank = request.rank();
        placed.category = request.category();
        placed.acceptShorter = request.acceptShorter();
        placed.language = code(request.language());
        placed.advanceText = request.advanceText();
        return placed;
    }

    private static String code(Language language) {
        return language == null ? null : language.code();
    }
}
