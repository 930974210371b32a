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
/// @param gzipped whether the datalake holds them gzipped once more; absent in vintages of earlier
///   programs, which are kept as they came
/// @param sameAs path without suffixes of an older vintage that has the same bytes and holds them
///   for both; absent where this one holds them itself
record VintageRecord(
        String url,
        String sha256,
        long bytes,
        int rows,
        Instant time,
        Optional<String> etag,
        Optional<String> lastModified,
        Packing packing,
        Optional<Boolean> gzipped,
        Optional<String> sameAs) {
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

    /// The same bytes where `holder` has them.
    VintageRecord heldBy(VintageRecord holder, String stem) {
        return new VintageRecord(
                url,
                sha256,
                bytes,
                rows,
                time,
                etag,
                lastModified,
                packing,
                holder.gzipped,
                Optional.of(stem));
    }

    /// Whether the file in the datalake is the gzipped source.
    boolean isGzipped() {
        return gzipped.orElse(false);
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
