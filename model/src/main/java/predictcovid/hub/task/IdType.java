package predictcovid.hub.task;

/// What Parquet stores `output_type_id` as.
public enum IdType {
    /// A text where any output is named by one, and else a number.
    AUTO,
    TEXT,
    NUMBER,
    /// Whatever a hub says that no rule is made of, such as `logical`.
    ANY;

    /// The word of `output_type_id_datatype`; "" when nothing is said.
    static IdType of(String word) {
        return switch (word) {
            case "", "auto" -> AUTO;
            case "character" -> TEXT;
            case "double" -> NUMBER;
            default -> ANY;
        };
    }
}
