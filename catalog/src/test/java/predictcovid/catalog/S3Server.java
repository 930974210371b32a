package predictcovid.catalog;

import java.io.Closeable;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/// An S3 server in this process that keeps its objects in memory.
final class S3Server implements Closeable {
    private static final String BUCKET = "lakes";

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static S3Server start() throws Exception {
        BlobStore objects = new TransientNio2BlobStore();
        objects.createContainer(BUCKET);
        S3Proxy proxy =
                S3Proxy.builder()
                        .blobStore(objects)
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                        .stopTimeout(0)
                        .build();
        proxy.start();
        return new S3Server(proxy);
    }

    Map<String, String> options() {
        return options("127.0.0.1");
    }

    /// @param host this machine's address or name
    Map<String, String> options(String host) {
        return Map.of(
                "fs.s3a.endpoint", "http://" + host + ":" + proxy.getPort(),
                "fs.s3a.access.key", "key",
                "fs.s3a.secret.key", "secret");
    }

    String freshFolder() {
        return "s3a://" + BUCKET + "/" + UUID.randomUUID();
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
