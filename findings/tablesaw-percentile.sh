#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# Tablesaw's percentile is R's type 6: its outer quantiles are wider than those of pandas, NumPy, R, DuckDB and Spark.
#
# One would guess: the linear interpolation that all of these have by default (R's type 7): of 1 … 10, 1.225 at 2.5 % and 9.1 at 90 %.
# What happens: 1.0 and 9.9. The same forecast's samples get other intervals, and scores, from Java than from Python or R; the median
#   is the same, so that a glance at it shows nothing.
# Seen with: tablesaw-core 0.44.4, Java 17.
# Source: AggregateFunctions.percentile calls StatUtils.percentile of Commons Math, whose default is EstimationType.LEGACY.
# Instead: Commons Math's `new Percentile().withEstimationType(Percentile.EstimationType.R_7)`.
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
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import tech.tablesaw.api.DoubleColumn;

class Try {
    public static void main(String[] args) {
        double[] samples = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Percentile type7 = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (double level : new double[] {2.5, 25, 50, 90}) {
            System.out.printf("%s%% Tablesaw %s, type 7 %s%n", level, DoubleColumn.create("samples", samples).percentile(level),
                    type7.evaluate(samples, level));
        }
    }
}
JAVA
cat > expected <<'TEXT'
2.5% Tablesaw 1.0, type 7 1.225
25.0% Tablesaw 2.75, type 7 3.25
50.0% Tablesaw 5.5, type 7 5.5
90.0% Tablesaw 9.9, type 7 9.1
TEXT
echo "tablesaw-core 0.44.4, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
