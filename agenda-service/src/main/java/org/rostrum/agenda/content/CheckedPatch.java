package org.rostrum.agenda.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.EnumMap;
import java.util.Map;
import org.rostrum.agenda.text.Translation;
import org.rostrum.commons.request.MergePatch;
import org.rostrum.commons.text.Language;
import org.rostrum.web.WebProblem;

/** Applies merge patches and checks what comes of them as a body would be. */
@ApplicationScoped
public class CheckedPatch {

    private static final String TRANSLATIONS = "translations";

    private final MergePatch patches;
    private final Validator validator;
    private final ObjectMapper json;

    CheckedPatch(MergePatch patches, Validator validator, ObjectMapper json) {
        this.patches = patches;
        this.validator = validator;
        this.json = json;
    }

    /** @throws RuntimeException 400 if the patch, or what comes of it, is not what it should be */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (patch.has("position")) {
            throw WebProblem.BAD_REQUEST
                    .because("A place is changed by the action :move, not by a patch.")
                    .build();
        }
        T changed = patches.apply(current, patch, type);
        var mistakes = validator.validate(changed);
        if (!mistakes.isEmpty()) {
            throw new ConstraintViolationException(mistakes);
        }
        return changed;
    }

    /** What a patch says of translations: of the languages it names and of no others. Call after {@link #apply}. */
    public Map<Language, Translation> statedBy(JsonNode patch) {
        Map<Language, Translation> stated = new EnumMap<>(Language.class);
        patch.path(TRANSLATIONS).properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                stated.put(Language.of(entry.getKey()), json.convertValue(entry.getValue(), Translation.class));
            }
        });
        return stated;
    }
}
