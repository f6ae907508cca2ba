package org.lwn.rules;

/**
 * Holds the thread's context class loader while Drools works: it looks classes up there, and a host's thread may carry a
 * loader that knows nothing of Drools.
 */
final class PinnedLoader {
    private PinnedLoader() {}

    /** What may fail as it likes. */
    interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /** Does the work with that loader as the thread's own, and gives the thread its former loader back. */
    static <T, E extends Exception> T within(ClassLoader loader, Work<T, E> work) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.done();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
