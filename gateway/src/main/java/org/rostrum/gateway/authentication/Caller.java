package org.rostrum.gateway.authentication;

import java.time.Instant;

/**
 * Who sent a request, as a verified token says.
 *
 * @param subject the account, a person's or a program's; never null
 * @param client the program the token was given to; the subject where the token does not say
 * @param expiry when the token ends
 */
public record Caller(String subject, String client, Instant expiry) {}
