package predictcovid.catalog.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.s3a.AWSBadRequestException;
import org.apache.hadoop.fs.s3a.AWSUnsupportedFeatureException;
import org.apache.hadoop.fs.s3a.CredentialInitializationException;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;
import org.apache.hadoop.fs.s3a.S3AFileSystem;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import predictcovid.catalog.store.PendingFile;
import predictcovid.catalog.store.Trouble;

/// A folder of an S3 bucket. An object appears whole when its one PUT ends; there is no temporary
/// object. `create` is exclusive where the server knows conditional writes (`If-None-Match`; AWS
/// does), else it looks first and then writes, which two that come within the same moment can both
/// pass.
final class S3Store extends HadoopStore<S3AFileSystem> {
    private static final int CONNECT_MILLIS = 5_000;

    private static final String ENDPOINT = "fs.s3a.endpoint";

    private static final String PATH_STYLE = "fs.s3a.path.style.access";

    private static final String CONDITIONAL =
            CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

    private static final String CONFLICT = "ConditionalRequestConflict";

    /// Hadoop's own would try an unreachable server for many minutes. The SDK knows the variable,
    /// too, but would look for a host `bucket.server`, which few but Amazon's have.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    ENDPOINT,
                    "${env.AWS_ENDPOINT_URL_S3:-}",
                    "fs.s3a.attempts.maximum",
                    "2",
                    "fs.s3a.retry.limit",
                    "2",
                    "fs.s3a.retry.interval",
                    "500ms",
                    "fs.s3a.connection.establish.timeout",
                    "15s",
                    "fs.s3a.connection.timeout",
                    "15s",
                    "fs.s3a.connection.request.timeout",
                    "20s",
                    "fs.s3a.input.stream.type",
                    "classic");

    private S3Store(S3AFileSystem files, Path root) {
        super(files, root);
    }

    static S3Store connect(URI root, Map<String, String> options) throws IOException {
        HadoopSettings.ensureUser();
        Configuration settings = HadoopSettings.of(SETTINGS, options);
        if (!settings.getTrimmed(ENDPOINT, "").isEmpty()) {
            if (!HadoopSettings.isSetBySite(settings, PATH_STYLE)) {
                settings.setBoolean(PATH_STYLE, true);
            }
            knock(settings);
        }
        S3AFileSystem files = new S3AFileSystem();
        files.initialize(root, settings);
        return new S3Store(files, new Path(root));
    }

    /// S3A waits at least 15 seconds a try for a server that does not answer; this asks once, for
    /// less.
    private static void knock(Configuration settings) throws IOException {
        if (!settings.getTrimmed("fs.s3a.proxy.host", "").isEmpty()) {
            return;
        }
        String endpoint = settings.getTrimmed(ENDPOINT);
        boolean tls = settings.getBoolean("fs.s3a.connection.ssl.enabled", true);
        URI server =
                URI.create(
                        endpoint.contains("://")
                                ? endpoint
                                : (tls ? "https://" : "http://") + endpoint);
        int port =
                server.getPort() >= 0
                        ? server.getPort()
                        : "http".equals(server.getScheme()) ? 80 : 443;
        InetSocketAddress address = new InetSocketAddress(server.getHost(), port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(server.getHost());
        }
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
        }
    }

    @Override
    public PendingFile replace(String path) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files().createFile(resolve(path));
        builder.overwrite(true).recursive();
        return new S3File(builder.build());
    }

    @Override
    public boolean create(String path, byte[] content) throws IOException {
        try {
            return createExclusively(path, content);
        } catch (AWSUnsupportedFeatureException e) {
            return createAfterLooking(path, content);
        }
    }

    /// Whatever the server answered, the object itself tells who wrote it: a server may ignore the
    /// condition, or refuse our own second try after the answer to the first one was lost.
    private boolean createExclusively(String path, byte[] content) throws IOException {
        FSDataOutputStreamBuilder<?, ?> builder = files().createFile(resolve(path));
        builder.create().recursive().must(CONDITIONAL, true);
        try (S3File file = new S3File(builder.build())) {
            file.content().write(content);
            file.commit();
        } catch (RemoteFileChangedException _) {
            return isWritten(path, content);
        } catch (AWSBadRequestException e) {
            if (!String.valueOf(e.getMessage()).contains(CONFLICT)) {
                throw e;
            }
        }
        return isWritten(path, content);
    }

    private boolean isWritten(String path, byte[] content) throws IOException {
        try (InputStream written = open(path)) {
            return Arrays.equals(written.readAllBytes(), content);
        } catch (RemoteFileChangedException replaced) {
            // only who wrote it replaces it
            return false;
        }
    }

    private boolean createAfterLooking(String path, byte[] content) throws IOException {
        if (find(path).isPresent()) {
            return false;
        }
        try (PendingFile file = replace(path)) {
            file.content().write(content);
            file.commit();
        }
        return true;
    }

    /// S3A compares the object's ETag with each GET.
    @Override
    public boolean replacedWhileReading(IOException failure) {
        return failure instanceof RemoteFileChangedException;
    }

    @Override
    public Trouble diagnose(IOException failure, String path, boolean writing) {
        return switch (failure) {
            case UnknownStoreException _ -> Trouble.NO_BUCKET;
            case AccessDeniedException denied when isAboutCredentials(denied) ->
                    Trouble.NO_CREDENTIALS;
            default -> super.diagnose(failure, path, writing);
        };
    }

    /// S3A and the server tell a wrong key from a forbidden folder only in words.
    private static boolean isAboutCredentials(AccessDeniedException denied) {
        String message = String.valueOf(denied.getMessage());
        return causes(denied).anyMatch(CredentialInitializationException.class::isInstance)
                || message.contains("InvalidAccessKeyId")
                || message.contains("SignatureDoesNotMatch");
    }

    private record S3File(FSDataOutputStream content) implements PendingFile {

        @Override
        public void commit() throws IOException {
            content.close();
        }

        /// Closing the stream would publish what was written so far; only aborting drops it.
        @Override
        public void close() {
            content.abort();
        }
    }
}
