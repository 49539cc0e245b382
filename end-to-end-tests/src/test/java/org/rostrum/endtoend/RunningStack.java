package org.rostrum.endtoend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.Stack;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StateDirectory;

/**
 * One stack for the whole test run: real processes on free ports, with an empty database and a fresh realm. It is
 * started by the first test class that asks for it ({@code @ExtendWith(RunningStack.class)}) and stopped at the end.
 * Tests take it as a parameter: the {@link Stack} itself, its {@link Api}, or the {@link SampleAgenda} in it. Logs
 * are in {@code target/stack/logs}.
 *
 * <p>Where the environment names a {@link GivenStack}, tests run against that one. Those that end or start processes
 * say so by asking for a {@link LocalStack}; they are skipped then.
 */
public final class RunningStack implements BeforeAllCallback, ExecutionCondition, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Optional<GivenStack> GIVEN = GivenStack.named();

    /** Kept in the root store, which closes it when the last test is done. */
    private record Holder(Stack stack, Api api) implements AutoCloseable {
        @Override
        public void close() {
            if (stack instanceof LocalStack ours) {
                ours.close();
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean needsProcesses = context.getTestMethod()
                .map(method -> Arrays.asList(method.getParameterTypes()).contains(LocalStack.class))
                .orElse(false);
        return GIVEN.isPresent() && needsProcesses
                ? ConditionEvaluationResult.disabled("It ends or starts processes, and those of "
                        + GIVEN.get().gatewayUrl() + " are not of this test run.")
                : ConditionEvaluationResult.enabled("There is a stack for it.");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        holder(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Stack.class || type == LocalStack.class || type == Api.class || type == SampleAgenda.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Stack.class || type == LocalStack.class) {
            return holder(context).stack();
        } else if (type == Api.class) {
            return holder(context).api();
        } else if (type == SampleAgenda.class) {
            return sample(context);
        }
        throw new ParameterResolutionException("RunningStack has no " + type.getSimpleName());
    }

    private static Holder holder(ExtensionContext context) {
        return store(context).computeIfAbsent(Holder.class, key -> startFresh(), Holder.class);
    }

    private static SampleAgenda sample(ExtensionContext context) {
        Api api = holder(context).api();
        return store(context)
                .computeIfAbsent(
                        SampleAgenda.class, key -> new SampleAgenda(api, GIVEN.isPresent()), SampleAgenda.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    private static Holder startFresh() {
        Stack stack = GIVEN.<Stack>map(given -> given).orElseGet(RunningStack::startOurs);
        return new Holder(stack, new Api(stack));
    }

    private static LocalStack startOurs() {
        Path state = MODULE.resolve("target").resolve("stack");
        StateDirectory.wipe(state);
        return LocalStack.start(StackOptions.onFreePorts(MODULE.getParent(), state));
    }
}
