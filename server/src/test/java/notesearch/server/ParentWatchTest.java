package notesearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParentWatchTest {
    @Test
    void aWatchingChildEndsWhenItsParentIsKilled() throws Exception {
        ProcessHandle orphan = orphan("true");
        try {
            assertTrue(endsWithin(Duration.ofSeconds(20), orphan));
        } finally {
            orphan.destroyForcibly();
        }
    }

    @Test
    void aChildThatWasNotAskedToWatchOutlivesItsParent() throws Exception {
        ProcessHandle orphan = orphan("false");
        try {
            assertFalse(endsWithin(Duration.ofSeconds(1), orphan));
        } finally {
            orphan.destroyForcibly();
        }
    }

    /** A child of a process that has just been killed. */
    private static ProcessHandle orphan(String watching) throws Exception {
        Process parent = java(Parent.class, "-Dwatching=" + watching);
        try (BufferedReader out = parent.inputReader(UTF_8)) {
            return ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    private static boolean endsWithin(Duration patience, ProcessHandle process) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return !process.isAlive();
    }

    private static Process java(Class<?> main, String option) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx32m",
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Starts a child, hands on the child's line and waits to be killed. */
    static final class Parent {
        public static void main(String[] args) throws Exception {
            Process child = java(Child.class, "-Dnotesearch.exitWithParent=" + System.getProperty("watching"));
            try (BufferedReader out = child.inputReader(UTF_8)) {
                System.out.println(out.readLine());
                Thread.sleep(Duration.ofMinutes(1));
            }
        }
    }

    /** Says its process id once it watches. */
    static final class Child {
        public static void main(String[] args) throws Exception {
            ParentWatch.startIfAsked();
            System.out.println(ProcessHandle.current().pid());
            Thread.sleep(Duration.ofMinutes(1));
        }
    }
}
