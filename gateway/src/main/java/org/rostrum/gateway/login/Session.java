package org.rostrum.gateway.login;

/**
 * Somebody who has logged in on a page.
 *
 * @param id the same from login to logout, also when tokens are renewed
 * @param name by which the realm knows the person
 * @param idToken tells the realm at the end which session ends
 * @param accessToken good for the services
 * @param endAddress where the realm ends sessions, as a browser sees it; null where it does not
 */
public record Session(String id, String name, String idToken, String accessToken, String endAddress) {}
