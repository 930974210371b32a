package predictcovid.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;

/// A value on its way between machines. Beside what Java serialises it may hold any record, whose
/// components travel, and any [Optional].
final class Carried<T> implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private transient T value;

    Carried(T value) {
        this.value = value;
    }

    T value() {
        return value;
    }

    /// The value as bytes.
    ///
    /// @throws UncheckedIOException when something in it cannot travel
    static byte[] bytes(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new Writer(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// What the bytes were made of.
    static Object read(byte[] bytes) {
        try (Reader in = new Reader(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
        byte[] bytes = bytes(value);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    // whoever wrote it knew the type
    @Serial
    @SuppressWarnings("unchecked")
    private void readObject(ObjectInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        value = (T) read(bytes);
    }

    private static final class Writer extends ObjectOutputStream {
        Writer(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return switch (object) {
                case Serializable already -> already;
                case Optional<?> optional -> new OptionalForm(optional.orElse(null));
                case Record record -> RecordForm.of(record);
                default -> object;
            };
        }
    }

    /// Finds classes where this one was found: Spark's threads look elsewhere.
    private static final class Reader extends ObjectInputStream {
        Reader(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass wanted)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(wanted.getName(), false, Carried.class.getClassLoader());
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(wanted);
            }
        }
    }
}
