package org.rostrum.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Says of a JSON body that cannot be read where (RFC 6901 pointer, line, column) and why, without the names of our
 * classes. One mapper for each exception that Quarkus or the problem library would otherwise answer more specifically.
 */
public final class MalformedJson {

    /** Steps of a pointer that are shown; deeper than that nobody looks. */
    private static final int LONGEST_POINTER = 20;

    private MalformedJson() {}

    /** The answer to a body that is not JSON, or not the JSON expected. */
    public static HttpProblem problem(JsonProcessingException malformed) {
        String pointer = malformed instanceof JsonMappingException mapping ? pointerOf(mapping) : "";
        String reason = reasonOf(malformed);
        JsonLocation place = malformed.getLocation();
        HttpProblem.Builder problem = WebProblem.MALFORMED_JSON.because(
                pointer.isEmpty() ? capitalized(reason) + "." : "At %s: %s.".formatted(pointer, reason));
        if (!pointer.isEmpty()) {
            problem.with("pointer", pointer);
        }
        if (place != null && place.getLineNr() > 0) {
            problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
        }
        return problem.build();
    }

    private static String pointerOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .limit(LONGEST_POINTER)
                .collect(Collectors.joining());
    }

    private static String reasonOf(JsonProcessingException malformed) {
        if (malformed.getCause() instanceof NullPointerException) {
            return "null stands where a value belongs";
        }
        return switch (malformed) {
            case UnrecognizedPropertyException unknown ->
                "there is no member '%s' here; known are %s"
                        .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
            case InvalidFormatException invalid
            when invalid.getTargetType().isEnum() ->
                "'%s' is none of %s"
                        .formatted(
                                invalid.getValue(),
                                Arrays.toString(invalid.getTargetType().getEnumConstants()));
            case InvalidFormatException invalid ->
                "'%s' is no %s"
                        .formatted(invalid.getValue(), invalid.getTargetType().getSimpleName());
            case ValueInstantiationException refused
            when refused.getCause() != null -> refused.getCause().getMessage();
            case MismatchedInputException wrong
            when wrong.getTargetType() != null ->
                "this kind of JSON value does not fit here (wanted: %s)"
                        .formatted(wrong.getTargetType().getSimpleName());
            default -> malformed.getOriginalMessage();
        };
    }

    private static String capitalized(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    @Provider
    @Priority(UnauthorizedMapper.BEFORE_THE_LIBRARY)
    public static class NotJson extends ExceptionMapperBase<JsonProcessingException> {
        @Override
        protected HttpProblem toProblem(JsonProcessingException exception) {
            return problem(exception);
        }
    }

    @Provider
    @Priority(UnauthorizedMapper.BEFORE_THE_LIBRARY)
    public static class WrongShape extends ExceptionMapperBase<MismatchedInputException> {
        @Override
        protected HttpProblem toProblem(MismatchedInputException exception) {
            return problem(exception);
        }
    }

    @Provider
    @Priority(UnauthorizedMapper.BEFORE_THE_LIBRARY)
    public static class WrongFormat extends ExceptionMapperBase<InvalidFormatException> {
        @Override
        protected HttpProblem toProblem(InvalidFormatException exception) {
            return problem(exception);
        }
    }

    @Provider
    @Priority(UnauthorizedMapper.BEFORE_THE_LIBRARY)
    public static class UnknownMember extends ExceptionMapperBase<UnrecognizedPropertyException> {
        @Override
        protected HttpProblem toProblem(UnrecognizedPropertyException exception) {
            return problem(exception);
        }
    }
}
