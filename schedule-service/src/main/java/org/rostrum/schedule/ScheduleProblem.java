package org.rostrum.schedule;

import org.rostrum.web.ProblemType;

/** The problems that only the schedule service has. */
public enum ScheduleProblem implements ProblemType {
    NOT_YOUR_DELEGATION("not-your-delegation", 403, "You act for another delegation"),
    CATEGORY_NOT_YOURS("category-not-yours", 403, "A delegation does not speak in this category"),
    SESSION_EXISTS("session-exists", 409, "The body has this session already"),
    MEETING_EXISTS("meeting-exists", 409, "The session has a meeting of this number or start already"),
    MEETING_MOVE_NOT_ALLOWED("meeting-move-not-allowed", 409, "The meeting cannot make this step from where it is"),
    MEETING_IN_USE("meeting-in-use", 409, "Something depends on the meeting"),
    MEETING_FULL("meeting-full", 409, "The meeting has no room for another entry"),
    ENTRY_IN_USE("entry-in-use", 409, "Requests for the floor stand under the item"),
    TIMETABLE_ADOPTED("timetable-adopted", 409, "The organization of work has been adopted as it is"),
    ROOM_TAKEN("room-taken", 409, "Another meeting has the room at that time"),
    TEAM_TAKEN("team-taken", 409, "Another meeting has the interpretation team at that time"),
    ROOM_BOOKED("room-booked", 409, "Meetings name the room"),
    TEAM_BOOKED("team-booked", 409, "Meetings name the interpretation team"),
    CODE_TAKEN("code-taken", 409, "The code is taken"),
    DELEGATION_IN_GROUP("delegation-in-group", 409, "The delegation is a member of a group"),
    LIST_CLOSED("list-closed", 409, "The list of speakers is closed"),
    LIST_NOT_OPEN("list-not-open", 409, "The list of speakers is not open yet"),
    INSCRIPTION_SETTLED("inscription-settled", 409, "The request for the floor no longer stands"),
    INSCRIPTION_MOVE_NOT_ALLOWED("inscription-move-not-allowed", 409, "This does not follow from where the request is"),
    REMOTE_TIME_EXHAUSTED("remote-time-exhausted", 409, "There is not as much remote time"),
    FLOOR_TAKEN("floor-taken", 409, "Somebody else has the floor"),
    MEETING_NOT_OPEN("meeting-not-open", 409, "The meeting is not open"),
    MEETING_OVER("meeting-over", 409, "The meeting is over"),
    NO_MORE_REPLIES("no-more-replies", 409, "The rights of reply are taken"),
    REPLIES_HEARD_LATER("replies-heard-later", 409, "Rights of reply are heard later in the day"),
    GRACE_NOT_OVER("grace-not-over", 409, "The speaker may still come"),
    INTERPRETATION_ENDED("interpretation-ended", 409, "There is no interpretation any more"),
    SWAP_NOT_POSSIBLE("swap-not-possible", 409, "These two cannot exchange places"),
    NO_SWAP_OFFER("no-swap-offer", 409, "The place was not offered"),
    NO_LATER_MEETING("no-later-meeting", 409, "No later meeting takes up the item"),
    LEDGER_NOT_RECOMPUTABLE("ledger-not-recomputable", 409, "The ledger begins before events were kept"),
    ITEM_NOT_ON_AGENDA("item-not-on-agenda", 422, "The agenda has no such item"),
    ITEM_NOT_AT_MEETING("item-not-at-meeting", 422, "The item is not taken up at this meeting"),
    UNKNOWN_BODY("unknown-body", 422, "There is no such body"),
    UNKNOWN_SESSION("unknown-session", 422, "There is no such session"),
    UNKNOWN_ROOM("unknown-room", 422, "There is no such room"),
    UNKNOWN_TEAM("unknown-team", 422, "There is no such interpretation team"),
    UNKNOWN_DELEGATION("unknown-delegation", 422, "There is no such delegation"),
    TIME_DOES_NOT_EXIST("time-does-not-exist", 422, "The clocks skip this time"),
    TIME_EXISTS_TWICE("time-exists-twice", 422, "The clocks show this time twice"),
    OFFSET_NOT_IN_ZONE("offset-not-in-zone", 422, "The zone does not have this offset then"),
    SPEAKING_TIME_OVER_LIMIT("speaking-time-over-limit", 422, "More time is asked for than the category may speak"),
    CATEGORY_NOT_ADMITTED("category-not-admitted", 422, "The session does not admit the category"),
    LIMIT_NOT_LOWER("limit-not-lower", 422, "Limits are cut, not raised"),
    LIST_TIMES_OUT_OF_ORDER("list-times-out-of-order", 422, "A list closes after it opens"),
    CATEGORY_NOT_QUEUED("category-not-queued", 422, "The category takes the floor without asking"),
    REGISTRY_UNAVAILABLE("registry-unavailable", 503, "The document registry cannot be asked now"),
    AGENDA_UNAVAILABLE("agenda-unavailable", 503, "The agenda cannot be asked now");

    private final Kind kind;

    ScheduleProblem(String slug, int status, String title) {
        this.kind = new Kind(slug, status, title);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
