package org.rostrum.schedule.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.rostrum.commons.persistence.JsonText;

@Converter(autoApply = true)
@Immutable
class SessionPoliciesText extends JsonText<SessionPolicies> {
    SessionPoliciesText() {
        super(new TypeReference<>() {});
    }
}
