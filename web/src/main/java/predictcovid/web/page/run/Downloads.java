package predictcovid.web.page.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import predictcovid.catalog.ManifestForecasters;
import predictcovid.catalog.RunLayout;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.StoredFile;
import predictcovid.web.page.Words;
import predictcovid.web.page.run.RunPage.Download;

/// The files of a run, those that most people want first.
final class Downloads {
    private static final List<String> ORDER =
            List.of(
                    RunLayout.FORECAST_CSV,
                    RunLayout.FORECAST,
                    RunLayout.FORECAST_INTERVALS,
                    RunLayout.FORECASTS_CSV,
                    RunLayout.FORECASTS,
                    RunLayout.OBSERVATIONS,
                    RunLayout.PAST_FORECASTS,
                    RunLayout.FORECASTS_BASELINE,
                    RunLayout.PLACE_SCORES_CSV,
                    RunLayout.PLACE_SCORES,
                    RunLayout.EXPLANATIONS_CSV,
                    RunLayout.EXPLANATIONS,
                    RunLayout.IMPORTANCE_CSV,
                    RunLayout.IMPORTANCE,
                    RunLayout.SERIES_CSV,
                    RunLayout.SERIES,
                    RunLayout.BASE_TO_CALC,
                    RunLayout.MODEL);

    private Downloads() {}

    static List<Download> of(RunManifest run, Words words) {
        return run.files().stream()
                .filter(file -> !RunLayout.isImageOfOtherLanguage(file.path(), words.tag()))
                .sorted(Comparator.comparingInt(Downloads::rank))
                .map(file -> download(run, file, words))
                .toList();
    }

    private static int rank(StoredFile file) {
        int place = ORDER.indexOf(file.path());
        return place < 0 ? ORDER.size() : place;
    }

    private static Download download(RunManifest run, StoredFile file, Words words) {
        return new Download(
                file.path().substring(file.path().lastIndexOf('/') + 1),
                RunPage.address(run, file.path()),
                words.size(file.bytes()),
                what(run, file.path(), words));
    }

    private static String what(RunManifest run, String path, Words words) {
        Optional<String> beside =
                run.forecasters().stream()
                        .flatMap(all -> all.others().stream())
                        .map(ManifestForecasters.Judged::name)
                        .filter(name -> path.startsWith(RunLayout.forecastBeside(name) + "."))
                        .findFirst();
        if (beside.isPresent()) {
            return words.say("file.forecast-beside", beside.get());
        }
        return ORDER.contains(path)
                ? words.say("file." + path)
                : run.charts().stream()
                        .filter(chart -> chart.files().containsValue(path))
                        .flatMap(chart -> RunPage.said(chart.titles(), words).stream())
                        .findFirst()
                        .orElse("");
    }
}
