#!/usr/bin/env bash
# Needs: bash, node, npm.
# DuckDB finds a row with NaN or not, depending on which other rows share its row group in the Parquet file.
#
# One would guess: `where cases > 100` gives the same rows from a file, from a table made of it, and for `cases + 0 > 100`.
# What happens: to DuckDB NaN is greater than any number, so the table gives it; but writers leave NaN out of a row group's range,
#   as the format asks, and DuckDB passes over a group whose range ends below 100, NaN and all. Counts and sums change with
#   the size of row groups.
# Seen with: @duckdb/node-api 1.5.6-r.1 (DuckDB 1.5.6), file by hyparquet-writer 0.17.0. DuckDB 2.0.0 (JDBC 2.0.0.1) gives NaN always.
# Source: parquet-format, parquet.thrift (statistics of floating point: NaNs are not written into min and max); DuckDB's
#   documentation of numeric types (NaN is the greatest).
# Instead: `where cases > 100 and not isnan(cases)`; write missing numbers as null, not as NaN.
set -eu
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --ignore-scripts @duckdb/node-api@1.5.6-r.1 hyparquet-writer@0.17.0

cat > try.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteFile } from 'hyparquet-writer';

const data = [NaN, 1, 2, 3, 4, 150];
for (const rowGroupSize of [3, 6]) {
  parquetWriteFile({ filename: `groups-of-${rowGroupSize}.parquet`, rowGroupSize, columnData: [{ name: 'cases', data }] });
}
const connection = await (await DuckDBInstance.create(':memory:')).connect();
async function tell(from, where) {
  const rows = (await connection.runAndReadAll(`select cases from ${from} where ${where}`)).getRows();
  console.log(`from ${from} where ${where}: ${rows.map(String).join(', ')}`);
}
await tell("'groups-of-3.parquet'", 'cases > 100');
await tell("'groups-of-6.parquet'", 'cases > 100');
await tell("'groups-of-3.parquet'", 'cases + 0 > 100');
await connection.run("create table loaded as from 'groups-of-3.parquet'");
await tell('loaded', 'cases > 100');
JS
cat > expected <<'TEXT'
from 'groups-of-3.parquet' where cases > 100: 150
from 'groups-of-6.parquet' where cases > 100: NaN, 150
from 'groups-of-3.parquet' where cases + 0 > 100: NaN, 150
from loaded where cases > 100: NaN, 150
TEXT
echo "DuckDB 1.5.6 (@duckdb/node-api 1.5.6-r.1), hyparquet-writer 0.17.0, Node.js $(node --version)"
node try.mjs | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
