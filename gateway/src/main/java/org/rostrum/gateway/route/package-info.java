/**
 * Which addresses exist, for which methods, and who answers them. Pure Java: what a path means is decided here, apart
 * from any server, so that it can be tested exhaustively.
 */
package org.rostrum.gateway.route;
