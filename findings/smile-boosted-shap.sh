#!/usr/bin/env bash
# Needs: bash, a JDK 25 or later (java on the PATH), Maven.
# Smile's SHAP values of boosted trees add up to a twenty-fifth of what they should explain.
#
# One would guess: SHAP values of a row add up to its prediction less the mean, which is what defines them; RandomForest.shap's do.
# What happens: GradientTreeBoost.shap gives the mean over the trees and leaves out that boosting adds them up, each times the shrinkage:
#   by default (500 trees, 0.05) all are 25 times too small. Drawn beside a forecast they look like columns that hardly matter.
# Seen with: smile-core 6.3.0, Java 25.
# Source: TreeSHAP.shap divides by the number of trees; GradientTreeBoost has none of its own.
# Instead: multiply by trees × shrinkage (model.size() × 0.05).
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
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.regression.GradientTreeBoost;

class Try {
    public static void main(String[] args) {
        int rows = 300;
        double[] week = new double[rows];
        double[] lag = new double[rows];
        double[] cases = new double[rows];
        for (int i = 0; i < rows; i++) {
            week[i] = i % 20;
            lag[i] = i * 7 % 11;
            cases[i] = 100 + 10 * week[i] + 3 * lag[i];
        }
        DataFrame data = new DataFrame(new DoubleVector("week", week), new DoubleVector("lag", lag), new DoubleVector("cases", cases));
        GradientTreeBoost model = GradientTreeBoost.fit(Formula.lhs("cases"), data);
        double mean = Arrays.stream(cases).average().orElseThrow();
        for (int row : new int[] {3, 50, 111}) {
            double explained = Arrays.stream(model.shap(data.get(row))).sum();
            double factor = (model.predict(data.get(row)) - mean) / explained;
            System.out.printf("row %d: too small by a factor of about %d%n", row, Math.round(factor));
        }
        System.out.println("trees " + model.size());
    }
}
JAVA
cat > expected <<'TEXT'
row 3: too small by a factor of about 25
row 50: too small by a factor of about 25
row 111: too small by a factor of about 25
trees 500
TEXT
echo "smile-core 6.3.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
