package predictcovid.web.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import predictcovid.catalog.ManifestPlaces.Place;
import predictcovid.catalog.RunManifest;
import predictcovid.catalog.RunManifest.Chart;

/// Finds the picture of a place's forecast: the trainer names it `fan-`, the target and the place,
/// by code or by name.
final class FanPicture {
    private FanPicture() {}

    static Optional<Chart> of(RunManifest run, Place place, String target) {
        String byCode = name(target, place.code());
        String byName = name(target, place.name());
        return run.charts().stream()
                .filter(chart -> chart.name().equals(byCode) || chart.name().equals(byName))
                .findFirst();
    }

    private static String name(String target, String place) {
        String joined = "fan " + target + " " + place;
        return Normalizer.normalize(joined, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
