package predictcovid.catalog.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import predictcovid.catalog.store.PendingFile;
import predictcovid.catalog.store.Trouble;

/// A folder of this machine. Hadoop reads it; Java itself writes it, because Hadoop's local
/// `rename` deletes the old file first, its `create` starts a `chmod` for each file and overrides
/// the user's umask.
final class LocalStore extends HadoopStore<RawLocalFileSystem> {
    private final Path folder;

    private LocalStore(RawLocalFileSystem files, Path folder) {
        super(files, new org.apache.hadoop.fs.Path(folder.toUri()));
        this.folder = folder;
    }

    static LocalStore connect(URI root) throws IOException {
        RawLocalFileSystem files = new RawLocalFileSystem();
        files.initialize(URI.create("file:///"), new Configuration(false));
        return new LocalStore(files, Path.of(root));
    }

    @Override
    public InputStream open(String path) throws IOException {
        try {
            return super.open(path);
        } catch (FileNotFoundException e) {
            if (Files.exists(here(path))) {
                throw new AccessDeniedException(path, null, e.getMessage());
            }
            throw e;
        }
    }

    @Override
    public PendingFile replace(String path) throws IOException {
        makeFolderOf(path);
        return new LocalFile(here(path));
    }

    @Override
    public boolean create(String path, byte[] content) throws IOException {
        makeFolderOf(path);
        try {
            Files.createFile(here(path));
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (NoSuchFileException e) {
            // somebody has removed the folder, which was empty
            return create(path, content);
        }
        try {
            Files.write(here(path), content);
            return true;
        } catch (IOException e) {
            IOException explained = DiskFullException.explain(e, here(path));
            Files.deleteIfExists(here(path));
            throw explained;
        }
    }

    /// Hadoop's looks first and then deletes whatever is there.
    @Override
    public void deleteIfEmpty(String folder) throws IOException {
        try {
            Files.deleteIfExists(here(folder));
        } catch (DirectoryNotEmptyException _) {
            // stays
        }
    }

    private Path here(String path) {
        return folder.resolve(path);
    }

    private void makeFolderOf(String path) throws IOException {
        Files.createDirectories(parent(here(path)));
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    @Override
    public boolean replacedWhileReading(IOException failure) {
        return false;
    }

    @Override
    public Trouble diagnose(IOException failure, String path, boolean writing) {
        if (DiskFullException.isBehind(failure)) {
            return Trouble.DISK_FULL;
        }
        return writing ? whyNotWritten(failure, here(path)) : whyNotRead(failure, here(path));
    }

    private static Trouble whyNotRead(IOException failure, Path file) {
        if (!Files.exists(file)) {
            return Trouble.NOT_FOUND;
        }
        boolean denied = failure instanceof AccessDeniedException || !Files.isReadable(file);
        return denied && !Files.isDirectory(file) ? Trouble.NOT_READABLE : Trouble.OTHER;
    }

    private static Trouble whyNotWritten(IOException failure, Path file) {
        Path existing = nearestExisting(parent(file));
        if (!Files.isDirectory(existing)) {
            return Trouble.NOT_A_FOLDER;
        }
        if (failure instanceof AccessDeniedException
                || failure instanceof NoSuchFileException
                || !Files.isWritable(existing)
                || isReadOnly(existing)) {
            return Trouble.NOT_WRITABLE;
        }
        return Trouble.OTHER;
    }

    private static Path nearestExisting(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && !existing.equals(parent(existing))) {
            existing = parent(existing);
        }
        return existing;
    }

    private static boolean isReadOnly(Path folder) {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }
}
