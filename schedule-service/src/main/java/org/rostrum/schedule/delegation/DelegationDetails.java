package org.rostrum.schedule.delegation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.rostrum.commons.text.LocalizedText;

/**
 * What is said of a delegation.
 *
 * @param code by which it is known for ever: {@code AT}, {@code EU}, {@code ICRC}
 * @param names by language
 * @param isoCode ISO 3166-1 alpha-2 code, of a State only
 */
@Schema(examples = "{\"code\": \"AT\", \"names\": {\"en\": \"Austria\"}, \"kind\": \"STATE\", \"isoCode\": \"AT\"}")
public record DelegationDetails(
        @NotNull @Pattern(regexp = CODE, message = "is 1–16 of letters, digits, '.', '_' and '-'")
        String code,

        @NotNull LocalizedText names,
        @NotNull DelegationKind kind,
        String isoCode) {

    static final String CODE = "[A-Za-z0-9._-]{1,16}";

    @AssertTrue(message = "isoCode is an ISO 3166-1 alpha-2 code such as AT, and only a State has one")
    @Schema(hidden = true)
    boolean isIsoCodeOfAState() {
        return isoCode == null
                || kind != null
                        && kind.isState()
                        && Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                                .contains(isoCode);
    }
}
