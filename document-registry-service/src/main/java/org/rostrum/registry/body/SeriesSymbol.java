package org.rostrum.registry.body;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rostrum.registry.symbol.SymbolReader;
import org.rostrum.registry.symbol.SymbolReading;

/** The text can begin the symbols of a body, and is spelled as they are; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SeriesSymbol.Check.class)
@interface SeriesSymbol {

    int MAX_LENGTH = 100;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Puts a document's number after the prefix: if it is one, the grammar finds it again in that symbol. */
    class Check implements ConstraintValidator<SeriesSymbol, String> {

        private static final SymbolReader READER = new SymbolReader();

        @Override
        public boolean isValid(String prefix, ConstraintValidatorContext context) {
            String mistake = prefix == null ? null : mistakeIn(prefix);
            if (mistake != null) {
                context.disableDefaultConstraintViolation();
                // The message is text, not a template: what was typed must not be evaluated.
                context.buildConstraintViolationWithTemplate(mistake.replaceAll("[\\\\{}$]", "\\\\$0"))
                        .addConstraintViolation();
            }
            return mistake == null;
        }

        private static String mistakeIn(String prefix) {
            if (prefix.length() > MAX_LENGTH) {
                return "has more than " + MAX_LENGTH + " characters";
            }
            String example = prefix + "/1";
            return switch (READER.read(example)) {
                case SymbolReading.One(var symbol) when symbol.bodyPrefix().equals(prefix) -> null;
                case SymbolReading.One(var symbol) ->
                    "is not the series symbol of a body: in %s that would be %s"
                            .formatted(symbol.canonical(), symbol.bodyPrefix());
                case SymbolReading.Several _ -> "names several series; a body has one";
                case SymbolReading.Ambiguous ambiguous ->
                    "is not clear at position %d: %s".formatted(ambiguous.position(), ambiguous.message());
                case SymbolReading.NotASymbol none ->
                    "cannot begin a symbol, at position %d: %s".formatted(none.position(), none.message());
            };
        }
    }
}
