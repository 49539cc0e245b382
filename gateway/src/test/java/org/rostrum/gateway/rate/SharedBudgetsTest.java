package org.rostrum.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostrum.gateway.SelfSigned;
import org.rostrum.gateway.rate.Policy.Payer;
import org.rostrum.gateway.route.RouteClass;

/** Two replicas before one store. No quota comes back within the time of a test. */
@ExtendWith(RedisServer.Needed.class)
class SharedBudgetsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SHORT_REST = Duration.ofMillis(50);
    private static final Duration LONG_REST = Duration.ofHours(1);

    private final RedisServer server = new RedisServer();
    private final Vertx vertx = Vertx.vertx();
    private final List<RateStore> stores = new ArrayList<>();

    @AfterEach
    void stop() {
        stores.forEach(RateStore::close);
        server.close();
        vertx.close();
    }

    @Test
    void giveAPayerOneShareInAllReplicas() {
        Budgets one = replica("3/10h");
        Budgets other = replica("3/10h");
        assertThat(take(one, "a").remaining()).isEqualTo(2);
        assertThat(take(other, "a").remaining()).isEqualTo(1);
        assertThat(take(one, "a").remaining()).isZero();
        Allowance refused = take(other, "a");
        assertThat(refused.granted()).isFalse();
        assertThat(refused.waitSeconds()).isBetween(3 * 3600L, 10 * 3600 / 3 + 1L);
        assertThat(take(other, "b").remaining()).isEqualTo(2);
    }

    @Test
    void grantExactlyTheQuotaToRequestsThatComeAtOnce() {
        Budgets one = replica("100/10h");
        Budgets other = replica("100/10h");
        List<Future<Allowance>> asked = IntStream.range(0, 400)
                .mapToObj(number -> (number % 2 == 0 ? one : other).take("flood"))
                .toList();
        assertThat(asked.stream().filter(answer -> result(answer).granted())).hasSize(100);
        assertThat(take(one, "neighbour").remaining()).isEqualTo(99);
        assertThat(stores).noneMatch(RateStore::isAway);
    }

    @Test
    void giveBackToAllReplicas() {
        Budgets one = replica("2/10h");
        Budgets other = replica("2/10h");
        take(one, "a");
        take(one, "a");
        one.giveBack("a");
        await().atMost(PATIENCE).until(() -> take(other, "a").granted());
        assertThat(take(one, "a").granted()).isFalse();
    }

    @Test
    void countAnewUnderAnotherQuota() {
        take(replica("1/10h"), "a");
        assertThat(take(replica("2/10h"), "a").remaining()).isEqualTo(1);
    }

    @Test
    void leaveNoNameInTheStoreAndNothingForEver() {
        take(replica("3/2s"), "f3b1c9de-account");
        RedisClient client = RedisClient.create(server.url());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            assertThat(connection.sync().keys("*")).singleElement().satisfies(key -> {
                assertThat(key).matches("rostrum:rates:user-file:3/2:[0-9a-f]{32}");
                assertThat(connection.sync().pttl(key)).isBetween(1L, 4_000L);
            });
        } finally {
            client.shutdown();
        }
    }

    @Test
    void countInEachReplicaWhileTheStoreIsDeadAndTogetherWhenItIsBack() throws Exception {
        Budgets one = replica("3/10h", SHORT_REST);
        Budgets other = replica("3/10h", SHORT_REST);
        take(one, "a");
        assertThat(take(other, "a").remaining()).isEqualTo(1);

        server.kill();
        assertThat(List.of(take(one, "a"), take(other, "a"))).allMatch(Allowance::granted);
        assertThat(List.of(take(one, "a"), take(one, "a"))).allMatch(Allowance::granted);
        assertThat(take(one, "a").granted()).isFalse();
        assertThat(take(other, "a").granted()).isTrue();
        assertThat(stores).allMatch(RateStore::isAway);

        server.start();
        await().atMost(PATIENCE).untilAsserted(() -> {
            take(one, "probe");
            take(other, "probe");
            assertThat(stores).noneMatch(RateStore::isAway);
        });
        assertThat(take(one, "c").remaining()).isEqualTo(2);
        assertThat(take(other, "c").remaining()).isEqualTo(1);
    }

    @Test
    void waitForASilentStoreOnceAndThenNotDuringItsRest() throws Exception {
        Budgets budgets = replica("100/10h", LONG_REST);
        take(budgets, "a");
        server.freeze();
        assertThat(take(budgets, "a").remaining()).isEqualTo(99);
        for (int left = 98; left > 90; left--) {
            Future<Allowance> answer = budgets.take("a");
            assertThat(answer.isComplete()).isTrue();
            assertThat(answer.result().remaining()).isEqualTo(left);
        }
        server.thaw();
    }

    @Test
    void comeBackToAStoreThatWasSilent() throws Exception {
        Budgets budgets = replica("100/10h", SHORT_REST);
        take(budgets, "a");
        server.freeze();
        assertThat(take(budgets, "a").remaining()).isEqualTo(99);
        server.thaw();
        await().atMost(PATIENCE).until(() -> {
            take(budgets, "probe");
            return !stores.getFirst().isAway();
        });
    }

    @Test
    void countAloneWhereTheStoreRefusesThem() {
        try (RedisServer closed = new RedisServer("--port", "PORT", "--requirepass", "right")) {
            String address = "@127.0.0.1:" + closed.port();
            assertThat(take(replica("3/10h", LONG_REST, "redis://:wrong" + address), "a")
                            .granted())
                    .isTrue();
            assertThat(stores.getFirst().isAway()).isTrue();
            assertThat(take(replica("3/10h", LONG_REST, "redis://:right" + address), "a")
                            .granted())
                    .isTrue();
            assertThat(stores.getLast().isAway()).isFalse();
        }
    }

    @Test
    void countInAStoreThatIsReachedOverTls() throws Exception {
        SelfSigned keys = new SelfSigned(Path.of("target", "store-tls"));
        Path certificate = keys.certificatePem();
        try (RedisServer encrypted = new RedisServer(
                "--port",
                "0",
                "--tls-port",
                "PORT",
                "--tls-auth-clients",
                "no",
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                keys.keyPem().toString())) {
            String url = "rediss://localhost:" + encrypted.port();
            take(replica("3/10h", LONG_REST, url, Optional.of(certificate)), "a");
            assertThat(take(replica("3/10h", LONG_REST, url, Optional.of(certificate)), "a")
                            .remaining())
                    .isEqualTo(1);
            take(replica("3/10h", LONG_REST, url), "a");
            assertThat(stores).extracting(RateStore::isAway).containsExactly(false, false, true);
        }
    }

    @Test
    void doNotRepeatAPasswordInAnAddressThatCannotBeRead() {
        assertThatThrownBy(() -> StoreClient.uriOf("http://:secret@store"))
                .hasMessageContaining("ROSTRUM_GATEWAY_RATES_STORE_URL")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private Budgets replica(String quota) {
        return replica(quota, SHORT_REST);
    }

    private Budgets replica(String quota, Duration rest) {
        return replica(quota, rest, server.url());
    }

    private Budgets replica(String quota, Duration rest, String url) {
        return replica(quota, rest, url, Optional.empty());
    }

    private Budgets replica(String quota, Duration rest, String url, Optional<Path> ca) {
        RateStore store = new RateStore(new Settings(url, ca, rest), 1_000, vertx);
        stores.add(store);
        Policy policy = Policy.of(Payer.USER, RouteClass.FILE, Quota.of(quota));
        return new SharedBudgets(store, new LocalBudgets(policy, 1_000, TimeMeter.SYSTEM_MILLISECONDS));
    }

    private static Allowance take(Budgets budgets, String payer) {
        return result(budgets.take(payer));
    }

    private static Allowance result(Future<Allowance> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }

    /** Patient, because the machine of a test may be busy. */
    private record Settings(Optional<String> url, Optional<Path> ca, Duration timeout, Duration rest)
            implements RateSettings.Store {
        Settings(String url, Optional<Path> ca, Duration rest) {
            this(Optional.of(url), ca, Duration.ofSeconds(2), rest);
        }
    }
}
