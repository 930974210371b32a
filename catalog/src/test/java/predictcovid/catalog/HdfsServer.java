package predictcovid.catalog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/// A Hadoop cluster of one data node in this process.
final class HdfsServer implements Closeable {
    private final MiniDFSCluster cluster;

    private HdfsServer(MiniDFSCluster cluster) {
        this.cluster = cluster;
    }

    static HdfsServer start(Path disk) throws IOException {
        Configuration settings = new Configuration();
        settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disk.toString());
        MiniDFSCluster cluster = new MiniDFSCluster.Builder(settings).numDataNodes(1).build();
        cluster.waitActive();
        return new HdfsServer(cluster);
    }

    String freshFolder() {
        return cluster.getURI() + "/lakes/" + UUID.randomUUID();
    }

    /// Lets the data node hear which blocks it may delete.
    void heartbeat() throws IOException {
        cluster.triggerHeartbeats();
    }

    @Override
    public void close() {
        cluster.shutdown(true);
    }
}
