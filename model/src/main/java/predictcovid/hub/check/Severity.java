package predictcovid.hub.check;

/// How bad a finding is.
public enum Severity {
    /// The hub will not take the submission.
    ERROR,
    /// The hub will take it.
    WARNING
}
