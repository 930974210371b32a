package predictcovid.catalog.hadoop;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import predictcovid.catalog.store.PendingFile;
import predictcovid.catalog.store.TemporaryName;

/// A pending file of this machine: a hidden neighbour, synced, then renamed over its place.
final class LocalFile implements PendingFile {
    private static final int BUFFER = 64 * 1024;

    private final Path target;
    private final Path temporary;
    private final FileOutputStream file;
    private final OutputStream content;

    LocalFile(Path target) throws IOException {
        this.target = target;
        this.temporary =
                target.resolveSibling(TemporaryName.beside(String.valueOf(target.getFileName())));
        this.file = new FileOutputStream(temporary.toFile());
        this.content = new BufferedOutputStream(new Explaining(file), BUFFER);
    }

    @Override
    public OutputStream content() {
        return content;
    }

    @Override
    public void commit() throws IOException {
        content.flush();
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw DiskFullException.explain(e, temporary);
        }
        file.close();
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        syncFolder();
    }

    /// Makes the new name itself survive a power cut, where the system lets a folder be synced.
    private void syncFolder() {
        try (FileChannel folder =
                FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // Windows opens no folders; the file's content is safe in any case.
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(temporary);
    }

    /// Looks at the disk at the moment a write fails, before the cleaning-up makes room again.
    private final class Explaining extends FilterOutputStream {
        Explaining(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw DiskFullException.explain(e, temporary);
            }
        }
    }
}
