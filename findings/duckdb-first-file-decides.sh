#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# DuckDB rounds the forecasts of all Parquet files to whole numbers, if the first file has whole numbers.
#
# One would guess: over files of which one has BIGINT and the others DOUBLE, the column is DOUBLE (as for CSV files), or an error.
# What happens: the first file by name gives the type, and the values of all others are cast to it: 10.5 becomes 10, 11.5 becomes 12.
#   In a hub's folder of many teams it takes one team, early in the alphabet, that writes its cases as integers. No message.
# Seen with: DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1), and 1.5.6 (npm @duckdb/node-api 1.5.6-r.1); Java 17.
# Source: DuckDB's documentation, "Combining Schemas": by default the first file's schema is read; that values are cast is not told.
# Instead: read_parquet('…', union_by_name = true), which finds DOUBLE.
set -eu
for tool in java mvn; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion> <groupId>try</groupId> <artifactId>try</artifactId> <version>1</version>
  <dependencies>
    <dependency> <groupId>org.duckdb</groupId> <artifactId>duckdb_jdbc</artifactId> <version>2.0.0.1</version> </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }

cat > Try.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Try {
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            statement.execute("copy (select 'Aardvark' as team, 10::bigint as value) to 'aardvark.parquet'");
            statement.execute("copy (select 'Zebra' as team, unnest([10.5, 11.5]::double[]) as value) to 'zebra.parquet'");
            for (String from : new String[] {"'*.parquet'", "read_parquet('*.parquet', union_by_name = true)", "'zebra.parquet'"}) {
                try (ResultSet rows = statement.executeQuery("select value from " + from + " where team = 'Zebra'")) {
                    StringBuilder values = new StringBuilder();
                    while (rows.next()) {
                        values.append(' ').append(rows.getString(1));
                    }
                    System.out.println("Zebra in " + from + ":" + values);
                }
            }
        }
    }
}
JAVA
cat > expected <<'TEXT'
Zebra in '*.parquet': 10 12
Zebra in read_parquet('*.parquet', union_by_name = true): 10.5 11.5
Zebra in 'zebra.parquet': 10.5 11.5
TEXT
echo "DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1), Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
