"""Reads what Predict Covid leaves in its datalake.

    DATALAKE=datalake python3 notebooks/read-the-datalake.py

Needs pandas; reads Parquet with pyarrow and asks SQL questions with DuckDB, where they are installed.
"""

import importlib.util
import json
import os
import pathlib
import sys

import pandas as pd


def has(package, what):
    if importlib.util.find_spec(package):
        return True
    print(f"SKIPPED: {what} needs {package}, which is not here: pip install {package}", file=sys.stderr)
    return False


# 1. Follow results/run.json to the folder of its run: nothing in there changes again, whoever trains meanwhile.
datalake = pathlib.Path(os.environ.get("DATALAKE", "datalake"))
current = datalake / "results" / "run.json"
if not current.exists():
    sys.exit(f"There is no run in {datalake}: train first (./covid --locations all), or set DATALAKE to its folder.")
run = json.loads(current.read_text(encoding="utf-8"))
folder = datalake / "history" / "runs" / run["runId"]
print(f"Run {run['runId']} of {run['series']['location']}, known to {run['series']['lastDate']}")

# 2. The run's own series: a row a day, with its intervals.
own = pd.read_csv(folder / "forecast.csv", parse_dates=["date"])
print(own.round(0).to_string(index=False))

# 3. Many places in the Forecast Hubs' columns: a row is one quantile of one task. The codes are text: 01 is not 1.
if not (folder / "forecasts.csv").exists():
    sys.exit("This run forecasts one place only: ./covid --locations all makes the tables of many.")
as_text = {"location": str, "output_type_id": str}
forecasts = pd.read_csv(folder / "forecasts.csv", dtype=as_text, parse_dates=["reference_date", "target_end_date"])
forecasts["level"] = forecasts["output_type_id"].astype(float)

weekly = forecasts[(forecasts["target"] == "wk inc case") & forecasts["level"].isin([0.1, 0.5, 0.9])]
table = weekly.pivot_table(index=["location", "horizon"], columns="level", values="value")
table.columns = ["lower_80", "median", "upper_80"]
print("\nCases a week, four weeks ahead, the largest first")
print(table.xs(4, level="horizon").sort_values("median", ascending=False).head(8).round(0).to_string())

# 4. The same from Parquet, which has the types in it, and what was observed before.
if has("pyarrow", "Parquet"):
    typed = pd.read_parquet(folder / "forecasts.parquet")
    assert len(typed) == len(forecasts), "the Parquet and the CSV of a run hold the same rows"
    observed = pd.read_parquet(folder / "observations.parquet")
    world = observed[(observed["target"] == "day inc case") & (observed["location"] == "OWID_WRL")]
    print("\nThe last week observed in the world")
    print(world.tail(7).to_string(index=False))

# 5. Questions in SQL, without loading anything first.
if has("duckdb", "SQL"):
    import duckdb

    print("\nWhere cases are expected to grow most in four weeks")
    print(
        duckdb.sql(f"""
            SELECT location, max(value) FILTER (WHERE horizon = 4) / max(value) FILTER (WHERE horizon = 1) AS growth
            FROM read_parquet('{folder / "forecasts.parquet"}')
            WHERE target = 'wk inc case' AND output_type_id = 0.5
            GROUP BY location ORDER BY growth DESC LIMIT 8""")
    )
