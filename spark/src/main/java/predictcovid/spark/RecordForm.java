package predictcovid.spark;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A record on its way: its class and its components, of which its own constructor makes it again.
final class RecordForm implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final @Nullable Object[] values;

    private RecordForm(Class<?> type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    static RecordForm of(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(record, components[i].getAccessor());
        }
        return new RecordForm(record.getClass(), values);
    }

    private static @Nullable Object value(Record record, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Serial
    private Object readResolve() throws ObjectStreamException {
        Class<?>[] types =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw (InvalidObjectException) new InvalidObjectException(type.getName()).initCause(e);
        }
    }
}
