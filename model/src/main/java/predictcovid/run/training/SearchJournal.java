package predictcovid.run.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import predictcovid.catalog.Datalake;
import predictcovid.catalog.DatalakeLayout;
import predictcovid.selection.ScoredColumns;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Keeps each score of a running search in the datalake, so that an interrupted search goes on
/// where it stopped.
public final class SearchJournal {
    private static final Logger LOG = LoggerFactory.getLogger(SearchJournal.class);
    private static final String PATH = DatalakeLayout.COLUMN_SEARCH_JOURNAL;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Datalake datalake;
    private final Map<String, String> inputs;
    private final List<ScoredColumns> scores;

    private SearchJournal(
            Datalake datalake, Map<String, String> inputs, List<ScoredColumns> scores) {
        this.datalake = datalake;
        this.inputs = inputs;
        this.scores = scores;
    }

    private record Contents(Map<String, String> inputs, List<ScoredColumns> scores) {}

    /// The journal of a search with these inputs: with the scores of an interrupted one, when its
    /// inputs were the same.
    public static SearchJournal open(Datalake datalake, Map<String, String> inputs) {
        return new SearchJournal(datalake, inputs, new ArrayList<>(earlier(datalake, inputs)));
    }

    /// The scores so far.
    public synchronized List<ScoredColumns> scores() {
        return List.copyOf(scores);
    }

    /// Keeps one more score.
    public synchronized void add(ScoredColumns scored) {
        scores.add(scored);
        datalake.write(PATH, JSON.writeValueAsBytes(new Contents(inputs, scores)));
    }

    /// Removes the journal: the search is finished.
    public void delete() {
        datalake.delete(PATH);
    }

    private static List<ScoredColumns> earlier(Datalake datalake, Map<String, String> inputs) {
        if (!datalake.exists(PATH)) {
            return List.of();
        }
        try {
            Contents contents = JSON.readValue(datalake.readBytes(PATH), Contents.class);
            return inputs.equals(contents.inputs()) ? contents.scores() : List.of();
        } catch (JacksonException damaged) {
            LOG.warn("{} is damaged; the search starts again", PATH, damaged);
            return List.of();
        }
    }
}
