package predictcovid.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.web.http.Refusal;
import predictcovid.web.run.RunArchive;

/// The files of a run, each under an address of its own whose content never changes. Only what the
/// manifest names is served, and nothing that a browser would run: the datalake is not trusted.
@Controller
class FileController {
    private static final Map<String, MediaType> TYPES =
            Map.of(
                    "png",
                    MediaType.IMAGE_PNG,
                    "csv",
                    new MediaType("text", "csv", UTF_8),
                    "json",
                    MediaType.APPLICATION_JSON,
                    "parquet",
                    MediaType.valueOf(ParquetTable.MEDIA_TYPE));

    private final RunArchive archive;

    FileController(RunArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/runs/{runId}/files/{*path}")
    @Nullable ResponseEntity<Resource> file(
            @PathVariable String runId,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<RunManifest> run = archive.run(runId);
        RunManifest.StoredFile file =
                run.flatMap(found -> archive.file(found, path.replaceFirst("^/", "")))
                        .orElseThrow(
                                () -> new Refusal(HttpStatus.NOT_FOUND, "web.refused.no-file"));
        String etag = "\"" + file.sha256() + "\"";
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return null;
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .eTag(etag)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                        .contentType(type(file))
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file));
        if (archive.isKept(file)) {
            byte[] content = archive.content(run.orElseThrow(), file);
            // of ranges Spring sends other lengths than the file's
            return isOutside(request, content)
                    ? outside(content)
                    : answer.body(new ByteArrayResource(content));
        }
        InputStream content = archive.open(run.orElseThrow(), file);
        return answer.contentLength(file.bytes()).body(new InputStreamResource(content));
    }

    /// Whether ranges are asked for that the file does not have. Spring 7.0 answers so, too, but
    /// sends the whole file along.
    private static boolean isOutside(HttpServletRequest request, byte[] content) {
        String ranges = request.getHeader(HttpHeaders.RANGE);
        if (ranges == null) {
            return false;
        }
        try {
            HttpRange.toResourceRegions(
                    HttpRange.parseRanges(ranges), new ByteArrayResource(content));
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static ResponseEntity<Resource> outside(byte[] content) {
        return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + content.length)
                .build();
    }

    private static MediaType type(RunManifest.StoredFile file) {
        String name = file.path();
        return TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }

    private static String disposition(RunManifest.StoredFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        ContentDisposition.Builder builder =
                name.endsWith(".png")
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
        return builder.filename(name).build().toString();
    }
}
