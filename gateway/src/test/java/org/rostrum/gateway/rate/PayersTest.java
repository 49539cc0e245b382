package org.rostrum.gateway.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PayersTest {

    @Test
    void takesANetworkOfIpv6ForOnePayerAndEachAddressOfIpv4ForItself() {
        assertThat(Addresses.payer("2001:db8:1:2:3:4:5:6")).isEqualTo(Addresses.payer("2001:db8:1:2::1"));
        assertThat(Addresses.payer("2001:db8:1:2::1")).isNotEqualTo(Addresses.payer("2001:db8:1:3::1"));
        assertThat(Addresses.payer("192.0.2.1")).isNotEqualTo(Addresses.payer("192.0.2.2"));
        assertThat(Addresses.payer(null)).isEqualTo(Addresses.payer(null));
    }

    @Test
    void hasAsManyPlacesForEachUserAsAllowed() {
        Places places = new Places();
        assertThat(places.take("a", 2)).isTrue();
        assertThat(places.take("a", 2)).isTrue();
        assertThat(places.take("a", 2)).isFalse();
        assertThat(places.take("b", 2)).isTrue();
        places.leave("a");
        assertThat(places.take("a", 2)).isTrue();
        assertThat(places.take("a", 2)).isFalse();
    }

    @Test
    void keepsNothingOfAUserWhoHasNothingUnderWay() {
        Places places = new Places();
        places.take("a", 1);
        places.take("b", 1);
        places.take("b", 1);
        places.leave("a");
        places.leave("b");
        places.leave("b");
        assertThat(places.users()).isZero();
    }

    @Test
    void grantsNoMorePlacesToManyThreadsThanToOne() {
        Places places = new Places();
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 20_000)
                    .forEach(i -> threads.submit(() -> {
                        if (places.take("a", 3)) {
                            most.accumulateAndGet(under.incrementAndGet(), Math::max);
                            under.decrementAndGet();
                            places.leave("a");
                        }
                    }));
        }
        assertThat(most.get()).isBetween(1, 3);
        assertThat(places.users()).isZero();
    }
}
