package predictcovid.catalog.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.BlockMissingException;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.QuotaExceededException;
import predictcovid.catalog.store.PendingFile;
import predictcovid.catalog.store.TemporaryName;
import predictcovid.catalog.store.Trouble;

/// A folder of a Hadoop cluster. Its `rename` with OVERWRITE is one step of the name node.
final class HdfsStore extends HadoopStore<DistributedFileSystem> {
    /// Hadoop's own would try an unreachable name node for a quarter of an hour, and wait 0.4
    /// seconds at the end of each file for the data node's report.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "ipc.client.connect.timeout", "5000",
                    "ipc.client.connect.max.retries", "2",
                    "ipc.client.connect.retry.interval", "500",
                    "ipc.client.connect.max.retries.on.timeouts", "1",
                    "ipc.client.rpc-timeout.ms", "30000",
                    "dfs.client.block.write.locateFollowingBlock.initial.delay.ms", "25",
                    "dfs.client.block.write.locateFollowingBlock.retries", "9");

    private HdfsStore(DistributedFileSystem files, Path root) {
        super(files, root);
    }

    static HdfsStore connect(URI root, Map<String, String> options) throws IOException {
        HadoopSettings.ensureUser();
        DistributedFileSystem files = new DistributedFileSystem();
        try {
            files.initialize(root, HadoopSettings.of(SETTINGS, options));
        } catch (IllegalArgumentException e) {
            throw causes(e).anyMatch(UnknownHostException.class::isInstance)
                    ? (IOException) new UnknownHostException(root.getHost()).initCause(e)
                    : new IOException(e);
        }
        return new HdfsStore(files, new Path(root));
    }

    @Override
    public PendingFile replace(String path) throws IOException {
        return new HdfsFile(resolve(path));
    }

    /// The content is written beside the place first, so that nobody meets an empty file.
    @Override
    public boolean create(String path, byte[] content) throws IOException {
        try (HdfsFile file = new HdfsFile(resolve(path))) {
            file.content().write(content);
            file.finish(Rename.NONE);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /// The old file's blocks go with it, even under a reader that has opened it. Hadoop tells that
    /// in three ways, one of them only in words.
    @Override
    public boolean replacedWhileReading(IOException failure) {
        return failure instanceof BlockMissingException
                || failure instanceof FileNotFoundException
                || String.valueOf(failure.getMessage()).startsWith("Blocklist for ");
    }

    @Override
    public Trouble diagnose(IOException failure, String path, boolean writing) {
        return failure instanceof QuotaExceededException
                ? Trouble.DISK_FULL
                : super.diagnose(failure, path, writing);
    }

    private final class HdfsFile implements PendingFile {
        private final Path target;
        private final Path temporary;
        private final FSDataOutputStream file;

        HdfsFile(Path target) throws IOException {
            this.target = target;
            this.temporary = new Path(target.getParent(), TemporaryName.beside(target.getName()));
            this.file = files().create(temporary);
        }

        @Override
        public OutputStream content() {
            return file;
        }

        @Override
        public void commit() throws IOException {
            finish(Rename.OVERWRITE);
        }

        void finish(Rename rename) throws IOException {
            file.hsync();
            file.close();
            files().rename(temporary, target, rename);
        }

        @Override
        public void close() throws IOException {
            try {
                file.close();
            } finally {
                files().delete(temporary, false);
            }
        }
    }
}
