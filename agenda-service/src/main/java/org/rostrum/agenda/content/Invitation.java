package org.rostrum.agenda.content;

import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.List;
import org.rostrum.commons.text.LocalizedText;

/** What participants are invited to do under an item: "Delegations may wish to …". */
@Entity
public class Invitation extends ItemPart<InvitationDraft> {

    /** Who is invited; null where nobody is named. */
    LocalizedText addressee;

    LocalizedText text;

    @Override
    public InvitationDraft draft() {
        return new InvitationDraft(addressee, text, null, null);
    }

    @Override
    void write(InvitationDraft draft) {
        addressee = draft.addressee();
        text = draft.text();
    }

    @Override
    List<LocalizedText> texts() {
        return Arrays.asList(text, addressee);
    }
}
