#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# FastCSV loses the missing weeks of a file of one column, in its own writing and reading.
#
# One would guess: what its writer wrote, its reader reads back, record by record: an empty value is written in quotes where it stands alone.
# What happens: a record of one empty value is written as an empty line, and empty lines are left out when read: five weeks with two
#   missing come back as three, and each value after a gap belongs to an earlier week. No message.
# Seen with: fastcsv 4.4.0, Java 17. Commons CSV 1.14.1 writes "" for an empty text there (for null an empty line, too).
# Source: Javadoc of CsvReaderBuilder.skipEmptyLines (true by default); CsvWriter quotes by QuoteStrategies only.
# Instead: write and read a second column (the date), or quoteStrategy(QuoteStrategies.EMPTY), or skipEmptyLines(false).
set -eu
for tool in java mvn; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion> <groupId>try</groupId> <artifactId>try</artifactId> <version>1</version>
  <dependencies>
    <dependency> <groupId>de.siegmar</groupId> <artifactId>fastcsv</artifactId> <version>4.4.0</version> </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }

cat > Try.java <<'JAVA'
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

class Try {
    private static void roundTrip(String name, CsvWriter.CsvWriterBuilder writer, CsvReader.CsvReaderBuilder reader) throws IOException {
        StringWriter csv = new StringWriter();
        try (CsvWriter records = writer.build(csv)) {
            for (String cases : new String[] {"10", "", "", "40", "50"}) {
                records.writeRecord(cases);
            }
        }
        try (CsvReader<CsvRecord> records = reader.ofCsvRecord(csv.toString())) {
            List<List<String>> read = records.stream().map(CsvRecord::getFields).toList();
            System.out.println(name + ": " + read.size() + " of 5 weeks, the fourth " + (read.size() > 3 ? read.get(3) : "is none"));
        }
    }

    public static void main(String[] args) throws IOException {
        roundTrip("as it is", CsvWriter.builder(), CsvReader.builder());
        roundTrip("empty lines kept", CsvWriter.builder(), CsvReader.builder().skipEmptyLines(false));
        roundTrip("empty values quoted", CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY), CsvReader.builder());
    }
}
JAVA
cat > expected <<'TEXT'
as it is: 3 of 5 weeks, the fourth is none
empty lines kept: 5 of 5 weeks, the fourth [40]
empty values quoted: 5 of 5 weeks, the fourth [40]
TEXT
echo "fastcsv 4.4.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
