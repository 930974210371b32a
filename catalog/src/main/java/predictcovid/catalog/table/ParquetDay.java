package predictcovid.catalog.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/// The calendar day, in UTC, of what Parquet stores as an instant.
final class ParquetDay {
    /// The Julian day number of 1970-01-01.
    private static final int EPOCH = 2_440_588;

    private ParquetDay() {}

    static Function<ColumnReader, Object> of(Type timestamp) {
        if (timestamp.getLogicalTypeAnnotation()
                instanceof TimestampLogicalTypeAnnotation meaning) {
            long day = unitsADay(meaning);
            return reader -> LocalDate.ofEpochDay(Math.floorDiv(reader.getLong(), day));
        }
        return reader -> LocalDate.ofEpochDay(julianDay(reader.getBinary().toByteBuffer()) - EPOCH);
    }

    private static long unitsADay(TimestampLogicalTypeAnnotation meaning) {
        return switch (meaning.getUnit()) {
            case MILLIS -> TimeUnit.DAYS.toMillis(1);
            case MICROS -> TimeUnit.DAYS.toMicros(1);
            case NANOS -> TimeUnit.DAYS.toNanos(1);
        };
    }

    /// INT96, which old programs write: eight bytes of nanoseconds, then the Julian day.
    private static long julianDay(ByteBuffer int96) {
        return int96.order(ByteOrder.LITTLE_ENDIAN).getInt(int96.position() + Long.BYTES);
    }
}
