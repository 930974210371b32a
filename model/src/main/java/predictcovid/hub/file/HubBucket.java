package predictcovid.hub.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.ScratchFolder;
import predictcovid.text.Fault;

/// A hub's bucket on S3, which anybody may read without an account: `s3://covid19-forecast-hub`, or
/// a file or folder in it. `admin.json` names it.
public final class HubBucket {
    /// A path of this machine that was an address holds one slash of two.
    private static final Pattern ADDRESS = Pattern.compile("s3[an]?:/+([^/]+)/*(.*)");

    private static final Map<String, String> ANONYMOUS =
            Map.of(
                    "fs.s3a.aws.credentials.provider",
                    "org.apache.hadoop.fs.s3a.AnonymousAWSCredentialsProvider");

    /// What is read of a whole hub.
    private static final List<String> OF_A_HUB =
            List.of(
                    "hub-config",
                    "target-data",
                    "auxiliary-data/target-data-archive",
                    "auxiliary-data/locations.csv");

    private final Datalake bucket;
    private final Path copy;

    private HubBucket(Datalake bucket, Path copy) {
        this.bucket = bucket;
        this.copy = copy;
    }

    /// A place on this machine: the place itself or, of one in a bucket, a copy that goes when the
    /// program ends.
    ///
    /// @throws Fault when the bucket, or the place in it, cannot be read
    public static Path local(Path place) {
        return local(place, Map.of());
    }

    /// The same, with Hadoop's properties, such as `fs.s3a.endpoint`.
    static Path local(Path place, Map<String, String> options) {
        Matcher address = ADDRESS.matcher(place.toString().replace('\\', '/'));
        Map<String, String> all = new HashMap<>(ANONYMOUS);
        all.putAll(options);
        return address.matches() ? copied(address.group(1), address.group(2), all) : place;
    }

    private static Path copied(String name, String path, Map<String, String> options) {
        String address = "s3://" + name + (path.isEmpty() ? "" : "/" + path);
        try (Datalake bucket = Datalake.open("s3a://" + name, options)) {
            // stays until the program ends
            ScratchFolder scratch = ScratchFolder.create();
            return new HubBucket(bucket, scratch.path())
                    .copied(path)
                    .orElseThrow(() -> new Fault("hub.bucket.nothing", address));
        } catch (Fault unreachable) {
            throw unreachable.getCause() == null
                    ? unreachable
                    : new Fault(
                            Fault.Kind.STORE,
                            unreachable,
                            "hub.bucket.unreadable",
                            address,
                            reason(unreachable));
        } catch (IOException failure) {
            throw FileFaults.notWritten(failure, Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    private static String reason(Fault unreachable) {
        Throwable cause = unreachable;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return cause.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
    }

    private Optional<Path> copied(String path) throws IOException {
        List<String> files = new ArrayList<>();
        List<String> wanted = path.isEmpty() ? OF_A_HUB : List.of(path);
        for (String place : wanted) {
            List<String> inside = bucket.listFiles(place);
            // a file is listed as if it lay in itself
            String itself = place + "/" + place.substring(place.lastIndexOf('/') + 1);
            files.addAll(inside.equals(List.of(itself)) ? List.of(place) : inside);
        }
        for (String file : files) {
            copy(file);
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(copy.resolve(path));
    }

    private void copy(String file) throws IOException {
        Path target = copy.resolve(file);
        for (Path folder = copy; !folder.equals(target.getParent()); ) {
            folder = folder.resolve(folder.relativize(target).getName(0));
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder).toFile().deleteOnExit();
            }
        }
        target.toFile().deleteOnExit();
        try (InputStream content = bucket.read(file)) {
            Files.copy(content, target);
        }
    }
}
