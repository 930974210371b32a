package predictcovid.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import predictcovid.target.Event;
import predictcovid.target.Frequency;
import predictcovid.target.Kind;
import predictcovid.target.Target;

/// What one run used, found and made: the contents of `run.json`. Rates and scores are plain
/// fractions (0.8 = 80 %); texts map a language tag (`en`, `pt-BR`) to the sentence.
///
/// @param version guards the format; a reader refuses a version above [#VERSION]
/// @param runId sortable by time, the name of the folder under `history/runs`
/// @param modelRunId the run that trained the model: this one, or an earlier one
/// @param build which build of that version; absent in runs of earlier programs
/// @param simulated true when the source is the built-in simulated epidemic
/// @param settings every setting by its environment name
/// @param series the series that was forecast
/// @param validation the error of the original's forest against the baseline's, on days that it has
///   not seen
/// @param forecast that of the leading forecaster; absent when the run only trained
/// @param forecasters all that forecast the series; absent when the run only trained, and in runs
///   of earlier programs, whose only forecaster was the original's
/// @param warnings what the reader must know before trusting the numbers
/// @param places the forecasts of many places, when the run made them
public record RunManifest(
        int version,
        String runId,
        String modelRunId,
        String programVersion,
        Optional<Build> build,
        String command,
        boolean simulated,
        Instant startedAt,
        Instant finishedAt,
        Map<String, String> settings,
        Source source,
        Series series,
        Windows windows,
        List<String> columns,
        Validation validation,
        Optional<Forecast> forecast,
        Optional<ManifestForecasters> forecasters,
        List<Chart> charts,
        List<Map<String, String>> warnings,
        Optional<ManifestPlaces> places,
        List<StoredFile> files) {
    /// The format that this program writes.
    public static final int VERSION = 1;

    /// The forecaster of the Python original, which is trained in every run.
    public static final String ORIGINAL = "original";

    public RunManifest {
        Map<String, String> shown = new LinkedHashMap<>();
        settings.forEach((name, value) -> shown.put(name, PublicAddress.of(value)));
        settings = Collections.unmodifiableMap(shown);
        columns = List.copyOf(columns);
        charts = List.copyOf(charts);
        warnings = warnings.stream().map(RunManifest::ordered).toList();
        files = List.copyOf(files);
    }

    /// An unmodifiable copy in the same order, so that the same run always writes the same bytes.
    static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /// The same run with another list of files.
    RunManifest withFiles(List<StoredFile> newFiles) {
        return new RunManifest(
                version,
                runId,
                modelRunId,
                programVersion,
                build,
                command,
                simulated,
                startedAt,
                finishedAt,
                settings,
                source,
                series,
                windows,
                columns,
                validation,
                forecast,
                forecasters,
                charts,
                warnings,
                places,
                newFiles);
    }

    /// The name of the forecaster that leads.
    public String leading() {
        return forecasters.map(all -> all.leading().name()).orElse(ORIGINAL);
    }

    /// Errors of its past forecasts by horizon.
    public List<HorizonError> byHorizon() {
        return forecasters.map(all -> all.leading().byHorizon()).orElse(validation.byHorizon());
    }

    /// How often its intervals held what came.
    public List<Coverage> coverage() {
        return forecasters.map(all -> all.leading().coverage()).orElse(validation.coverage());
    }

    /// Where the numbers come from.
    ///
    /// @param url without secrets
    /// @param description by which the table was read; absent in runs of earlier programs
    /// @param publisher of the data; absent in runs of earlier programs
    /// @param vintage day on which the source was read
    /// @param file the raw file's path in the datalake
    /// @param accessedAt when it was downloaded
    /// @param rows data rows in the file
    /// @param asOf the day whose knowledge was used, when it was asked for
    public record Source(
            String url,
            Optional<String> description,
            Optional<String> publisher,
            String file,
            String sha256,
            long bytes,
            long rows,
            LocalDate vintage,
            Instant accessedAt,
            Optional<LocalDate> asOf,
            LocalDate lastObservation) {
        public Source {
            // runs of earlier programs may hold a password or a key
            url = PublicAddress.of(url);
        }
    }

    /// The series and what cleaning did to it.
    ///
    /// @param frequency `daily` or `weekly`
    /// @param observations the values that are not missing
    /// @param places places summed: 1 for a single place
    /// @param weeklyPlaces those of them that report once a week
    /// @param cleaning how often each written policy was applied, by its name
    /// @param reconciliation the sum of places against the source's own aggregate, when the source
    ///   has one
    /// @param event word of the [Event]; absent in runs of earlier programs, which knew cases only
    /// @param disease that of a [predictcovid.target.DiseaseCode], or any words; absent where
    ///   nothing tells it
    /// @param kind word of the [Kind]; absent in runs of earlier programs
    /// @param recent the last observations before the forecast, for charts and sentences
    public record Series(
            String location,
            String target,
            Optional<String> event,
            Optional<String> disease,
            Optional<String> kind,
            String frequency,
            LocalDate firstDate,
            LocalDate lastDate,
            int observations,
            int places,
            int weeklyPlaces,
            Map<String, Long> cleaning,
            Optional<Reconciliation> reconciliation,
            List<Value> recent) {
        public Series {
            if (!frequency.equals("daily") && !frequency.equals("weekly")) {
                throw new IllegalArgumentException("frequency " + frequency);
            }
            cleaning = ordered(cleaning);
            recent = List.copyOf(recent);
        }

        /// What its values tell.
        public Target told() {
            return Target.of(
                    event.map(Event::of).orElse(Event.CASES),
                    disease,
                    kind.map(Kind::of).orElse(Kind.COUNT),
                    Frequency.valueOf(frequency.toUpperCase(Locale.ROOT)));
        }
    }

    /// The sum of the places against the source's own row for the aggregate.
    ///
    /// @param days days that both have
    /// @param differingDays days on which they differ
    /// @param sumOfPlaces total over those days
    /// @param sumInSource the source's total over those days
    public record Reconciliation(
            String aggregate,
            int days,
            int differingDays,
            double sumOfPlaces,
            double sumInSource) {}

    /// One dated value; NaN is never written, a missing value has no entry.
    public record Value(LocalDate date, double value) {}

    /// The days that the model learnt from and the later ones that it was judged on.
    public record Windows(
            LocalDate trainFrom,
            LocalDate trainTo,
            int trainRows,
            LocalDate validationFrom,
            LocalDate validationTo,
            int validationRows) {}

    /// How good the forecasts have been.
    ///
    /// @param rmsle one step ahead, on the validation window
    /// @param baselineRmsle the error of "tomorrow equals today" on the same window
    /// @param byHorizon rolling-origin errors of levels, several steps ahead
    /// @param coverage how often past intervals held what came
    /// @param importance each column's share in the forest's splits; sums to 1
    public record Validation(
            double rmsle,
            double baselineRmsle,
            List<HorizonError> byHorizon,
            List<Coverage> coverage,
            Map<String, Double> importance) {
        public Validation {
            byHorizon = List.copyOf(byHorizon);
            coverage = List.copyOf(coverage);
            importance = ordered(importance);
        }
    }

    /// RMSLE at one horizon over `origins` past origins.
    public record HorizonError(int horizon, int origins, double rmsle, double baselineRmsle) {}

    /// Share of `outcomes` past values that fell inside the interval of the nominal level.
    public record Coverage(double nominal, double measured, int outcomes) {}

    /// The forecast: one point a step after the origin.
    ///
    /// @param origin the last observation's date
    /// @param days the days asked for
    public record Forecast(LocalDate origin, int days, List<Point> points) {
        public Forecast {
            points = List.copyOf(points);
        }
    }

    /// One forecast value with its intervals; no interval where too few past forecasts reach this
    /// horizon.
    public record Point(LocalDate date, int horizon, double value, List<Interval> intervals) {
        public Point {
            intervals = List.copyOf(intervals);
        }
    }

    /// The central interval that should hold `coverage` of the outcomes.
    public record Interval(double coverage, double lower, double upper) {}

    /// One picture, in every language.
    ///
    /// @param name the file's stem, such as `forecast_data`
    /// @param files path below the run's folder by language tag
    /// @param width pixels
    /// @param height pixels
    /// @param titles title by language tag
    /// @param alternatives the picture's message in words by language tag
    public record Chart(
            String name,
            int width,
            int height,
            Map<String, String> files,
            Map<String, String> titles,
            Map<String, String> alternatives) {
        public Chart {
            files = ordered(files);
            titles = ordered(titles);
            alternatives = ordered(alternatives);
        }
    }

    /// One file of the run's folder.
    ///
    /// @param path relative to the run's folder
    /// @param copies where the same file lies for people and other programs, relative to the
    ///   datalake
    public record StoredFile(
            String path, long bytes, String sha256, String mediaType, List<String> copies) {
        public StoredFile {
            copies = List.copyOf(copies);
        }

        /// A file without copies.
        public StoredFile(String path, long bytes, String sha256, String mediaType) {
            this(path, bytes, sha256, mediaType, List.of());
        }
    }
}
