#!/usr/bin/env bash
# Needs: bash, a JDK 25 or later (java on the PATH), Maven.
# Smile's median of an even number of values is the upper of the two in the middle, and leaves the series in another order.
#
# One would guess: MathEx.median({1, 2, 3, 10}) is 2.5, and a function of statistics does not write into its argument.
# What happens: 3, and the array is rearranged, as by q1 and q3: after the median of a series, its last value is not the newest any
#   more, and differences and lags made from it are of other days. No message.
# Seen with: smile-core 6.3.0, Java 25.
# Source: QuickSelect.median: select(x, x.length / 2); that it rearranges is told at QuickSelect.select only.
# Instead: `MathEx.median(series.clone())` where the upper one will do, else Commons Statistics' Median.
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
import java.util.Arrays;
import smile.math.MathEx;

class Try {
    public static void main(String[] args) {
        double[] cases = {10, 3, 1, 2};
        System.out.println("cases " + Arrays.toString(cases) + ", newest " + cases[3]);
        System.out.println("median " + MathEx.median(cases));
        System.out.println("cases " + Arrays.toString(cases) + ", newest " + cases[3]);
    }
}
JAVA
cat > expected <<'TEXT'
cases [10.0, 3.0, 1.0, 2.0], newest 2.0
median 3.0
cases [2.0, 1.0, 3.0, 10.0], newest 10.0
TEXT
echo "smile-core 6.3.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
