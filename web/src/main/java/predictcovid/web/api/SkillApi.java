package predictcovid.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillTable;
import predictcovid.catalog.table.CsvTable;
import predictcovid.web.run.PublishedSkill;
import predictcovid.web.run.SkillArchive;

/// The published skill for programs.
@RestController
@RequestMapping("/api")
@Tag(
        name = "Skill",
        description =
                "How good past forecasts were, by hub and target: every model by every measure, in"
                        + " all, by horizon and by phase of the epidemic. JSON by default or with .json; CSV with Accept:"
                        + " text/csv or .csv."
                        + ApiRoot.SPREADSHEETS)
@ApiResponse(responseCode = "200", description = RunAnswer.UNCHANGED)
@ProblemResponses
class SkillApi {
    private final SkillArchive archive;

    SkillApi(SkillArchive archive) {
        this.archive = archive;
    }

    @Operation(summary = "The skill of all hubs and targets that were published")
    @GetMapping(
            path = {"/skill", "/skill.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<SkillReport>> skill() {
        PublishedSkill skill = archive.skill();
        return answer(skill, "json", skill.reports());
    }

    @Operation(hidden = true)
    @GetMapping(
            path = {"/skill", "/skill.csv"},
            produces = CsvTable.MEDIA_TYPE)
    ResponseEntity<String> skillAsCsv(@RequestParam(defaultValue = "") String format) {
        PublishedSkill skill = archive.skill();
        return answer(skill, "csv", Csv.table(SkillTable.of(skill.reports()), Csv.form(format)));
    }

    private static <T> ResponseEntity<T> answer(PublishedSkill skill, String form, T body) {
        String state = DigestUtils.md5DigestAsHex(skill.state().getBytes(UTF_8));
        return ResponseEntity.ok()
                .eTag("W/\"skill-" + form + "-" + state + "\"")
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("skill." + form).build().toString())
                .body(body);
    }
}
