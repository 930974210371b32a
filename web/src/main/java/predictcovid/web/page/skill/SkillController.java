package predictcovid.web.page.skill;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.ServletWebRequest;
import predictcovid.catalog.RunManifest;
import predictcovid.web.page.Freshness;
import predictcovid.web.page.Words;
import predictcovid.web.run.PublishedRuns;
import predictcovid.web.run.PublishedSkill;
import predictcovid.web.run.SkillArchive;

/// The page *Skill*.
@Controller
class SkillController {
    private final SkillArchive archive;
    private final PublishedRuns published;

    SkillController(SkillArchive archive, PublishedRuns published) {
        this.archive = archive;
        this.published = published;
    }

    @GetMapping("/skill")
    @Nullable String skill(
            Model model, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        PublishedSkill skill = archive.skill();
        String run = published.current().run().map(RunManifest::runId).orElse("");
        if (Freshness.isUnchanged(
                run + "|" + skill.state(), locale, new ServletWebRequest(request, response))) {
            return null;
        }
        model.addAttribute("hubs", HubSkill.of(skill, Words.in(locale)));
        model.addAttribute("unread", skill.unread());
        return "skill";
    }
}
