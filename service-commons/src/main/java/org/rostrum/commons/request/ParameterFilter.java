package org.rostrum.commons.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.web.WebProblem;

/**
 * Refuses query parameters that the called method does not declare, so that a misspelt filter is never ignored, and
 * values that are not of the declared type, for which JAX-RS would answer 404.
 */
@Provider
public class ParameterFilter implements ContainerRequestFilter {

    private static final String LANGUAGE = "lang";

    private final ResourceInfo called;
    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    public ParameterFilter(@jakarta.ws.rs.core.Context ResourceInfo called) {
        this.called = called;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        Method method = called.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        Map<String, Class<?>> declared = known.computeIfAbsent(method, ParameterFilter::declaredBy);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        given.forEach((name, values) -> {
            boolean taken = declared.containsKey(name) || reads && name.equals(LANGUAGE);
            if (!taken) {
                throw refusal(name, "'%s' is not a parameter of this call.".formatted(name), declared.keySet());
            }
            if (values.size() > 1) {
                throw refusal(
                        name,
                        "'%s' is given %d times; give it once.".formatted(name, values.size()),
                        declared.keySet());
            }
            if (declared.containsKey(name)) {
                ParameterValue.mistakeIn(values.getFirst(), declared.get(name)).ifPresent(mistake -> {
                    throw refusal(name, "'%s' %s".formatted(name, mistake), declared.keySet());
                });
            }
        });
    }

    private static RuntimeException refusal(String name, String detail, Set<String> declared) {
        return WebProblem.UNKNOWN_PARAMETER
                .because(detail)
                .with("parameter", name)
                .with("known", declared)
                .build();
    }

    private static Map<String, Class<?>> declaredBy(Method method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                types.put(query.value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getFields()) {
                    QueryParam annotation = field.getAnnotation(QueryParam.class);
                    if (annotation != null) {
                        types.put(annotation.value(), field.getType());
                    }
                }
            }
        }
        return types;
    }
}
