package predictcovid.catalog.table;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/// Lets Parquet read bytes in memory.
final class BytesInputFile implements InputFile {
    private final byte[] content;

    BytesInputFile(byte[] content) {
        this.content = content;
    }

    @Override
    public long getLength() {
        return content.length;
    }

    @Override
    public SeekableInputStream newStream() {
        return new BytesStream(new Bytes(content));
    }

    private static final class BytesStream extends DelegatingSeekableInputStream {
        private final Bytes bytes;

        BytesStream(Bytes bytes) {
            super(bytes);
            this.bytes = bytes;
        }

        @Override
        public long getPos() {
            return bytes.position();
        }

        @Override
        public void seek(long position) throws EOFException {
            bytes.seek(position);
        }
    }

    private static final class Bytes extends ByteArrayInputStream {
        Bytes(byte[] content) {
            super(content);
        }

        int position() {
            return pos;
        }

        void seek(long position) throws EOFException {
            if (position < 0 || position > count) {
                throw new EOFException("position " + position + " of " + count);
            }
            pos = (int) position;
        }
    }
}
