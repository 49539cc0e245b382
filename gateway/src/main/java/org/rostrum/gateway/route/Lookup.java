package org.rostrum.gateway.route;

import java.util.SortedSet;

/** What the table says of a request. */
public sealed interface Lookup {

    /** The request goes to this route's destination. */
    record Found(Route route) implements Lookup {}

    /** No route has this path. */
    record UnknownPath() implements Lookup {}

    /** The path exists, but not for this method. */
    record OtherMethods(SortedSet<Method> allowed) implements Lookup {}

    /** A slash is encoded where it separates: only within a document symbol is %2F the same as a slash. */
    record MisplacedSlash() implements Lookup {}
}
