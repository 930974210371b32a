package predictcovid.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.ui.Model;
import org.springframework.web.util.UriUtils;
import predictcovid.catalog.RunManifest;
import predictcovid.web.run.Snapshot;

/// The run that an address names.
///
/// @param base how the address names it: its id, or `current`
/// @param now what was published last
public record AskedRun(RunManifest run, String base, Snapshot now) {
    public static final String CURRENT = "current";

    /// Tells a page which run it is, and whether it is the one to look at.
    public void tell(Model model) {
        model.addAttribute("base", base);
        model.addAttribute("runId", run.runId());
        model.addAttribute("simulated", run.simulated());
        model.addAttribute(
                "isPast",
                !isCurrent() && now.run().filter(it -> !it.runId().equals(base)).isPresent());
        now.trouble()
                .filter(_ -> isCurrent())
                .ifPresent(trouble -> model.addAttribute("trouble", trouble.name()));
    }

    /// The address of the run, which those of its pages begin with.
    public String address() {
        return "/runs/" + UriUtils.encode(base, StandardCharsets.UTF_8);
    }

    private boolean isCurrent() {
        return base.equals(CURRENT);
    }

    /// What all pages of the run depend on.
    public String state() {
        return String.join(
                "|",
                run.runId(),
                base,
                now.run().map(RunManifest::runId).orElse(""),
                now.trouble().map(Enum::name).orElse(""));
    }
}
