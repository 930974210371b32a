package predictcovid.web.api;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import predictcovid.catalog.RunManifest;

/// An answer about a run. What is said of a run never changes; which one is current does, so
/// programs ask every time and learn that nothing is new.
public final class RunAnswer {
    /// Stands for the id of the run published last.
    public static final String CURRENT = "current";

    /// Describes the id of a run.
    public static final String RUN_ID = "A run's id, or current for the one published last";

    /// Describes an answer that is kept and asked for again.
    public static final String UNCHANGED =
            "With an ETag: ask again with If-None-Match and get 304 while nothing is new";

    private static final String JSON = ".json";

    private RunAnswer() {}

    /// The answer with its name, its validator, and the advice to ask again.
    ///
    /// @param what the name of the answer with its form, such as `forecast.csv`
    public static <T> ResponseEntity<T> of(RunManifest run, String what, T body) {
        return of(run, what, "", body);
    }

    /// The same of an answer that changes with more than the run.
    ///
    /// @param state of what it changes with
    public static <T> ResponseEntity<T> of(RunManifest run, String what, String state, T body) {
        String name = run.runId() + "-" + what;
        return ResponseEntity.ok()
                .eTag("W/\"" + name.replace(JSON, "") + state + "\"")
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(body);
    }
}
