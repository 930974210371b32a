package predictcovid.source;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import predictcovid.catalog.PublicAddress;
import predictcovid.source.table.Packing;
import predictcovid.text.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What stands beside a vintage in the datalake, as JSON.
///
/// @param url where it was read, without secrets
/// @param rows its data rows
/// @param time when it was read
/// @param packing how its bytes are wrapped
record VintageRecord(
        String url,
        String sha256,
        long bytes,
        int rows,
        Instant time,
        Optional<String> etag,
        Optional<String> lastModified,
        Packing packing) {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .changeDefaultPropertyInclusion(
                            none -> none.withValueInclusion(Include.NON_ABSENT))
                    .build();

    VintageRecord {
        url = url == null ? url : PublicAddress.of(url);
        boolean complete = url != null && sha256 != null && time != null && packing != null;
        if (!complete || !SHA256.matcher(sha256).matches() || bytes < 1 || rows < 1) {
            throw new IllegalArgumentException("a field is missing or impossible");
        }
    }

    /// Reads what [#json] wrote.
    static VintageRecord parse(byte[] json, String file) {
        try {
            return Optional.ofNullable(JSON.readValue(json, VintageRecord.class))
                    .orElseThrow(
                            () -> new Fault(Fault.Kind.DAMAGED, "source.record-damaged", file));
        } catch (JacksonException e) {
            throw new Fault(Fault.Kind.DAMAGED, e, "source.record-damaged", file);
        }
    }

    /// In UTF-8, indented.
    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /// What the server called this version.
    Download.Version version() {
        return new Download.Version(etag, lastModified);
    }
}
