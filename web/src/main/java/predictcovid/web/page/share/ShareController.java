package predictcovid.web.page.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;
import predictcovid.web.http.Refusal;
import predictcovid.web.page.AskedRun;
import predictcovid.web.page.AskedRuns;
import predictcovid.web.page.Freshness;
import predictcovid.web.page.PlacePage;
import predictcovid.web.page.PlacePages;
import predictcovid.web.page.Words;
import predictcovid.web.run.Outlook;

/// The chart of a place as a picture or a table of its own.
@Controller
@RequestMapping("/runs/{runId}/places/{code}")
class ShareController {
    private static final int MOST_BYTES = 4 << 20;
    private static final MediaType SVG = new MediaType("image", "svg+xml", UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    /// What a table is for that is not for programs.
    private static final String EXCEL = "excel";

    private final AskedRuns runs;
    private final PlacePages pages;
    private final Cache<String, byte[]> images =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((String key, byte[] file) -> key.length() + file.length)
                    .build();

    ShareController(AskedRuns runs, PlacePages pages) {
        this.runs = runs;
        this.pages = pages;
    }

    @GetMapping("/chart.svg")
    @Nullable ResponseEntity<byte[]> svg(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Asked asked = asked(runId, code, target, locale);
        return answer(asked, SVG, new ServletWebRequest(request, response), this::drawing);
    }

    private byte[] drawing(Asked asked) {
        FanSheet sheet = asked.sheet(pages);
        SvgPen pen =
                new SvgPen(
                        FanSheet.WIDTH, FanSheet.HEIGHT, sheet.view().answer(), asked.words.tag());
        sheet.draw(pen);
        return pen.file().getBytes(UTF_8);
    }

    @GetMapping("/chart.png")
    @Nullable ResponseEntity<byte[]> png(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Asked asked = asked(runId, code, target, locale);
        return answer(
                asked,
                MediaType.IMAGE_PNG,
                new ServletWebRequest(request, response),
                _ -> images.get(asked.key(), _ -> image(asked)));
    }

    private byte[] image(Asked asked) {
        ImagePen pen = new ImagePen(FanSheet.WIDTH, FanSheet.HEIGHT);
        asked.sheet(pages).draw(pen);
        return pen.file();
    }

    /// The numbers of the chart.
    ///
    /// @param format `excel` for semicolons, decimal commas and words of the reader's language
    @GetMapping("/chart.csv")
    @Nullable ResponseEntity<byte[]> csv(
            @PathVariable String runId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String format,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Asked asked = asked(runId, code, target, locale);
        return answer(
                asked,
                CSV,
                new ServletWebRequest(request, response),
                format.equals(EXCEL) ? ShareController::spreadsheet : ShareController::table);
    }

    private static byte[] spreadsheet(Asked asked) {
        return FanCsv.forSpreadsheets(asked.outlook, asked.words).getBytes(UTF_8);
    }

    private static byte[] table(Asked asked) {
        return FanCsv.of(asked.outlook).getBytes(UTF_8);
    }

    private Asked asked(String runId, String code, String target, Locale locale) {
        AskedRun run = runs.find(runId);
        PlacePages.Known known = pages.known(run.run(), code);
        if (known.outlooks().isEmpty()) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "web.places.damaged");
        }
        Outlook outlook =
                known.outlook(target)
                        .orElseThrow(() ->
                                new Refusal(
                                        HttpStatus.NOT_FOUND,
                                        "web.refused.no-forecast",
                                        run.run().runId()));
        return new Asked(run, known, outlook, Words.in(locale));
    }

    /// The file, which is made only where the reader does not have it already.
    private static @Nullable ResponseEntity<byte[]> answer(
            Asked asked, MediaType type, ServletWebRequest exchange, Function<Asked, byte[]> file) {
        if (asked.isUnchanged(exchange)) {
            return null;
        }
        String form = type.getSubtype().replace("+xml", "");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(asked.name() + "." + form)
                                .build()
                                .toString())
                .body(file.apply(asked));
    }

    /// What is asked for.
    private record Asked(AskedRun run, PlacePages.Known known, Outlook outlook, Words words) {
        String target() {
            return outlook.target().target();
        }

        String key() {
            return String.join("|", run.run().runId(), known.place().code(), target(), words.tag());
        }

        /// A code may hold what no header may.
        String name() {
            return UriUtils.encode(known.place().code(), UTF_8)
                    + "-"
                    + target().replaceAll("\\W+", "-");
        }

        boolean isUnchanged(ServletWebRequest exchange) {
            HttpServletRequest request = exchange.getRequest();
            return Freshness.isUnchanged(
                    String.join("|", key(), request.getRequestURI(), request.getQueryString()),
                    words.language(),
                    exchange);
        }

        FanSheet sheet(PlacePages pages) {
            PlacePage page = pages.page(known, target(), words);
            String source =
                    page.isSimulated()
                            ? page.known() + " · " + words.say("simulated")
                            : page.known();
            return new FanSheet(page.chosen().orElseThrow(), source, words);
        }
    }
}
