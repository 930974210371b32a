package predictcovid.catalog.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Gzips at the quickest level. Forests and tables of counts shrink little more at higher ones,
/// which take three to four times as long.
public final class QuickGzip extends GZIPOutputStream {
    /// Packs into `out`.
    public QuickGzip(OutputStream out) throws IOException {
        super(out, 1 << 16);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
