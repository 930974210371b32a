package predictcovid.web.http.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/// A file that pages load, as it is and zipped, so that no reader waits for the zipping.
final class Asset {
    private final String name;
    private final byte[] plain;
    private final byte[] zipped;

    /// @param name which ends as its kind says
    Asset(String name, byte[] content) throws IOException {
        this.name = name;
        this.plain = content.clone();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        }
        this.zipped = bytes.toByteArray();
    }

    MediaType type() {
        return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }

    /// Its bytes, to be sent and not to be changed.
    byte[] content(boolean isZipped) {
        return isZipped ? zipped : plain;
    }
}
