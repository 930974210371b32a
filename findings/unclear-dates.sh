#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# DuckDB and Tablesaw read the same unclear dates two ways, both without a word.
#
# One would guess: dates that could be either (01/02/2020, 03/02/2020) are read alike by both, or left text by the careful one.
# What happens: DuckDB takes the day first, Tablesaw the month: 1 February and 3 February for one, 2 January and 2 March for the other.
#   Once a day past the 12th is in the file, Tablesaw reads text.
# Seen with: DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1), tablesaw-core 0.44.4, Java 17.
# Source: DuckDB's documentation, "CSV Auto Detection" (date formats and their order); Tablesaw's DateParser (MM/dd/yyyy only).
# Instead: read_csv(…, dateformat = '%d/%m/%Y'); CsvReadOptions.builder(…).dateFormat(…); refuse a file in which all days are unclear.
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
    <dependency> <groupId>tech.tablesaw</groupId> <artifactId>tablesaw-core</artifactId> <version>0.44.4</version> </dependency>
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
import tech.tablesaw.api.Table;

class Try {
    public static void main(String[] args) throws IOException, SQLException {
        String head = "date,cases\n01/02/2020,1\n03/02/2020,2\n";
        for (String csv : new String[] {head, head + "13/02/2020,3\n"}) {
            Files.writeString(Path.of("cases.csv"), csv);
            StringBuilder dates = new StringBuilder();
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select date, typeof(date) from 'cases.csv'")) {
                while (rows.next()) {
                    dates.append(' ').append(rows.getString(1)).append(' ').append(rows.getString(2));
                }
            }
            Table table = Table.read().csv("cases.csv");
            System.out.println("DuckDB" + dates);
            System.out.println("Tablesaw " + table.column("date").type() + " " + table.column("date").asList());
        }
    }
}
JAVA
cat > expected <<'TEXT'
DuckDB 2020-02-01 DATE 2020-02-03 DATE
Tablesaw LOCAL_DATE [2020-01-02, 2020-03-02]
DuckDB 2020-02-01 DATE 2020-02-03 DATE 2020-02-13 DATE
Tablesaw STRING [01/02/2020, 03/02/2020, 13/02/2020]
TEXT
echo "DuckDB 2.0.0 (duckdb_jdbc 2.0.0.1), tablesaw-core 0.44.4, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
