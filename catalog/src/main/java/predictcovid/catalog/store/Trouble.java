package predictcovid.catalog.store;

/// Why a store failed, as far as the user can mend it.
public enum Trouble {
    NOT_FOUND,
    NOT_READABLE,
    NOT_WRITABLE,
    NOT_A_FOLDER,
    DISK_FULL,
    UNREACHABLE,
    NO_BUCKET,
    NO_CREDENTIALS,
    OTHER
}
