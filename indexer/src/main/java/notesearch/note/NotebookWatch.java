package notesearch.note;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A notebook of which the system tells what changes, for as long as it can: such news may be late or
 * lost, so that the folder must be listed from time to time all the same.
 *
 * <p>{@link #list()} and {@link #list(Set)} are for one thread; folders are watched from the moment a
 * listing comes to them. News is told by a thread of the watch, from the first listing to
 * {@link #close()}. Where the system cannot watch, or not so many folders, everything is as without
 * it, and {@link #trouble()} says so.
 */
public final class NotebookWatch implements AutoCloseable {

    /** Watches are shared by all programs of a user; each takes about a kilobyte of the system's memory. */
    private static final int MOST_FOLDERS = 20_000;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private record Watched(WatchKey key, Path folder, long inode, int walk) {

        boolean is(Path now, long itsInode) {
            return inode == itsInode && folder.equals(now) && key.isValid();
        }
    }

    private final Notebook notebook;
    private final FolderChanges changes;
    private final @Nullable WatchService service;

    /** By the folder's path below the notebook's, with a {@code /} behind each name. */
    private final TreeMap<String, Watched> folders = new TreeMap<>();

    private final Map<WatchKey, String> paths = new HashMap<>();
    private int walk;
    private volatile @Nullable String trouble;

    private NotebookWatch(
            Notebook notebook, FolderChanges changes, @Nullable WatchService service, @Nullable String trouble) {
        this.notebook = notebook;
        this.changes = changes;
        this.service = service;
        this.trouble = trouble;
    }

    public static NotebookWatch of(Notebook notebook, FolderChanges changes) {
        try {
            WatchService service = notebook.folder().getFileSystem().newWatchService();
            if (isPolling(service)) {
                service.close();
                return withoutEvents(notebook);
            }
            NotebookWatch watch = new NotebookWatch(notebook, changes, service, null);
            Thread.ofPlatform().daemon().name("notesearch-watch").start(watch::tell);
            return watch;
        } catch (IOException | UnsupportedOperationException e) {
            return new NotebookWatch(notebook, changes, null, said(e));
        }
    }

    /** One that tells nothing. */
    public static NotebookWatch withoutEvents(Notebook notebook) {
        FolderChanges nobody = new FolderChanges() {
            @Override
            public void at(NotePath path) {}

            @Override
            public void anywhere() {}
        };
        return new NotebookWatch(notebook, nobody, null, null);
    }

    /** Why changes are not told, for whoever runs notesearch; null where they are, or never could be here. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** As {@link Notebook#list()}; watches the folders that it comes to, and no others any more. */
    public Listing list() {
        synchronized (folders) {
            walk++;
        }
        Listing listing = notebook.list(this::watch);
        if (listing.unreached().isEmpty()) {
            forgetTheRest();
        }
        return listing;
    }

    /** As {@link Notebook#list(Set)}; watches the folders that it comes to as well. */
    public Listing list(Set<NotePath> within) {
        return notebook.list(within, this::watch);
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                trouble = said(e);
            }
        }
    }

    /** Where it is already watched under another path it was moved, and its news is of the new path. */
    private void watch(Path folder, String path, long inode) {
        if (service == null || trouble != null) {
            return;
        }
        synchronized (folders) {
            Watched before = folders.get(path);
            if (before != null && before.is(folder, inode)) {
                folders.put(path, new Watched(before.key(), folder, inode, walk));
                return;
            }
            try {
                if (folders.size() >= MOST_FOLDERS) {
                    throw new IOException("there are more than " + MOST_FOLDERS + " folders");
                }
                WatchKey key = folder.register(service, KINDS);
                if (before != null && !before.key().equals(key)) {
                    cancel(before);
                }
                folders.put(path, new Watched(key, folder, inode, walk));
                String movedFrom = paths.put(key, path);
                if (movedFrom != null && !movedFrom.equals(path)) {
                    folders.remove(movedFrom);
                }
            } catch (NoSuchFileException | NotDirectoryException | ClosedWatchServiceException e) {
                return;
            } catch (IOException e) {
                giveUp(e);
            }
        }
    }

    private void giveUp(IOException reason) {
        close();
        folders.clear();
        paths.clear();
        trouble = said(reason);
    }

    private static String said(Exception reason) {
        return "The system does not tell of changes to the notes (" + Failure.reason(reason)
                + "); they are found when the folder is next compared with the index.";
    }

    private void forgetTheRest() {
        synchronized (folders) {
            folders.values().removeIf(watched -> {
                boolean gone = watched.walk() != walk;
                if (gone) {
                    cancel(watched);
                }
                return gone;
            });
        }
    }

    private void forget(String path) {
        Watched watched = folders.remove(path);
        if (watched != null) {
            cancel(watched);
        }
    }

    /** @return whether anything there was watched */
    private boolean forgetAllBelow(String path) {
        Map<String, Watched> below = folders.subMap(path, path.substring(0, path.length() - 1) + (char) ('/' + 1));
        below.values().forEach(this::cancel);
        boolean any = !below.isEmpty();
        below.clear();
        return any;
    }

    private void cancel(Watched watched) {
        watched.key().cancel();
        paths.remove(watched.key());
    }

    private void tell() {
        WatchService from = service;
        try {
            while (from != null) {
                WatchKey key = from.take();
                synchronized (folders) {
                    tell(key);
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            return;
        }
    }

    private void tell(WatchKey key) {
        String folder = paths.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                changes.anywhere();
            } else if (folder != null && event.context() instanceof Path name) {
                tell(folder, name, event.kind().equals(StandardWatchEventKinds.ENTRY_DELETE));
            }
        }
        if (!key.reset() && folder != null) {
            forget(folder);
            if (folder.isEmpty()) {
                changes.anywhere();
            }
        }
    }

    private void tell(String folder, Path file, boolean gone) {
        String name = file.toString();
        String path = folder + name;
        Watched in = folders.get(folder);
        if (path.equals(IgnoreRules.FILE)) {
            changes.anywhere();
        } else if (in != null && !NotebookWalk.isIgnored(name)) {
            Path entry = in.folder().resolve(file);
            boolean wasFolder = gone && forgetAllBelow(path + "/");
            if (wasFolder || NotePath.isOfNote(name) || !gone && Files.isDirectory(entry)) {
                tell(path, NotebookWalk.isRepresentable(in.folder(), name, entry));
            }
        }
    }

    private void tell(String path, boolean representable) {
        if (representable) {
            changes.at(new NotePath(path));
        } else {
            changes.anywhere();
        }
    }

    /** The JDK's watch without the system's help lists all folders again and again, and slower than a walk does. */
    private static boolean isPolling(WatchService service) {
        return service.getClass().getSimpleName().contains("Polling");
    }
}
