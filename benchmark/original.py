"""The trainer's main job in Python: what the original system did (2020), plus the past forecasts and
charts that the Java program adds, so that both do the same work. Written anew for this comparison.

Needs pandas, scikit-learn and matplotlib (Debian: python3-sklearn python3-pandas python3-matplotlib).
Parquet is written when pandas finds an engine for it (pyarrow or fastparquet), gzipped CSV otherwise.
"""

import argparse
import pathlib
import pickle
import shutil

import joblib
import matplotlib
import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestRegressor

matplotlib.use("Agg")
import matplotlib.pyplot as plt  # noqa: E402  the back end must be chosen first

ALL_COLUMNS = [
    "month",
    "weekday",
    "day",
    "current_new_cases",
    "diff_current_new_cases",
    "mean_current_days",
]
CALENDAR = {"month", "weekday", "day"}
TARGET = "diff_new_cases_next_day"
PARTS_OF_GBR = {"OWID_ENG", "OWID_SCT", "OWID_WLS", "OWID_NIR"}
VALIDATION_DAYS = 22
BACKTEST_ORIGINS = 56
BACKTEST_TREES = 50
BACKTEST_HORIZON = 28
LEAST_TRAINING_ROWS = 14
COVERAGES = (0.8, 0.95)


def read_world(path):
    """New cases summed over all places by day. A file of two columns is such a series already."""
    header = set(pd.read_csv(path, nrows=0).columns)
    if "iso_code" not in header:
        frame = pd.read_csv(path, parse_dates=["date"])
        return frame, frame.set_index("date")["new_cases"].sort_index()
    frame = pd.read_csv(
        path,
        usecols=["iso_code", "continent", "date", "new_cases"],
        dtype={"iso_code": str, "continent": str},
        parse_dates=["date"],
    )
    places = frame[frame["continent"].notna() & ~frame["iso_code"].isin(PARTS_OF_GBR)]
    return frame, places.groupby("date")["new_cases"].sum().sort_index()


def features(series, days_mean):
    dates = series.index
    return pd.DataFrame(
        {
            "month": dates.month,
            "weekday": dates.dayofweek,
            "day": dates.day,
            "current_new_cases": series.to_numpy(),
            "diff_current_new_cases": series.diff().to_numpy(),
            "mean_current_days": series.rolling(days_mean).mean().to_numpy(),
            TARGET: series.diff().shift(-1).to_numpy(),
        },
        index=dates,
    )


def learnable(series, days_mean):
    return features(series, days_mean).dropna()


def forest(rows, columns, trees, jobs):
    model = RandomForestRegressor(n_estimators=trees, random_state=0, n_jobs=jobs)
    return model.fit(rows[columns].to_numpy(), rows[TARGET].to_numpy())


def rmsle(observed, predicted):
    return np.sqrt(np.mean((np.log1p(observed) - np.log1p(np.maximum(predicted, 0))) ** 2))


def baseline_error(series):
    return rmsle(series.to_numpy()[1:], series.to_numpy()[:-1])


def step_ahead_error(model, rows, columns):
    current = rows["current_new_cases"].to_numpy()
    predicted = model.predict(rows[columns].to_numpy())
    return rmsle(current + rows[TARGET].to_numpy(), current + predicted)


def path(model, history, columns, days_mean, horizon):
    """The level `horizon` days ahead, day by day, each from the day before it."""
    if set(columns) <= CALENDAR:  # all days can be asked for at once
        days = pd.date_range(history.index[-1], periods=horizon)
        known = {"month": days.month, "weekday": days.dayofweek, "day": days.day}
        differences = model.predict(np.column_stack([known[name] for name in columns]))
    else:
        differences = None
    series = history.iloc[-days_mean - 1 :]
    levels = []
    for step in range(horizon):
        if differences is None:
            row = features(series, days_mean)[columns].iloc[[-1]].to_numpy()
            difference = model.predict(row)[0]
        else:
            difference = differences[step]
        level = max(0.0, series.iloc[-1] + difference)
        levels.append(level)
        tomorrow = series.index[-1] + pd.Timedelta(days=1)
        series = pd.concat([series, pd.Series([level], index=[tomorrow])])
    return np.array(levels)


def past_forecast(series, origin, columns, days_mean):
    known = series.iloc[: origin + 1]
    model = forest(learnable(known, days_mean), columns, BACKTEST_TREES, 1)
    predicted = path(model, known, columns, days_mean, BACKTEST_HORIZON)
    observed = series.iloc[origin + 1 : origin + 1 + BACKTEST_HORIZON].to_numpy()
    return np.log1p(observed) - np.log1p(predicted[: len(observed)])


def backtest(series, columns, days_mean, jobs):
    """Residuals by horizon: at each origin a forest that learnt only what was known then."""
    least = days_mean + LEAST_TRAINING_ROWS - 1
    origins = range(max(least, len(series) - 1 - BACKTEST_ORIGINS), len(series) - 1)
    missed = joblib.Parallel(n_jobs=jobs)(
        joblib.delayed(past_forecast)(series, origin, columns, days_mean) for origin in origins
    )
    return [
        np.array([past[h] for past in missed if len(past) > h]) for h in range(BACKTEST_HORIZON)
    ]


def half_width(residuals, coverage):
    rank = int(np.ceil((len(residuals) + 1) * coverage - 1e-9))
    return np.sort(np.abs(residuals))[rank - 1] if rank <= len(residuals) else np.nan


