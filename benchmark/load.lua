-- For wrk: asks for the paths of a file in turn, round and round, and prints what the answers took.
--   wrk … -s load.lua ORIGIN -- FILE
-- answers, answers a second, milliseconds (median, 95 %, 99 %, longest), errors

local asked = {}
local last = 0

function init(arguments)
    for path in io.lines(arguments[1]) do
        asked[#asked + 1] = wrk.format("GET", path, { ["Accept-Encoding"] = "gzip", ["Accept-Language"] = "pt-BR" })
    end
end

function request()
    last = last % #asked + 1
    return asked[last]
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("answers %d %.1f %.1f %.1f %.1f %.1f %d\n",
        summary.requests, summary.requests / (summary.duration / 1e6),
        latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
        latency.max / 1000,
        errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
