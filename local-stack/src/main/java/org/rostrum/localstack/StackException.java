package org.rostrum.localstack;

/** What kept the local stack from doing what was asked. The message is for its user: what happened, why, what to do. */
public final class StackException extends RuntimeException {
    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
