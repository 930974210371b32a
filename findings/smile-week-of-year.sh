#!/usr/bin/env bash
# Needs: bash, a JDK 25 or later (java on the PATH), Maven.
# Smile's feature "week of the year" is neither ISO's week nor the epidemiological one, and a year begins and ends with a piece of one.
#
# One would guess: Terms.date(…, WEEK_OF_YEAR) gives ISO's week, in java.time's IsoFields, as QUARTER beside it does.
# What happens: weeks from Sunday, of which the first is the one with 1 January in it: 31 December 2020 is in week 53, the day after in
#   week 1, two days later in week 2. In 2026 all weeks are one above the CDC's, a season's week does not match that of other years.
# Seen with: smile-core 6.3.0, Java 25.
# Source: smile.data.formula.Date: WeekFields.of(Locale.ROOT).weekOfYear(), whatever the machine's locale is.
# Instead: a column of your own by WeekFields.of(DayOfWeek.SUNDAY, 4).weekOfWeekBasedYear() or IsoFields.
set -eu
for tool in java mvn; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
[ "$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')" -ge 25 ] || { echo "$0: needs a JDK 25" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion> <groupId>try</groupId> <artifactId>try</artifactId> <version>1</version>
  <dependencies>
    <dependency> <groupId>com.github.haifengl</groupId> <artifactId>smile-core</artifactId> <version>6.3.0</version> </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }

cat > Try.java <<'JAVA'
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import smile.data.DataFrame;
import smile.data.formula.DateFeature;
import smile.data.formula.Formula;
import smile.data.formula.Terms;
import smile.data.vector.ObjectVector;

class Try {
    public static void main(String[] args) {
        LocalDate[] days = {LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 3), LocalDate.of(2026, 11, 25)};
        DataFrame data = new DataFrame(new ObjectVector<>("day", days));
        DataFrame weeks = Formula.rhs(Terms.date("day", DateFeature.WEEK_OF_YEAR)).frame(data);
        for (int i = 0; i < days.length; i++) {
            System.out.printf("%s Smile %s, ISO %s, CDC %s%n", days[i], weeks.get(i, 0), days[i].get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    days[i].get(WeekFields.of(DayOfWeek.SUNDAY, 4).weekOfWeekBasedYear()));
        }
    }
}
JAVA
cat > expected <<'TEXT'
2020-12-31 Smile 53, ISO 53, CDC 53
2021-01-01 Smile 1, ISO 53, CDC 53
2021-01-03 Smile 2, ISO 53, CDC 1
2026-11-25 Smile 48, ISO 48, CDC 47
TEXT
echo "smile-core 6.3.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
