package org.rostrum.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rostrum.localstack.LocalStack;
import org.rostrum.localstack.StackOptions;
import org.rostrum.localstack.StateDirectory;

/**
 * One stack for the whole test run: real processes on free ports, with an empty database and a fresh realm. It is
 * started by the first test class that asks for it ({@code @ExtendWith(RunningStack.class)}) and stopped at the end.
 * Tests take it as a parameter. Logs are in {@code target/stack/logs}.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningStack.class);
    private static final Path MODULE = Path.of("").toAbsolutePath();

    /** Kept in the root store, which closes it when the last test is done. */
    private record Holder(LocalStack stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        stackOf(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stackOf(context);
    }

    private static LocalStack stackOf(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Holder.class, key -> new Holder(startFresh()), Holder.class)
                .stack();
    }

    private static LocalStack startFresh() {
        Path state = MODULE.resolve("target").resolve("stack");
        StateDirectory.wipe(state);
        return LocalStack.start(StackOptions.onFreePorts(MODULE.getParent(), state));
    }
}
