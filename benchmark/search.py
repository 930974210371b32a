"""The column search in Python: a forest for each of the 63 subsets of the six columns, judged on the
validation window. Prints the error (RMSLE x 100) of each, best first."""

import argparse
import itertools

import pandas as pd

import original


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", required=True)
    parser.add_argument("--as-of")
    parser.add_argument("--split", help="first day of the validation window")
    parser.add_argument("--start", default="2020-05-01")
    parser.add_argument("--days-mean", type=int, default=5)
    parser.add_argument("--trees", type=int, default=1000)
    return parser.parse_args()


def main():
    options = arguments()
    _, world = original.read_world(options.source)
    as_of = pd.Timestamp(options.as_of or world.index[-1] + pd.Timedelta(days=1))
    known, train, valid = original.windows(world, pd.Timestamp(options.start), as_of)
    if options.split:
        train, valid = known[known.index < options.split], known[known.index >= options.split]
    rows = original.learnable(train, options.days_mean)
    judged = original.learnable(valid, options.days_mean)
    print(f"{len(rows)} training rows, {len(judged)} validation rows")
    print(f"{original.baseline_error(valid) * 100:8.4f}  baseline")
    found = []
    for size in range(1, len(original.ALL_COLUMNS) + 1):
        for columns in map(list, itertools.combinations(original.ALL_COLUMNS, size)):
            model = original.forest(rows, columns, options.trees, -1)
            error = original.step_ahead_error(model, judged, columns)
            found.append((error * 100, ",".join(columns)))
    for error, columns in sorted(found):
        print(f"{error:8.4f}  {columns}")


if __name__ == "__main__":
    main()
