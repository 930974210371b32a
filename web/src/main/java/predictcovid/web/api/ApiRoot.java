package predictcovid.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.table.CsvTable;
import predictcovid.web.http.PublicPaths;
import predictcovid.web.http.Refusal;

/// Shows the way into the API, and turns away what asks for something that it does not have.
@Hidden
@RestController
@RequestMapping("/api")
class ApiRoot {
    /// What is told of CSV wherever there is some.
    static final String SPREADSHEETS =
            " ?format=excel gives it with semicolons, decimal commas and no more digits than mean"
                    + " something.";

    private static final String DOCS = "/docs";
    private static final String IN_TWO_FORMS =
            "/api/(skill|runs(/[^/]+/(forecast|series|places(/[^/]+)?))?)";

    private static final Pattern ONE_FORM =
            Pattern.compile(
                    "/api|/api/runs/[^/]+(/suggestions|/places/[^/]+/past)?(\\.json)?|"
                            + IN_TWO_FORMS
                            + "\\.json");

    private static final Pattern CSV = Pattern.compile(IN_TWO_FORMS + "\\.csv");
    private static final Pattern BOTH_FORMS = Pattern.compile(IN_TWO_FORMS);

    /// Where to go on from here.
    record Links(String runs, String current, String skill, String openapi, String docs) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Links links(HttpServletRequest request) {
        String top = request.getContextPath();
        String api = top + "/api/";
        return new Links(
                api + "runs", api + "runs/current", api + "skill", api + "openapi", top + DOCS);
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Void> docs(HttpServletRequest request) {
        URI docs = URI.create(request.getContextPath() + DOCS);
        return ResponseEntity.status(HttpStatus.FOUND).location(docs).build();
    }

    /// Gets what no other method takes, be it the address or the form asked for.
    @GetMapping("/**")
    void nothing(HttpServletRequest request) {
        String address = PublicPaths.asked(request);
        if (CSV.matcher(address).matches()) {
            throw otherForm(CsvTable.MEDIA_TYPE);
        }
        if (ONE_FORM.matcher(address).matches()) {
            throw otherForm(MediaType.APPLICATION_JSON_VALUE);
        }
        if (BOTH_FORMS.matcher(address).matches()) {
            throw otherForm(MediaType.APPLICATION_JSON_VALUE + ", " + CsvTable.MEDIA_TYPE);
        }
        throw new Refusal(HttpStatus.NOT_FOUND, "web.refused.nothing");
    }

    private static Refusal otherForm(String forms) {
        return new Refusal(HttpStatus.NOT_ACCEPTABLE, "web.refused.form", forms);
    }
}
