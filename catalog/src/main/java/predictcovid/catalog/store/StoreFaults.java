package predictcovid.catalog.store;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import predictcovid.text.Fault;

/// Tells a store's failures in the user's words.
public final class StoreFaults {
    private StoreFaults() {}

    /// The sentence for what failed at `path`.
    ///
    /// @param writing whether the failed step was to change something
    public static Fault of(IOException failure, Store store, String file, boolean writing) {
        String reason = reason(failure);
        String path = file.isEmpty() ? "/" : file;
        return switch (store.diagnose(failure, file, writing)) {
            case NOT_FOUND -> fault(failure, "catalog.not-found", path, store.root());
            case NOT_READABLE -> fault(failure, "catalog.not-readable", path, store.root());
            case NOT_WRITABLE -> fault(failure, "catalog.not-writable", path, store.root());
            case NOT_A_FOLDER -> fault(failure, "catalog.not-a-folder", path, store.root());
            case DISK_FULL -> fault(failure, "catalog.disk-full", path, store.root());
            case UNREACHABLE -> fault(failure, "catalog.unreachable", store.root(), reason);
            case NO_BUCKET -> fault(failure, "catalog.no-bucket", store.root());
            case NO_CREDENTIALS -> fault(failure, "catalog.no-credentials", store.root());
            case OTHER ->
                    fault(
                            failure,
                            writing ? "catalog.not-written" : "catalog.not-read",
                            path,
                            store.root(),
                            reason);
        };
    }

    private static Fault fault(IOException failure, String key, Object... args) {
        return new Fault(Fault.Kind.STORE, failure, key, args);
    }

    /// The innermost message, in one line: the outer ones repeat it with class names.
    public static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof SocketTimeoutException) {
            return "timeout";
        }
        return Optional.ofNullable(cause.getMessage())
                .map(message -> message.lines().findFirst().orElse(""))
                .filter(line -> !line.isBlank())
                .orElse(cause.getClass().getSimpleName());
    }
}
