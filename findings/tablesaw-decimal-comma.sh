#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# Tablesaw drops the decimal comma: 7,5 is read as 75 and 8,25 as 825, in one column.
#
# One would guess: a column with decimal commas is text, or needs a locale, and is read rightly with `.locale(Locale.GERMANY)` or pt-BR.
# What happens: each comma is removed before the number is parsed, whatever the locale and wherever it stands: rates are ten or a hundred
#   times too high, by how many digits follow. The column is even guessed to be of integers. No message.
# Seen with: tablesaw-core 0.44.4, Java 17.
# Source: IntParser and DoubleParser: AbstractColumnParser.remove(text, ',').
# Instead: read such columns as STRING and parse them with java.text.NumberFormat.
set -eu
for tool in java mvn; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion> <groupId>try</groupId> <artifactId>try</artifactId> <version>1</version>
  <dependencies>
    <dependency> <groupId>tech.tablesaw</groupId> <artifactId>tablesaw-core</artifactId> <version>0.44.4</version> </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }

cat > Try.java <<'JAVA'
import java.io.StringReader;
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

class Try {
    public static void main(String[] args) {
        String csv = "state;rate\nAcre;7,5\nBahia;8,25\n";
        for (String locale : new String[] {"en-US", "pt-BR"}) {
            Table table = Table.read().usingOptions(CsvReadOptions.builder(new StringReader(csv)).separator(';')
                    .locale(Locale.forLanguageTag(locale)));
            System.out.println(locale + " " + table.column("rate").type() + " " + table.column("rate").asList());
        }
    }
}
JAVA
cat > expected <<'TEXT'
en-US INTEGER [75, 825]
pt-BR INTEGER [75, 825]
TEXT
echo "tablesaw-core 0.44.4, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
