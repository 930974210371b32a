package predictcovid.run.training;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import predictcovid.forecast.original.OriginalModel;
import predictcovid.text.Fault;

/// The format of `predict.model`: eight bytes that name it, a format number, then the
/// Java-serialised model, gzipped. Reading admits only the classes that a model consists of: a
/// datalake is not trusted.
public final class ModelFile {
    private static final long NAME = 0x5052_4544_4356_4d31L;
    private static final int FORMAT = 3;
    private static final ObjectInputFilter ONLY_MODELS =
            ObjectInputFilter.Config.createFilter(
                    "maxdepth=50;maxarray=10000000;maxrefs=10000000;"
                            + "predictcovid.forecast.original.*;predictcovid.forest.*;"
                            + "predictcovid.series.*;predictcovid.target.Frequency;"
                            + "java.lang.Number;java.lang.Integer;java.lang.Long;java.lang.Double;java.lang.Enum;java.lang.Record;"
                            + "java.lang.String;java.lang.Object;java.time.LocalDate;java.time.Ser;java.util.CollSer;"
                            + "java.util.ImmutableCollections$*;java.util.ArrayList;"
                            + "java.util.HashMap;java.util.Map$Entry;!*");

    private ModelFile() {}

    /// Writes `model`; the stream stays open.
    public static void write(OriginalModel model, OutputStream out) throws IOException {
        DataOutputStream header = new DataOutputStream(out);
        header.writeLong(NAME);
        header.writeInt(FORMAT);
        GZIPOutputStream zipped = new QuickGzip(out);
        ObjectOutputStream objects = new ObjectOutputStream(zipped);
        objects.writeObject(model);
        objects.flush();
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
            ObjectInputStream objects = new ObjectInputStream(zipped);
            objects.setObjectInputFilter(ONLY_MODELS);
            OriginalModel model = (OriginalModel) objects.readObject();
            checkToTheEnd(zipped);
            return model;
        } catch (InvalidClassException otherClasses) {
            boolean refused = String.valueOf(otherClasses.getMessage()).contains("REJECTED");
            throw new Fault(
                    otherClasses, refused ? "run.model-foreign" : "run.model-version", path);
        } catch (StreamCorruptedException damaged) {
            throw new Fault(Fault.Kind.DAMAGED, damaged, "run.model-corrupt", path);
        } catch (IOException | ClassNotFoundException | RuntimeException damaged) {
            throw damaged instanceof Fault fault
                    ? fault
                    : new Fault(Fault.Kind.DAMAGED, damaged, "run.model-corrupt", path);
        }
    }

    /// The checksum stands at the end, behind the last object.
    private static void checkToTheEnd(InputStream zipped) throws IOException {
        zipped.transferTo(OutputStream.nullOutputStream());
    }

    /// Forests shrink little more at higher levels, which take three times as long.
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
