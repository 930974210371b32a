#!/usr/bin/env bash
# Needs: bash, R with ranger (Debian: r-cran-ranger).
# ranger's argument `seed` does not fix its quantiles.
#
# One would guess: `ranger(…, quantreg = TRUE, seed = 42)` gives the same quantiles each time, as it gives the same means.
# What happens: the means are the same, the quantiles are not: which training value stands for a leaf is drawn by R's own generator, of
#   all rows, in the bag or not, one a leaf and tree. Two runs of a forecast with "the same seed" differ.
# Seen with: ranger 0.14.1, R 4.2.2 (Debian 12).
# Source: body of ranger::ranger: after the forest is grown, `sample(1:n, n)` for each tree fills random.node.values.
# Instead: set.seed() before ranger(), too. (Quantiles by all values of a leaf, Meinshausen's, need the terminal nodes by hand.)
set -eu
command -v Rscript >/dev/null || { echo "$0: needs R" >&2; exit 1; }
Rscript -e 'library(ranger)' >/dev/null 2>&1 || { echo "$0: needs R's package ranger" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/try.R" <<'R'
library(ranger)
set.seed(1)
weeks <- data.frame(lag = runif(500))
weeks$cases <- 10 * weeks$lag + rnorm(500)

forecast <- function(state) {
  set.seed(state)
  forest <- ranger(cases ~ lag, weeks, num.trees = 100, quantreg = TRUE, seed = 42, num.threads = 1)
  list(mean = predict(forest, weeks[1:20, ])$predictions,
       quantiles = predict(forest, weeks[1:20, ], type = "quantiles", quantiles = c(0.1, 0.9))$predictions)
}

cat("ranger", format(packageVersion("ranger")), "R", format(getRversion()), "\n")
one <- forecast(1)
other <- forecast(2)
cat("means the same:", identical(one$mean, other$mean), "\n")
cat("quantiles the same:", identical(one$quantiles, other$quantiles), "\n")
cat("with set.seed the same:", identical(one$quantiles, forecast(1)$quantiles), "\n")
if (!identical(one$mean, other$mean) || identical(one$quantiles, other$quantiles)) stop("changed")
R
Rscript "$work/try.R"
