package predictcovid.run.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import predictcovid.forecast.quantile.FarFetched;
import predictcovid.forecast.quantile.QuantileForecast;
import predictcovid.series.Area;
import predictcovid.series.vintage.ReportArchive;
import predictcovid.series.vintage.Vintage;
import predictcovid.series.vintage.Vintages;
import predictcovid.text.Notice;
import predictcovid.text.Spoken;
import predictcovid.text.SpokenList;

/// What whoever submits forecasts must know of them.
///
/// @param known what they were made from
/// @param isAsked whether a target is asked for in a place
record ForecastNotices(
        ReportArchive known,
        List<QuantileForecast> forecasts,
        BiPredicate<String, String> isAsked) {
    ForecastNotices {
        forecasts = List.copyOf(forecasts);
    }

    /// The notices, after those about the data.
    List<Notice> all(List<Notice> problems) {
        return Stream.of(
                        problems.stream(),
                        known.targets().values().stream().flatMap(each -> silent(each).stream()),
                        known.targets().values().stream()
                                .flatMap(each -> farFetched(each).stream()))
                .flatMap(notices -> notices)
                .toList();
    }

    /// The places that have no forecast, because their last value is too old.
    private Optional<Notice> silent(Vintages vintages) {
        return names((_, series) -> series.isEmpty(), vintages)
                .map(names ->
                        new Notice(
                                "run.hub.silent",
                                vintages.target(),
                                names,
                                lastDate(vintages.newest())));
    }

    /// The places whose forecasts go too far beyond what was observed.
    private Optional<Notice> farFetched(Vintages vintages) {
        return names(
                        (area, series) ->
                                FarFetched.of(series, vintages.newest().panel().series(area))
                                        .isPresent(),
                        vintages)
                .map(names -> new Notice("run.hub.far-fetched", vintages.target(), names));
    }

    /// The names of the areas whose forecasts of a target are so.
    private Optional<SpokenList> names(
            BiPredicate<Integer, List<QuantileForecast>> isSo, Vintages vintages) {
        List<Area> areas = known.geography().areas();
        List<Spoken> names =
                IntStream.range(0, areas.size())
                        .filter(area -> !UnlistedNation.is(areas.get(area).code()))
                        .filter(area -> isAsked.test(vintages.target(), areas.get(area).code()))
                        .filter(area ->
                                isSo.test(area, series(vintages.target(), areas.get(area).code())))
                        .mapToObj(area -> areas.get(area).name())
                        .map(name -> (Spoken) _ -> name)
                        .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new SpokenList(names));
    }

    private List<QuantileForecast> series(String target, String location) {
        return forecasts.stream()
                .filter(each -> each.task().location().equals(location))
                .filter(each -> each.task().target().equals(target))
                .toList();
    }

    private static LocalDate lastDate(Vintage vintage) {
        return vintage.panel().date(vintage.lastStep());
    }
}
