package predictcovid.catalog.table;

import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// The types of Parquet columns that are read, of this program or another's.
enum ParquetType {
    DATE("date"),
    TIMESTAMP("timestamp"),
    INT("int32"),
    LONG("int64"),
    FLOAT("float"),
    DOUBLE("double"),
    TEXT("string"),
    FLAG("boolean");

    private final String word;

    ParquetType(String word) {
        this.word = word;
    }

    /// The type's name as Arrow and its users call it.
    String word() {
        return word;
    }

    /// The type of a column, unless it is none of these.
    static Optional<ParquetType> of(Type field) {
        if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
            return Optional.empty();
        }
        PrimitiveType type = field.asPrimitiveType();
        @Nullable LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return meaning == null || meaning instanceof IntLogicalTypeAnnotation
                ? plain(type.getPrimitiveTypeName())
                : meant(type.getPrimitiveTypeName(), meaning);
    }

    private static Optional<ParquetType> plain(PrimitiveTypeName storage) {
        return switch (storage) {
            case INT32 -> Optional.of(INT);
            case INT64 -> Optional.of(LONG);
            case INT96 -> Optional.of(TIMESTAMP);
            case FLOAT -> Optional.of(FLOAT);
            case DOUBLE -> Optional.of(DOUBLE);
            case BOOLEAN -> Optional.of(FLAG);
            case BINARY -> Optional.of(TEXT);
            case FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    private static Optional<ParquetType> meant(
            PrimitiveTypeName storage, LogicalTypeAnnotation meaning) {
        return switch (meaning) {
            case DateLogicalTypeAnnotation _ when storage == PrimitiveTypeName.INT32 ->
                    Optional.of(DATE);
            case TimestampLogicalTypeAnnotation _ when storage == PrimitiveTypeName.INT64 ->
                    Optional.of(TIMESTAMP);
            case StringLogicalTypeAnnotation _ -> Optional.of(TEXT);
            case EnumLogicalTypeAnnotation _ -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }
}
