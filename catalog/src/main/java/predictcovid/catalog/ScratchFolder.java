package predictcovid.catalog;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder among this machine's temporary files. A process that is killed cannot remove its own:
/// the next one removes those that nobody holds any more.
public final class ScratchFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    private static final String PREFIX = "predict-covid-";
    private static final String HELD = "held";

    /// A folder is made before it is held.
    private static final Duration YOUNG = Duration.ofMinutes(10);

    private final Path path;
    private final FileChannel held;

    private ScratchFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /// Makes a folder, and removes what dead processes have left.
    public static ScratchFolder create() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")), YOUNG);
    }

    /// @param young a folder that is older and that nobody holds has no owner
    static ScratchFolder in(Path parent, Duration young) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        folder.toFile().deleteOnExit();
        Path mark = folder.resolve(HELD);
        mark.toFile().deleteOnExit();
        FileChannel held =
                FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock(held);
        sweep(parent, Files.getLastModifiedTime(mark).toInstant().minus(young));
        return new ScratchFolder(folder, held);
    }

    /// On a file system without locks the folder stays until somebody else tidies up.
    private static void lock(FileChannel held) {
        try {
            FileLock _ = held.tryLock();
        } catch (IOException noLocks) {
            LOG.debug("temporary files cannot be locked", noLocks);
        }
    }

    /// A file's place in it; what is written there goes with the program at the latest.
    public Path file(String name) {
        Path file = path.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    /// Where it is.
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        held.close();
        delete(path);
    }

    private static void sweep(Path parent, Instant dead) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isLeft(folder, dead)) {
                    LOG.info("Removing {}, which a run that was killed has left", folder);
                    delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.debug("temporary files of others stay", e);
        }
    }

    /// Only what such a folder's mark says to be one.
    private static boolean isLeft(Path folder, Instant dead) throws IOException {
        Path mark = folder.resolve(HELD);
        if (!Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)
                || !Files.isWritable(mark)
                || Files.getLastModifiedTime(mark).toInstant().isAfter(dead)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}
