package predictcovid.run.training;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import predictcovid.forecast.ForecastRequest;
import predictcovid.forecast.Horizons;
import predictcovid.series.places.PlacesArchive;
import predictcovid.target.Frequency;
import predictcovid.target.Target;

/// What is asked about the places of a source: weeks from the last finished one, days from the last
/// day.
public final class SourceRequests {
    private SourceRequests() {}

    /// The requests that have a target, weeks first.
    ///
    /// @param days ahead; weeks are those that cover as many
    /// @param targets that are forecast
    public static List<ForecastRequest> of(PlacesArchive archive, int days, Set<String> targets) {
        Horizons all = Horizons.ofDays(days);
        return Stream.of(
                        request(archive, Frequency.WEEKLY, new Horizons(List.of(), all.weeks())),
                        request(archive, Frequency.DAILY, new Horizons(all.days(), List.of())))
                .map(each -> about(each, targets))
                .filter(each -> !each.targets().isEmpty())
                .toList();
    }

    private static ForecastRequest request(
            PlacesArchive archive, Frequency frequency, Horizons horizons) {
        return new ForecastRequest(
                archive.of(frequency),
                archive.referenceDate(frequency),
                horizons,
                archive.of(frequency).targets().keySet().stream()
                        .filter(target -> isOf(frequency, target))
                        .collect(Collectors.toSet()));
    }

    private static boolean isOf(Frequency frequency, String target) {
        return Target.named(target).frequency() == frequency;
    }

    private static ForecastRequest about(ForecastRequest request, Set<String> targets) {
        return new ForecastRequest(
                request.known(),
                request.referenceDate(),
                request.horizons(),
                request.targets().stream().filter(targets::contains).collect(Collectors.toSet()));
    }
}
