package org.rostrum.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;

/** A short list of texts in one text column. */
@Converter
@Immutable
public class TextList extends JsonText<List<String>> {
    public TextList() {
        super(new TypeReference<>() {});
    }
}
