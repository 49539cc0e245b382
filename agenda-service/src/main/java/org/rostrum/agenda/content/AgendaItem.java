package org.rostrum.agenda.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.rostrum.commons.persistence.JsonText;
import org.rostrum.commons.persistence.VersionedEntity;
import org.rostrum.commons.text.LocalizedText;

/** One item or sub-item; its id never changes, its number may. */
@Entity
public class AgendaItem {

    @Id
    UUID id = VersionedEntity.newId();

    UUID agendaId;

    /** The item it is a sub-item of; null at the top. */
    UUID parentId;

    /** From 1 among the items of the same parent. */
    int position;

    String number;
    String numberAsPrinted;
    LocalizedText title;
    LocalizedText shortTitle;

    @Convert(converter = Programme.class)
    List<ProgrammeElement> programme;

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    @Converter
    static class Programme extends JsonText<List<ProgrammeElement>> {
        Programme() {
            super(new TypeReference<>() {});
        }
    }
}
