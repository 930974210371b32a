package predictcovid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A source of invented places whose file of each day holds the days before it. The last week of
/// Aldoria is still incomplete in it; that of Corvia is complete at once.
final class DatedSource {
    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private DatedSource() {}

    /// Writes what the source said on a day.
    ///
    /// @param share of Aldoria's cases that the last seven days have
    static Path write(Path file, LocalDate today, double share) throws IOException {
        List<String> csv = new ArrayList<>();
        csv.add("country,date,new_cases,new_deaths,code,continent,population");
        for (LocalDate day = FIRST; day.isBefore(today); day = day.plusDays(1)) {
            boolean isNew = !day.isBefore(today.minusDays(7));
            double cases = Math.rint(1000 * (isNew ? share : 1));
            csv.add("Aldoria," + day + "," + cases + ",30.0,ALD,Norda,1000000");
            csv.add("Corvia," + day + ",20.0,2.0,COR,Suda,500000");
        }
        return Files.write(file, csv);
    }
}
