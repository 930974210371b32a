package predictcovid.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.store.Entry;
import predictcovid.catalog.store.PendingFile;
import predictcovid.catalog.store.Store;
import predictcovid.catalog.store.Trouble;

/// The store of a process that is killed after a number of changes: nothing more happens then, not
/// even cleaning up. Between two changes all moments are alike, so reading does not count.
final class DyingStore implements Store {
    private final Store store;
    private int steps;

    DyingStore(Store store, int steps) {
        this.store = store;
        this.steps = steps;
    }

    boolean isDead() {
        return steps < 0;
    }

    int left() {
        return steps;
    }

    private void step() throws IOException {
        steps--;
        requireAlive();
    }

    private void requireAlive() throws IOException {
        if (isDead()) {
            throw new IOException("killed");
        }
    }

    @Override
    public URI root() {
        return store.root();
    }

    @Override
    public InputStream open(String path) throws IOException {
        requireAlive();
        return store.open(path);
    }

    @Override
    public Optional<Entry> find(String path) throws IOException {
        requireAlive();
        return store.find(path);
    }

    @Override
    public List<Entry> list(String folder) throws IOException {
        requireAlive();
        return store.list(folder);
    }

    @Override
    public PendingFile replace(String path) throws IOException {
        step();
        return new DyingFile(store.replace(path));
    }

    @Override
    public boolean create(String path, byte[] content) throws IOException {
        step();
        return store.create(path, content);
    }

    @Override
    public void deleteIfEmpty(String folder) throws IOException {
        step();
        store.deleteIfEmpty(folder);
    }

    @Override
    public void delete(String path) throws IOException {
        step();
        store.delete(path);
    }

    @Override
    public boolean replacedWhileReading(IOException failure) {
        return false;
    }

    @Override
    public Trouble diagnose(IOException failure, String path, boolean writing) {
        return Trouble.OTHER;
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private final class DyingFile implements PendingFile {
        private final PendingFile file;

        DyingFile(PendingFile file) {
            this.file = file;
        }

        @Override
        public OutputStream content() {
            return file.content();
        }

        @Override
        public void commit() throws IOException {
            step();
            file.commit();
        }

        @Override
        public void close() throws IOException {
            if (!isDead()) {
                file.close();
            }
        }
    }
}
