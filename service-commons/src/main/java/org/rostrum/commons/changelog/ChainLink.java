package org.rostrum.commons.changelog;

/**
 * A sealed change.
 *
 * @param sequence 1, 2, 3, … without a gap
 * @param hash 32 bytes, see {@link LoggedChange#hash}
 */
record ChainLink(long sequence, byte[] hash, LoggedChange change) {}
