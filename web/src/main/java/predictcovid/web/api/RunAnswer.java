package predictcovid.web.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import predictcovid.catalog.RunManifest;

/// An answer about a run. What is said of a run never changes; which one is current does, so
/// programs ask every time and learn that nothing is new.
final class RunAnswer {
    private static final String JSON = ".json";

    private RunAnswer() {}

    /// @param what the name of the answer with its form, such as `forecast.csv`
    static <T> ResponseEntity<T> of(RunManifest run, String what, T body) {
        String name = run.runId() + "-" + what;
        return ResponseEntity.ok()
                .eTag("W/\"" + name.replace(JSON, "") + "\"")
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(body);
    }
}
