package predictcovid.catalog.store;

/// The kinds of places that a datalake can live in, named as in their URIs.
public enum Scheme {
    FILE,
    HDFS,
    S3A
}
