# Times ranger's quantile forest on the data that peer.py has left: rows, columns, trees, file.
library(ranger)
arguments <- commandArgs(trailingOnly = TRUE)
size <- as.integer(arguments[1])
columns <- as.integer(arguments[2])
data <- matrix(readBin(arguments[4], "double", size * (columns + 1)), size)
x <- data[, -1]
colnames(x) <- paste0("x", seq_len(columns))

timed <- function(part, work) {
    time <- system.time(result <- work())
    cat(part, time[["user.self"]] + time[["sys.self"]], time[["elapsed"]], "\n")
    result
}

forest <- timed("grow", function() ranger(x = x, y = data[, 1], num.trees = as.integer(arguments[3]),
    mtry = max(1, round(0.15 * columns)), min.node.size = 16, quantreg = TRUE, seed = 1))
asked <- x[seq(1, size, by = size %/% 1000)[1:1000], ]
invisible(timed("quantiles", function() predict(forest, asked, type = "quantiles", quantiles = (1:23) / 24)))