def draw(file, title, lines, band=None):
    figure, axes = plt.subplots(figsize=(12, 6.4), dpi=200)  # 2400 × 1280 pixels
    if band is not None:
        axes.fill_between(*band, alpha=0.3)
    for label, line in lines.items():
        axes.plot(line.index, line.to_numpy(), label=label)
    axes.set_title(title)
    axes.grid(axis="y")
    axes.legend()
    figure.savefig(file)
    plt.close(figure)


def store(frame, stem):
    try:
        frame.to_parquet(stem.with_suffix(".parquet"), compression="gzip", index=False)
        return stem.with_suffix(".parquet")
    except ImportError:
        frame.to_csv(stem.with_suffix(".csv.gz"), index=False)
        return stem.with_suffix(".csv.gz")


def charts(folder, frame, series, train, valid, step_ahead, forecast, errors, importance):
    draw(folder / "original_data.png", "All rows", {"rows": frame.set_index("date")["new_cases"]})
    draw(folder / "grouped_data.png", "World", {"world": series})
    draw(folder / "train_data.png", "Training", {"train": train})
    draw(folder / "valid_data.png", "Validation", {"observed": valid})
    draw(folder / "normalized_diff_data.png", "Differences", {"difference": series.diff()})
    band = (forecast["date"], forecast["lower"], forecast["upper"])
    ahead = forecast.set_index("date")["new_cases"]
    draw(folder / "forecast_data.png", "Forecast", {"observed": valid, "forecast": ahead}, band)
    draw(
        folder / "validation_prediction.png",
        "One day ahead",
        {"observed": valid, "predicted": step_ahead},
    )
    draw(folder / "errors.png", "Error by horizon", {"rmsle": pd.Series(errors)})
    draw(folder / "importance.png", "Importance", {"importance": importance})


def windows(series, start, as_of):
    known = series[(series.index > start) & (series.index < as_of)]
    split = as_of - pd.Timedelta(days=VALIDATION_DAYS)
    return known, known[known.index < split], known[known.index >= split]


def run(options):
    frame, world = read_world(options.source)
    as_of = pd.Timestamp(options.as_of or world.index[-1] + pd.Timedelta(days=1))
    series, train, valid = windows(world, pd.Timestamp(options.start), as_of)
    columns, days_mean = options.columns.split(","), options.days_mean

    judged = forest(learnable(train, days_mean), columns, options.trees, -1)
    rows = learnable(valid, days_mean)
    error = step_ahead_error(judged, rows, columns)
    print(f"rows {len(learnable(train, days_mean))} and {len(rows)}")
    print(f"RMSLE x 100: {error * 100:.4f}, baseline {baseline_error(valid) * 100:.4f}")

    model = forest(learnable(series, days_mean), columns, options.trees, -1)
    residuals = backtest(series, columns, days_mean, -1)
    levels = path(model, series, columns, days_mean, options.days)
    days = pd.date_range(series.index[-1] + pd.Timedelta(days=1), periods=options.days)
    width = np.array([half_width(residuals[h], COVERAGES[-1]) for h in range(options.days)])
    forecast = pd.DataFrame(
        {
            "date": days,
            "new_cases": levels,
            "lower": np.maximum(0, np.expm1(np.log1p(levels) - width)),
            "upper": np.expm1(np.log1p(levels) + width),
        }
    )
    for k, level in enumerate(levels, start=1):
        print(f"{k} -> {level:.0f}")
    publish(options, frame, series, train, valid, judged, model, residuals, forecast)


def publish(options, frame, series, train, valid, judged, model, residuals, forecast):
    lake = pathlib.Path(options.datalake)
    for name in ("history/models", "history/parquets", "results", "images"):
        (lake / name).mkdir(parents=True, exist_ok=True)
    columns = options.columns.split(",")
    rows = learnable(valid, options.days_mean)
    step_ahead = rows["current_new_cases"] + judged.predict(rows[columns].to_numpy())
    step_ahead.index = step_ahead.index + pd.Timedelta(days=1)
    errors = [np.sqrt(np.mean(missed**2)) for missed in residuals]
    importance = pd.Series(model.feature_importances_, index=columns)
    charts(
        lake / "images", frame, series, train, valid, step_ahead, forecast, errors, importance
    )
    day = f"{series.index[-1]:%Y-%m-%d}"
    saved = lake / "history/models" / f"{day}_predict.pickle"
    with open(saved, "wb") as file:
        pickle.dump(model, file)
    shutil.copy(saved, lake / "results/predict.pickle")
    table = store(
        forecast[["date", "new_cases"]],
        lake / "history/parquets" / f"{day}_forecast_{options.days}_days",
    )
    shutil.copy(table, lake / "results" / ("forecast." + table.name.split(".", 1)[1]))
    store(rows.reset_index(names="date"), lake / "results/base_to_calc")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", required=True, help="CSV of Our World in Data")
    parser.add_argument("--as-of", help="'today'; default: the day after the last observation")
    parser.add_argument("--start", default="2020-05-01", help="learn from the days after this one")
    parser.add_argument("--datalake", required=True)
    parser.add_argument("--columns", default="month,weekday,day")
    parser.add_argument("--days-mean", type=int, default=5)
    parser.add_argument("--days", type=int, default=7)
    parser.add_argument("--trees", type=int, default=1000)
    return parser.parse_args()


if __name__ == "__main__":
    run(arguments())
