package notesearch.server;

import java.time.Duration;
import java.util.Optional;

/**
 * Ends this process once the process that started it has ended. A build tool that is killed leaves its children
 * running; {@code mvn -Pserve} therefore asks for this with the system property {@code notesearch.exitWithParent}.
 *
 * <p>It asks again and again instead of using {@link ProcessHandle#onExit()}, which for a process that is not a child
 * looks only every five seconds and takes a dead but unreaped parent for a living one.
 */
final class ParentWatch {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private ParentWatch() {}

    /** Does nothing unless the property is {@code true}. To be called first, while the parent is surely alive. */
    static void startIfAsked() {
        if (!Boolean.getBoolean("notesearch.exitWithParent")) {
            return;
        }
        ProcessHandle self = ProcessHandle.current();
        Optional<ProcessHandle> parent = self.parent();
        if (parent.isPresent()) {
            Thread.ofPlatform().daemon().name("parent-watch").start(() -> exitAfter(parent.get(), self));
        }
    }

    private static void exitAfter(ProcessHandle parent, ProcessHandle self) {
        try {
            // An orphan is given another parent at once, even while the old one waits to be reaped.
            while (parent.isAlive() && self.parent().filter(parent::equals).isPresent()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            return;
        }
        System.exit(0);
    }
}
