package org.rostrum.web.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * For tokens signed with a key that was not met before: the first makes quarkus-oidc ask the realm for its keys, and
 * whoever comes while it asks would be refused, since it asks only once and nobody waits for it. Here they wait, and are
 * checked when the first one has been, all at once. Tokens of known keys have nothing to do with this.
 */
public final class UnknownKeys {

    private final Predicate<String> known;
    private final AtomicReference<CompletableFuture<Void>> first = new AtomicReference<>();

    /** @param known whether a token signed with the key of this id has been verified */
    public UnknownKeys(Predicate<String> known) {
        this.known = known;
    }

    /**
     * The result of the check, which is begun at once or, for an unknown key, when the one that is under way has ended,
     * however.
     *
     * @param keyId see {@link KeyId}; empty where the token names no key, so that none is asked for
     */
    public <T> Uni<T> check(String keyId, Supplier<Uni<T>> check) {
        if (keyId.isEmpty() || known.test(keyId)) {
            return check.get();
        }
        return Uni.createFrom().deferred(() -> {
            var own = new CompletableFuture<Void>();
            CompletableFuture<Void> underWay = first.compareAndExchange(null, own);
            if (underWay != null) {
                return afterwards(underWay).chain(over -> check.get());
            }
            return check.get().onTermination().invoke(() -> {
                first.set(null);
                own.complete(null);
            });
        });
    }

    /** Goes on where the request is at home, not where the other one was answered. */
    private static Uni<Void> afterwards(CompletableFuture<Void> underWay) {
        Context home = Vertx.currentContext();
        Uni<Void> over = Uni.createFrom().completionStage(underWay);
        return home == null ? over : over.emitOn(task -> home.runOnContext(nothing -> task.run()));
    }
}
