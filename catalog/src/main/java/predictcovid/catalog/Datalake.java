package predictcovid.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.catalog.hadoop.Stores;
import predictcovid.catalog.store.Entry;
import predictcovid.catalog.store.Location;
import predictcovid.catalog.store.MeasuredStream;
import predictcovid.catalog.store.PendingFile;
import predictcovid.catalog.store.Store;
import predictcovid.catalog.store.StoreFaults;
import predictcovid.catalog.store.TemporaryName;
import predictcovid.text.Fault;

/// The folder that trainer, page and people share, on this machine, in a Hadoop cluster or in an S3
/// bucket. Paths are relative to it, parted by `/`. Whatever is written appears whole: a reader
/// meets the old file or the new one. Every failure that the user can mend is a [Fault]. Safe for
/// use by several threads.
public final class Datalake implements Closeable {
    /// In a bucket each attempt is lost to a replacement in the same few milliseconds.
    private static final int READ_ATTEMPTS = 50;

    private final Store store;

    Datalake(Store store) {
        this.store = store;
    }

    /// The datalake at a path or a `file:`, `hdfs:` or `s3a:` URI. Nothing is written and nothing
    /// need be there.
    public static Datalake open(String location) {
        return open(location, Map.of());
    }

    /// The same, with Hadoop's properties, such as `fs.s3a.endpoint`; they win over
    /// `core-site.xml`.
    public static Datalake open(String location, Map<String, String> options) {
        Location place = Location.parse(location);
        try {
            Datalake datalake = new Datalake(Stores.connect(place, options));
            datalake.requireFolder();
            return datalake;
        } catch (IOException e) {
            throw new Fault(
                    Fault.Kind.STORE,
                    e,
                    "catalog.unreachable",
                    place.root(),
                    StoreFaults.reason(e));
        }
    }

    private void requireFolder() {
        boolean isFile = find("").map(entry -> !entry.folder()).orElse(false);
        if (isFile) {
            throw new Fault(Fault.Kind.STORE, "catalog.root-is-file", root());
        }
    }

    /// The absolute address of the folder.
    public URI root() {
        return store.root();
    }

    /// Whether there is a file or a folder.
    public boolean exists(String path) {
        return find(path).isPresent();
    }

    /// The bytes of a file that is there.
    public long size(String path) {
        return find(path)
                .map(Entry::size)
                .orElseThrow(() -> new Fault(Fault.Kind.STORE, "catalog.not-found", path, root()));
    }

    /// The file's content as a stream. Outside `history/runs`, where files are never replaced,
    /// prefer [#readBytes]: an open stream can break off when its file is replaced in a cluster or
    /// bucket.
    public InputStream read(String path) {
        try {
            return store.open(checked(path));
        } catch (IOException e) {
            throw fault(e, path, false);
        }
    }

    /// The whole content of a file, all of one version even while somebody replaces it.
    public byte[] readBytes(String path) {
        for (int attempt = 1; ; attempt++) {
            try (InputStream content = read(path)) {
                return content.readAllBytes();
            } catch (IOException e) {
                if (attempt == READ_ATTEMPTS || !store.replacedWhileReading(e)) {
                    throw fault(e, path, false);
                }
            }
        }
    }

    /// Puts a file in its place, or in place of an older one.
    public Written write(String path, byte[] content) {
        return write(path, out -> out.write(content));
    }

    /// Puts a file in its place as soon as `writer` has returned. When it throws, the older file
    /// stays.
    public Written write(String path, ContentWriter writer) {
        try (PendingFile file = store.replace(checked(path))) {
            MeasuredStream measured = new MeasuredStream(file.content());
            writer.writeTo(measured);
            measured.flush();
            file.commit();
            return new Written(measured.bytes(), measured.sha256());
        } catch (IOException e) {
            throw fault(e, path, true);
        }
    }

    /// Writes a file where none is.
    ///
    /// @param content unlike any other writer's
    /// @return whether this call made the file; of several at once, one does
    boolean create(String path, byte[] content) {
        try {
            return store.create(checked(path), content);
        } catch (IOException e) {
            throw fault(e, path, true);
        }
    }

    /// The paths of the files and folders directly in a folder, sorted; unfinished files are left
    /// out.
    public List<String> list(String folder) {
        return entries(folder).stream().map(entry -> join(folder, entry.name())).toList();
    }

    /// The paths of all files below a folder, sorted within each folder; unfinished files are left
    /// out.
    public List<String> listFiles(String folder) {
        List<String> files = new ArrayList<>();
        for (Entry entry : entries(folder)) {
            String path = join(folder, entry.name());
            if (entry.folder()) {
                files.addAll(listFiles(path));
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    /// What lies in a folder, sorted by name, without unfinished files.
    List<Entry> entries(String folder) {
        return allEntries(folder).stream()
                .filter(entry -> !TemporaryName.matches(entry.name()))
                .toList();
    }

    /// What lies in a folder, sorted by name, unfinished files included.
    List<Entry> allEntries(String folder) {
        try {
            return store.list(checkedOrRoot(folder)).stream()
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw fault(e, folder, false);
        }
    }

    /// Copies a file.
    public Written copy(String from, String to) {
        return write(
                to,
                out -> {
                    try (InputStream content = read(from)) {
                        content.transferTo(out);
                    }
                });
    }

    /// Removes a file, or a folder with all that it holds; nothing happens when it is not there.
    public void delete(String path) {
        try {
            store.delete(checked(path));
        } catch (IOException e) {
            throw fault(e, path, true);
        }
    }

    /// Removes a folder that holds nothing, the datalake's own for `""`; one that somebody has put
    /// something in stays.
    void deleteIfEmpty(String folder) {
        try {
            store.deleteIfEmpty(checkedOrRoot(folder));
        } catch (IOException e) {
            throw fault(e, folder, true);
        }
    }

    /// The SHA-256 of a file.
    public String sha256(String path) {
        MeasuredStream measured = new MeasuredStream(OutputStream.nullOutputStream());
        try (InputStream content = store.open(checked(path))) {
            content.transferTo(measured);
        } catch (IOException e) {
            throw fault(e, path, false);
        }
        return measured.sha256();
    }

    Optional<Entry> find(String path) {
        try {
            return store.find(checkedOrRoot(path));
        } catch (IOException e) {
            throw fault(e, path, false);
        }
    }

    private Fault fault(IOException failure, String path, boolean writing) {
        return StoreFaults.of(failure, store, path, writing);
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private static String checkedOrRoot(String path) {
        return path.isEmpty() ? path : checked(path);
    }

    /// Refuses paths that lead out of the datalake.
    private static String checked(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.indexOf('\\') >= 0) {
                throw new Fault("catalog.path", path);
            }
        }
        return path;
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (IOException e) {
            throw fault(e, "", false);
        }
    }

    /// What was written.
    ///
    /// @param sha256 64 lowercase hexadecimal digits
    public record Written(long bytes, String sha256) {}
}
