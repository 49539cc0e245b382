package org.rostrum.gateway.rate;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;

/** Which addresses are one payer. */
final class Addresses {

    private static final int IPV6_BYTES = 16;
    /** A host has at least a /64 of IPv6 to choose its address from (RFC 4291, 2.5.4), so that is what pays. */
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /** @param address numeric; null where there is none, as on a local socket */
    static String payer(String address) {
        if (address == null) {
            return "unknown";
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length != IPV6_BYTES
                ? address
                : HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64";
    }
}
