package predictcovid.run.training;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import predictcovid.catalog.store.QuickGzip;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.text.Fault;

/// The format of `predict.model`: eight bytes that name it, a format number, then the model's
/// numbers and names, gzipped. Reading makes no object but the model: a datalake is not trusted.
public final class ModelFile {
    private static final long NAME = 0x5052_4544_4356_4d31L;
    private static final int FORMAT = 4;

    private ModelFile() {}

    /// Writes `model`; the stream stays open.
    public static void write(OriginalModel model, OutputStream out) throws IOException {
        DataOutputStream header = new DataOutputStream(out);
        header.writeLong(NAME);
        header.writeInt(FORMAT);
        GZIPOutputStream zipped = new QuickGzip(out);
        DataOutputStream values = new DataOutputStream(new BufferedOutputStream(zipped));
        model.write(values);
        values.flush();
        zipped.finish();
    }

    /// Reads the model that `in` holds to its end.
    ///
    /// @param path where it comes from, for the error
    /// @throws Fault when it is no model, is damaged, or comes from another version of the program
    public static OriginalModel read(InputStream in, String path) {
        try (DataInputStream header = new DataInputStream(new BufferedInputStream(in))) {
            if (header.readLong() != NAME) {
                throw new Fault("run.model-foreign", path);
            }
            if (header.readInt() != FORMAT) {
                throw new Fault("run.model-version", path);
            }
            GZIPInputStream zipped = new GZIPInputStream(header, 1 << 16);
            DataInputStream values = new DataInputStream(new BufferedInputStream(zipped));
            OriginalModel model = OriginalModel.read(values);
            checkToTheEnd(values);
            return model;
        } catch (IOException damaged) {
            throw new Fault(Fault.Kind.DAMAGED, damaged, "run.model-corrupt", path);
        }
    }

    /// The checksum stands at the end, behind the last value.
    private static void checkToTheEnd(InputStream values) throws IOException {
        values.transferTo(OutputStream.nullOutputStream());
    }
}
