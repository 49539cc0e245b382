package org.rostrum.schedule.delegation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * What is said of a group.
 *
 * @param code by which it is known for ever: {@code GRULAC}
 * @param names by language
 * @param members codes of delegations
 */
@Schema(
        examples =
                "{\"code\": \"GRULAC\", \"names\": {\"en\": \"Latin American and Caribbean States\"}, \"members\": [\"BR\"]}")
public record GroupDetails(
        @NotNull @Pattern(regexp = DelegationDetails.CODE, message = "is 1–16 of letters, digits, '.', '_' and '-'")
        String code,

        @NotNull LocalizedText names,
        @Size(max = 500) Set<@NotNull String> members) {

    public GroupDetails {
        members = new TreeSet<>(Objects.requireNonNullElse(members, Set.of()));
    }
}
