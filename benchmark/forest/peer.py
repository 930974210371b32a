"""Times scikit-learn's forest on the data of Forest.java: rows, columns, trees, and a file in which
the data is left for peer.R."""

import sys
import time

import numpy as np
from sklearn.ensemble import RandomForestRegressor


def uniform(row, column):
    with np.errstate(over="ignore"):
        mixed = (row * np.int64(1_000_003) + np.int64(column)).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((mixed ^ (mixed >> np.uint64(31))) >> np.uint64(11)) * 2.0**-53


def column(rows, number):
    normal = sum(uniform(rows, 4 * number + i) - 0.5 for i in range(4))
    return [normal, normal, np.exp(3 * normal), np.rint(4 * normal)][number % 4]


def timed(part, work):
    cpu, wall = time.process_time(), time.perf_counter()
    result = work()
    print(part, round(time.process_time() - cpu, 4), round(time.perf_counter() - wall, 4))
    return result


def main(size, columns, trees, path):
    rows = np.arange(size, dtype=np.int64)
    x = np.column_stack([column(rows, i) for i in range(columns)])
    noise = uniform(rows, -1) + uniform(rows, -2) - 1
    y = x[:, 0] * x[:, 1] + np.sin(3 * x[:, 4]) + 0.3 * x[:, 3] + (1 + x[:, 2] / 5) * noise
    np.column_stack([y, x]).ravel(order="F").tofile(path)
    forest = RandomForestRegressor(trees, min_samples_leaf=8, max_features=0.15, random_state=1, n_jobs=-1)
    timed("grow", lambda: forest.fit(x, y))
    timed("quantiles", lambda: quantiles(forest, x, y))


def quantiles(forest, x, y):
    """From the leaves' rows, each with one over their number, as quantile regression forests do."""
    asked = forest.apply(x[:: len(x) // 1000][:1000])
    weights = np.zeros((len(asked), len(x)))
    for leaves, own in zip(forest.apply(x).T, asked.T):
        sizes = np.bincount(leaves)
        for i, leaf in enumerate(own):
            weights[i, leaves == leaf] += 1 / sizes[leaf]
    order = np.argsort(y)
    reached = np.cumsum(weights[:, order], axis=1) / len(forest.estimators_)
    return [y[order][np.searchsorted(row, np.arange(1, 24) / 24)] for row in reached]


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]), sys.argv[4])
