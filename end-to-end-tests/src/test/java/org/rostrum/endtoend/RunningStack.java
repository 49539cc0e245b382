package org.rostrum.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StateDirectory;

/**
 * One stack for the whole test run: real processes on free ports, with an empty database and a fresh realm. It is
 * started by the first test class that asks for it ({@code @ExtendWith(RunningStack.class)}) and stopped at the end.
 * Tests take it as a parameter: the {@link LocalStack} itself, its {@link Api}, or the {@link SampleAgenda} in it. Logs
 * are in {@code target/stack/logs}.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);
    private static final Path MODULE = Path.of("").toAbsolutePath();

    /** Kept in the root store, which closes it when the last test is done. */
    private record Holder(LocalStack stack, Api api) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        holder(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalStack.class || type == Api.class || type == SampleAgenda.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == LocalStack.class) {
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
        return store(context).computeIfAbsent(SampleAgenda.class, key -> new SampleAgenda(api), SampleAgenda.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    /** Where the stack keeps its data, its logs and the passwords of its own. */
    static Path state() {
        return MODULE.resolve("target").resolve("stack");
    }

    private static Holder startFresh() {
        Path state = state();
        StateDirectory.wipe(state);
        LocalStack stack = LocalStack.start(StackOptions.onFreePorts(MODULE.getParent(), state));
        return new Holder(stack, new Api(stack));
    }
}
