package org.rostrum.web.observation;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver.AttributeSetter;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What spans tell of an exception goes through the same {@link Redaction} as a line of the log: its message and its stack.
 * The only place at which the SDK lets anybody look at both is one of its internal ones.
 */
@ApplicationScoped
class RedactedSpans implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    private final ExceptionAttributeResolver usual = ExceptionAttributeResolver.getDefault();

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((provider, settings) -> {
            SdkTracerProviderUtil.setExceptionAttributeResolver(
                    provider,
                    (attributes, thrown, longest) ->
                            usual.setExceptionAttributes(new Cleaning(attributes), thrown, longest));
            return provider;
        });
    }

    private record Cleaning(AttributeSetter attributes) implements AttributeSetter {

        @Override
        public <T> void setAttribute(AttributeKey<T> key, T value) {
            attributes.setAttribute(key, clean(value));
        }

        @SuppressWarnings("unchecked") // A text stays a text.
        private static <T> T clean(T value) {
            return value instanceof String text ? (T) Redaction.cleaned(text) : value;
        }
    }
}
