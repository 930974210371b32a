#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# Tablesaw's yearWeek() puts the last days of December into the first week of the same year, or those of January into its last.
#
# One would guess: a text of year and week that sorts by time, as its Javadoc promises, by ISO's weeks.
# What happens: it joins the calendar's year with the week of the default locale's week-based year. 27 to 31 December 2020 are "2020-01" in
#   the United States and Brazil, summed with January 2020; 1 January 2021 is "2021-53" in Germany, after all of 2021.
#   So sums by week also differ between two machines.
# Seen with: tablesaw-core 0.44.4, Java 17.
# Source: PackedLocalDate.getWeekOfYear (WeekFields.of(Locale.getDefault()).weekOfWeekBasedYear()) beside getYear in DateMapFunctions.
# Instead: the date of the week's last day as key: map each date with java.time.
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
import java.time.LocalDate;
import java.util.Locale;
import tech.tablesaw.api.DateColumn;

class Try {
    public static void main(String[] args) {
        DateColumn days = DateColumn.create("day", LocalDate.of(2020, 1, 2), LocalDate.of(2020, 12, 26), LocalDate.of(2020, 12, 27),
                LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 4));
        System.out.println(days.asList());
        for (String locale : new String[] {"en-US", "pt-BR", "de-DE"}) {
            Locale.setDefault(Locale.forLanguageTag(locale));
            System.out.println(locale + " " + days.yearWeek().asList());
        }
    }
}
JAVA
cat > expected <<'TEXT'
[2020-01-02, 2020-12-26, 2020-12-27, 2021-01-01, 2021-01-04]
en-US [2020-01, 2020-52, 2020-01, 2021-01, 2021-02]
pt-BR [2020-01, 2020-52, 2020-01, 2021-01, 2021-02]
de-DE [2020-01, 2020-52, 2020-52, 2021-53, 2021-01]
TEXT
echo "tablesaw-core 0.44.4, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
