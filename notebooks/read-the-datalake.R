# Reads what Predict Covid leaves in its datalake.
#
#     DATALAKE=datalake Rscript notebooks/read-the-datalake.R
#
# Base R reads the CSV files. The package arrow reads Parquet and many runs at once, and hubUtils makes a model_out_tbl
# of the forecasts, which scoringutils, hubEvals and hubVis take; both are used where they are installed.

has <- function(package, what) {
  found <- requireNamespace(package, quietly = TRUE)
  if (!found) {
    message("SKIPPED: ", what, " needs ", package, ", which is not here: install.packages(\"", package, "\")")
  }
  found
}

stop_with <- function(...) {
  message(...)
  quit(status = 1)
}

# 1. Follow results/run.json to the folder of its run: nothing in there changes again, whoever trains meanwhile.
datalake <- Sys.getenv("DATALAKE", "datalake")
current <- file.path(datalake, "results", "run.json")
if (!file.exists(current)) {
  stop_with("There is no run in ", datalake, ": train first (./covid --locations all), or set DATALAKE to its folder.")
}
line <- grep('"runId"', readLines(current, encoding = "UTF-8", warn = FALSE), value = TRUE)[1]
run <- sub('.*"runId" *: *"([^"]+)".*', "\\1", line)
folder <- file.path(datalake, "history", "runs", run)
cat("Run", run, "\n")

# 2. The run's own series: a row a day, with its intervals.
own <- read.csv(file.path(folder, "forecast.csv"), colClasses = c(date = "Date"))
print(data.frame(own["date"], round(own[c("new_cases", "lower_80", "upper_80")])), row.names = FALSE)

# 3. Many places in the Forecast Hubs' columns: a row is one quantile of one task. The codes are text: 01 is not 1.
csv <- file.path(folder, "forecasts.csv")
if (!file.exists(csv)) {
  stop_with("This run forecasts one place only: ./covid --locations all makes the tables of many.")
}
forecasts <- read.csv(
  csv,
  colClasses = c(reference_date = "Date", target_end_date = "Date", location = "character", output_type_id = "character")
)
hub_columns <- c(
  "reference_date", "target", "horizon", "target_end_date", "location", "output_type", "output_type_id", "value"
)
stopifnot(identical(names(forecasts), hub_columns))

fourth <- subset(forecasts, target == "wk inc case" & horizon == 4)
at <- function(level) {
  rows <- fourth[as.numeric(fourth$output_type_id) == level, ]
  setNames(rows$value, rows$location)
}
median <- sort(at(0.5), decreasing = TRUE)
places <- names(median)
cat("\nCases a week, four weeks ahead, the largest first\n")
print(head(data.frame(
  location = places, lower_80 = round(at(0.1)[places]), median = round(median), upper_80 = round(at(0.9)[places])
), 8), row.names = FALSE)

# 4. The same from Parquet, which has the types in it.
if (has("arrow", "Parquet")) {
  typed <- arrow::read_parquet(file.path(folder, "forecasts.parquet"))
  stopifnot(nrow(typed) == nrow(forecasts), identical(names(typed), hub_columns))
}

# 5. The hubverse's table: the hub's columns with the model's name before them.
if (has("hubUtils", "a model_out_tbl")) {
  print(hubUtils::as_model_out_tbl(cbind(model_id = "PredictCovid-quantile_forest", forecasts)))
}
