#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# Tablesaw sums a rolling window in which days are missing as if it were whole.
#
# One would guess: the sum of seven days is missing where one of them is (as in pandas), as it is at the start of the series.
# What happens: only the first six are missing. A week with one day reported has that day's cases as its sum, so that a gap in
#   reports looks like the end of a wave.
# Seen with: tablesaw-core 0.44.4, Java 17.
# Source: RollingColumn.calc hands each window to the function, and AggregateFunctions.sum leaves out what is missing.
# Instead: count the values of each window, too (`rolling(7).calc(AggregateFunctions.countMissing)`), and set those with gaps to missing.
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
import static tech.tablesaw.aggregate.AggregateFunctions.countMissing;

import tech.tablesaw.api.DoubleColumn;

class Try {
    public static void main(String[] args) {
        double gap = Double.NaN;
        DoubleColumn cases = DoubleColumn.create("cases", 10, 10, 10, 10, 10, 10, 10, gap, gap, gap, gap, gap, gap, 10);
        System.out.println("sum of 7 " + cases.rolling(7).sum().asList());
        System.out.println("missing  " + cases.rolling(7).calc(countMissing).asList());
    }
}
JAVA
cat > expected <<'TEXT'
sum of 7 [null, null, null, null, null, null, 70.0, 60.0, 50.0, 40.0, 30.0, 20.0, 10.0, 10.0]
missing  [null, null, null, null, null, null, 0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 6.0]
TEXT
echo "tablesaw-core 0.44.4, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
