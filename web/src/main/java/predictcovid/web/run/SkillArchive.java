package predictcovid.web.run;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import predictcovid.catalog.SkillReport;
import predictcovid.catalog.SkillStore;
import predictcovid.text.Fault;

/// The skill that was published. Asks the datalake once in a while, however many readers there are.
@Component
public class SkillArchive {
    private static final String ALL = "all";

    private final OpenDatalake datalake;
    private final DatalakeLog log;
    private final LoadingCache<String, PublishedSkill> known;

    SkillArchive(OpenDatalake datalake, DatalakeLog log, ViewerSettings settings) {
        this.datalake = datalake;
        this.log = log;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(settings.refresh())
                        .build(_ -> read());
    }

    /// What can be read now.
    ///
    /// @throws Fault when the datalake cannot be reached
    public PublishedSkill skill() {
        return known.get(ALL);
    }

    private PublishedSkill read() {
        List<Fault> unread = new ArrayList<>();
        List<SkillReport> reports = new SkillStore(datalake.get(), unread::add).reports();
        unread.forEach(log::failed);
        return new PublishedSkill(reports, unread.size());
    }
}
