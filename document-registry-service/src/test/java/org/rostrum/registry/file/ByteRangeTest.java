package org.rostrum.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=0-100, 0, 99",
        "bytes=99-, 99, 99",
        "bytes=10-19, 10, 19",
        "bytes=-1, 99, 99",
        "bytes=-100, 0, 99",
        "bytes=-101, 0, 99",
        "Bytes= 5-999999999999999999, 5, 99"
    })
    void readsOneRangeOfAHundredBytes(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void saysWhenARangeBeginsBehindTheEnd(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Beyond());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "bytes=5-4",
                "bytes=-",
                "bytes=a-b",
                "pages=1-2",
                "",
                "bytes=99999999999999999999-"
            })
    void givesTheWholeForWhatItDoesNotServe(String header) {
        assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void countsTheLastByteIn() {
        assertThat(new ByteRange.Part(10, 19).length()).isEqualTo(10);
    }
}
