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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.table.ParquetTable;
import predictcovid.web.Refusal;
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
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .contentType(type(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .contentLength(file.bytes())
                .body(body(run.orElseThrow(), file));
    }

    private Resource body(RunManifest run, RunManifest.StoredFile file) {
        if (archive.isKept(file)) {
            return new ByteArrayResource(archive.content(run, file));
        }
        InputStream content = archive.open(run, file);
        return new InputStreamResource(content);
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
