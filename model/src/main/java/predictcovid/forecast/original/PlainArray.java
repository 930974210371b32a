package predictcovid.forecast.original;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Numbers as a model file holds them: how many, then each.
final class PlainArray {
    private static final int MOST = 10_000_000;

    private PlainArray() {}

    static void write(double[] values, DataOutput out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /// @throws IOException also when there are more than any model has
    static double[] read(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException(size + " values");
        }
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
