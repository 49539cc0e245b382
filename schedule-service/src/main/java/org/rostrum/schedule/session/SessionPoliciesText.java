package org.rostrum.schedule.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.rostrum.commons.persistence.JsonText;

@Converter(autoApply = true)
class SessionPoliciesText extends JsonText<SessionPolicies> {
    SessionPoliciesText() {
        super(new TypeReference<>() {});
    }
}
