package notesearch.server.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a Java process holds, in bytes.
 *
 * @param heap live objects, after a full collection
 * @param resident all of it in memory, as Linux counts; -1 elsewhere
 */
record ProcessMemory(long heap, long resident) {

    static ProcessMemory of(long pid) throws IOException {
        return new ProcessMemory(heap(pid), resident(pid));
    }

    private static long heap(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram").start();
        String total = histogram.inputReader().lines().reduce("", (before, line) -> line.isBlank() ? before : line);
        return Long.parseLong(total.strip().split("\\s+", -1)[2]);
    }

    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        String line = Files.readAllLines(status).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
}
