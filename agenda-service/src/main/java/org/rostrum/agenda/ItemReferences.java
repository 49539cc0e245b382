package org.rostrum.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Something that points to agenda items by their ids, so that an item is not removed under it. */
public interface ItemReferences {

    /** One that points. @param type kebab-case singular @param item the item it points to @param url where it is */
    record Reference(String type, UUID id, UUID item, String url) {}

    /** All that point to one of these. */
    List<Reference> to(Collection<UUID> items);
}
