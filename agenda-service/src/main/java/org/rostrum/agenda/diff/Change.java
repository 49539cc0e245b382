package org.rostrum.agenda.diff;

import java.util.UUID;
import org.rostrum.commons.text.Language;

/**
 * One difference between two versions.
 *
 * @param thing what differs
 * @param action how
 * @param item number of the item it is, or is under, in the later version; in the earlier where it was removed; null of the
 *     agenda itself
 * @param part id of a part of the item; null of the item itself
 * @param member which of its members, null where all of it is new or gone
 * @param language of a text, else null
 * @param before what it was, null where there was nothing
 * @param after what it is, null where there is nothing
 */
public record Change(
        Thing thing,
        Action action,
        String item,
        UUID itemId,
        UUID part,
        String member,
        Language language,
        String before,
        String after) {

    /** What can differ. */
    public enum Thing {
        AGENDA,
        ITEM,
        PARAGRAPH,
        DOCUMENT,
        PROGRAMME_ELEMENT,
        INVITATION,
        JOINT_CONSIDERATION
    }

    /** How it can differ. */
    public enum Action {
        ADDED,
        REMOVED,
        MOVED,
        RENUMBERED,
        RETITLED,
        CHANGED,
        ADOPTED
    }
}
