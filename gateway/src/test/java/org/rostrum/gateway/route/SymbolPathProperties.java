package org.rostrum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rostrum.gateway.route.RequestTarget.CanonicalPath;

/** Whatever way a symbol is written into a path, the registry gets this symbol or nothing. */
class SymbolPathProperties {

    private static final String DOCUMENTS = "/v1/documents/";
    private static final String ROUTE = "/v1/documents/{symbol+}";
    private static final String ALWAYS_ENCODED = " \"<>\\^`{|}%?#[];";

    @Property
    void seesTheSymbolMeantHoweverItsCharactersAreEncoded(@ForAll("symbols") String symbol, @ForAll Random random) {
        String path = DOCUMENTS + written(symbol, random);

        assertThat(seen("GET", path)).as(path).contains(symbol);
        assertThat(seen("PUT", path)).as(path).contains(symbol);
    }

    @Property
    void readsRawAndEncodedSlashesAsTheSameSymbol(@ForAll("symbols") String symbol) {
        String raw = symbol.replace(" ", "%20");

        assertThat(seen("GET", DOCUMENTS + raw)).contains(symbol);
        assertThat(seen("GET", DOCUMENTS + raw.replace("/", "%2F"))).contains(symbol);
        assertThat(seen("GET", DOCUMENTS + raw.replaceFirst("/", "%2f"))).contains(symbol);
    }

    @Property
    void neverReachesAnotherDocumentOrRouteByAMutatedPath(
            @ForAll("symbols") String symbol, @ForAll("mutations") String mutation, @ForAll Random random) {
        String path = DOCUMENTS + written(symbol, random);
        int at = DOCUMENTS.length() + random.nextInt(path.length() - DOCUMENTS.length() + 1);
        String mutated = path.substring(0, at) + mutation + path.substring(at);

        for (String method : List.of("GET", "PUT", "PATCH", "DELETE", "POST")) {
            if (RequestTarget.of(mutated) instanceof CanonicalPath canonical
                    && RouteTable.find(method, canonical) instanceof Lookup.Found found) {
                assertThat(found.route().path()).as(mutated).startsWith(ROUTE);
                assertThat(tail(canonical)).as(mutated).isEqualTo(meantBy(mutated));
            }
        }
    }

    @Property
    void refusesWhatAServerBehindMightRewrite(@ForAll("symbols") String symbol, @ForAll("rewritten") String inserted) {
        String path = DOCUMENTS + symbol.replace(" ", "%20");
        int slash = path.lastIndexOf('/');

        String mutated = path.substring(0, slash) + inserted + path.substring(slash);
        assertThat(RequestTarget.of(mutated)).as(mutated).isInstanceOf(RequestTarget.Refused.class);
    }

    @Property
    void knowsNoDocumentBehindATrailingSlash(@ForAll("symbols") String symbol) {
        String path = DOCUMENTS + symbol.replace(" ", "%20");

        assertThat(seen("GET", path + "/")).isEmpty();
        assertThat(seen("GET", path + "%2F")).isEmpty();
    }

    @Property
    void takesAVerbForNoPartOfTheSymbol(@ForAll("symbols") String symbol) {
        String path = DOCUMENTS + symbol.replace(" ", "%20") + ":issue";

        assertThat(seen("GET", path)).isEmpty();
        assertThat(RouteTable.find("POST", (CanonicalPath) RequestTarget.of(path)))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.route().path()).isEqualTo(ROUTE + ":{verb}"));
    }

    /** What a target names once its path is decoded, by nothing but RFC 3986, 2.1. */
    private static String meantBy(String target) {
        String path = target.split("\\?", 2)[0];
        byte[] bytes = new byte[path.length()];
        int length = 0;
        for (int i = DOCUMENTS.length(); i < path.length(); i++) {
            boolean escape = path.charAt(i) == '%';
            bytes[length++] = (byte) (escape ? Integer.parseInt(path.substring(i + 1, i + 3), 16) : path.charAt(i));
            i += escape ? 2 : 0;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static Optional<String> seen(String method, String path) {
        return RequestTarget.of(path) instanceof CanonicalPath canonical
                        && RouteTable.find(method, canonical) instanceof Lookup.Found found
                        && found.route().path().equals(ROUTE)
                ? Optional.of(tail(canonical))
                : Optional.empty();
    }

    private static String tail(CanonicalPath path) {
        return String.join("/", path.segments().subList(2, path.segments().size()));
    }

    private static String written(String symbol, Random random) {
        StringBuilder path = new StringBuilder();
        for (char c : symbol.toCharArray()) {
            boolean encode = ALWAYS_ENCODED.indexOf(c) >= 0 || random.nextInt(4) == 0;
            path.append(encode ? (random.nextBoolean() ? "%%%02X" : "%%%02x").formatted((int) c) : c);
        }
        return path.toString();
    }

    @Provide
    Arbitrary<String> symbols() {
        Arbitrary<String> start =
                Arbitraries.of("A", "S", "E/CN.4/Sub.2", "CAC/COSP/EG.1", "TD/B/C.1/IRON ORE", "UNEP/EA.5");
        Arbitrary<String> middle =
                Arbitraries.of("", "/RES", "/78", "/2023/CRP.1", "/EX(68)", "/S-27", "/C.III/PV.4", "/-*");
        Arbitrary<String> end = Arbitraries.of(
                "/1", "/217 (III)", "/62 (Part I)", "/1019 (1995)", "/3362 (S-VII)", "/6 (Income sect. 1)");
        Arbitrary<String> modifiers = Arbitraries.of("", "/Add.1", "/Rev.1/Add.2/Corr.1", "*", "/Amend.3**");
        return Combinators.combine(start, middle, end, modifiers).as((a, b, c, d) -> a + b + c + d);
    }

    @Provide
    Arbitrary<String> mutations() {
        return Arbitraries.of(
                "/",
                "//",
                "%2F",
                "%2F%2F",
                "%252F",
                "%25",
                "%",
                "%2",
                ".",
                "..",
                "/.",
                "/..",
                "/../",
                "%2E",
                "%2E%2E/",
                "/%2e%2e%2f",
                ";",
                ";x=1",
                "%3B",
                ":",
                ":issue",
                ":reserve",
                "%3Aissue",
                "%3a",
                "\\",
                "%5C",
                "%00",
                "%0A",
                "%7F",
                "?",
                "?x=/",
                "#",
                " ",
                "+",
                "%20",
                "&",
                "*",
                "~",
                "%C0%AF",
                "%C3%A9",
                "é",
                "//v1/sessions",
                "/../../v1/sessions",
                "%2F..%2Fbodies");
    }

    @Provide
    Arbitrary<String> rewritten() {
        return Arbitraries.of(
                "/",
                "/.",
                "/..",
                "/%2E",
                "/%2e%2E",
                "%2F.",
                "%2F..",
                "%2F%2E%2E",
                ";",
                ";x=1",
                "%3B",
                "%5C",
                "\\",
                "%00",
                "%252F",
                "%25",
                "%2F");
    }
}
