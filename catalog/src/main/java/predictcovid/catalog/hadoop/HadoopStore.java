package predictcovid.catalog.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.security.AccessControlException;
import org.jspecify.annotations.Nullable;
import predictcovid.catalog.store.Entry;
import predictcovid.catalog.store.Store;
import predictcovid.catalog.store.Trouble;

/// What every Hadoop file system does alike: reading, listing, deleting.
abstract class HadoopStore<F extends FileSystem> implements Store {
    private final F files;
    private final Path root;

    HadoopStore(F files, Path root) {
        this.files = files;
        this.root = files.makeQualified(root);
    }

    final F files() {
        return files;
    }

    /// Hadoop's name of `path`; of three parts, because a colon in a name must not be taken for a
    /// scheme.
    final Path resolve(String path) {
        return path.isEmpty() ? root : new Path(root, new Path(null, null, path));
    }

    @Override
    public URI root() {
        return root.toUri();
    }

    @Override
    public InputStream open(String path) throws IOException {
        return files.open(resolve(path));
    }

    @Override
    public Optional<Entry> find(String path) throws IOException {
        try {
            return Optional.of(entry(files.getFileStatus(resolve(path))));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Entry> list(String folder) throws IOException {
        try {
            return Arrays.stream(files.listStatus(resolve(folder)))
                    .map(HadoopStore::entry)
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    private static Entry entry(FileStatus status) {
        return new Entry(
                status.getPath().getName(),
                status.isDirectory(),
                status.getLen(),
                Instant.ofEpochMilli(status.getModificationTime()));
    }

    @Override
    public void delete(String path) throws IOException {
        if (!files.delete(resolve(path), true) && find(path).isPresent()) {
            throw new AccessDeniedException(path);
        }
    }

    @Override
    public void deleteIfEmpty(String folder) throws IOException {
        try {
            files.delete(resolve(folder), false);
        } catch (PathIsNotEmptyDirectoryException _) {
            // stays
        }
    }

    @Override
    public Trouble diagnose(IOException failure, String path, boolean writing) {
        if (causes(failure).anyMatch(HadoopStore::isNoConnection)) {
            return Trouble.UNREACHABLE;
        }
        return switch (failure) {
            case AccessControlException _, AccessDeniedException _ ->
                    writing ? Trouble.NOT_WRITABLE : Trouble.NOT_READABLE;
            case FileNotFoundException _ -> Trouble.NOT_FOUND;
            default -> Trouble.OTHER;
        };
    }

    private static boolean isNoConnection(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof SocketTimeoutException;
    }

    static Stream<Throwable> causes(Throwable failure) {
        Stream.Builder<Throwable> chain = Stream.builder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain.build();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
