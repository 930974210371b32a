#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# DuckDB rounds decimals of a CSV file to whole numbers, if its sample saw whole numbers only.
#
# One would guess: a cell that does not fit the guessed type is an error (as letters in a column of numbers are), or widens the column.
# What happens: "12.75" in a column guessed to be BIGINT is read as 13. A table of counts with rates or forecasts at its end loses their
#   decimals; no row is refused and no message tells.
# Seen with: DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1), and 1.5.6 (npm @duckdb/node-api 1.5.6-r.1); Java 17. The sample has 20,480 rows.
# Source: DuckDB's documentation, "CSV Auto Detection" (sample_size); a text is cast to an integer by rounding: select '12.75'::bigint.
# Instead: sample_size = -1 (the whole file), or types = {'value': 'DOUBLE'}.
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Try {
    public static void main(String[] args) throws IOException, SQLException {
        StringBuilder csv = new StringBuilder("location,value\n");
        for (int row = 0; row < 30_000; row++) {
            csv.append("AL,").append(row).append('\n');
        }
        Files.writeString(Path.of("cases.csv"), csv.append("US,12.75\nUS,13.25\n"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
            for (String from : new String[] {"'cases.csv'", "read_csv('cases.csv', sample_size = -1)"}) {
                try (ResultSet rows = statement.executeQuery("select value, typeof(value) from " + from + " where location = 'US'")) {
                    StringBuilder values = new StringBuilder();
                    while (rows.next()) {
                        values.append(' ').append(rows.getString(1)).append(' ').append(rows.getString(2));
                    }
                    System.out.println("US in " + from + ":" + values);
                }
            }
        }
    }
}
JAVA
cat > expected <<'TEXT'
US in 'cases.csv': 13 BIGINT 13 BIGINT
US in read_csv('cases.csv', sample_size = -1): 12.75 DOUBLE 13.25 DOUBLE
TEXT
echo "DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1), Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
