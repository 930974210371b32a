package predictcovid.catalog;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/// An S3 server in this process that keeps its objects in memory.
final class S3Server implements Closeable {
    private static final String BUCKET = "lakes";

    private final S3Proxy proxy;

    private S3Server(S3Proxy proxy) {
        this.proxy = proxy;
    }

    static S3Server start() throws Exception {
        BlobStore objects = new WholeObjects(new TransientNio2BlobStore());
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

    /// Replaces an object at once, as S3 does: the store itself (s3proxy 4.1.0) empties the old
    /// file while a reader looks at it, who then meets an object of no bytes.
    private static final class WholeObjects extends ForwardingBlobStore {
        WholeObjects(BlobStore objects) {
            super(objects);
        }

        @Override
        public PutObjectResponse putBlob(PutObjectRequest request, InputStream content) {
            byte[] received;
            try {
                received = content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            synchronized (this) {
                return super.putBlob(request, new ByteArrayInputStream(received));
            }
        }

        @Override
        public synchronized HeadObjectResponse blobMetadata(HeadObjectRequest request) {
            return super.blobMetadata(request);
        }

        @Override
        public synchronized ResponseInputStream<GetObjectResponse> getBlob(
                GetObjectRequest request) {
            return super.getBlob(request);
        }
    }
}
