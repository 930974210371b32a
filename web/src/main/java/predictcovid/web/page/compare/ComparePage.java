package predictcovid.web.page.compare;

import java.util.List;
import java.util.Optional;

/// All that the page says, ready to be printed.
///
/// @param target the technical name of what is compared
/// @param title the same in words, such as `New cases a week`
/// @param unit of the drawing's values
/// @param reach how far the forecasts go, such as `4 weeks`
/// @param codes of the places, parted by commas
/// @param isDamaged whether tables of the run cannot be read
/// @param options what else can be shown
/// @param isShare of which there is no rate
/// @param rows the places in numbers
/// @param missing names of places that cannot be shown
/// @param wide the drawing for screens, absent without places
/// @param narrow the same for telephones
/// @param readings what the places have on each date of the drawing
/// @param alternative the drawing in words
public record ComparePage(
        String target,
        String title,
        String unit,
        String reach,
        String codes,
        boolean isFull,
        boolean isCut,
        boolean isDamaged,
        boolean isDaily,
        boolean isShare,
        boolean isRate,
        boolean isLogarithmic,
        CompareOptions options,
        List<ComparedPlace> rows,
        List<String> missing,
        Optional<CompareDrawing> wide,
        Optional<CompareDrawing> narrow,
        List<CompareReading> readings,
        String alternative) {
    public ComparePage {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
        readings = List.copyOf(readings);
    }
}
