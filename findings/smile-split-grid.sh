#!/usr/bin/env bash
# Needs: bash, a JDK 25 or later (java on the PATH), Maven.
# Smile's regression trees look at no more than about a hundred places to split, however deep the tree may grow.
#
# One would guess: as in scikit-learn and R, a tree with leaves of one row and no bound of depth tells every row of a smooth series apart.
# What happens: of 400 rows, all with another value, it grows 100 leaves, of 199 rows 199: from 200 rows on, splits are tried at each
#   (rows / 100)-th row only. Forests and boosted trees are made of such trees; more data does not sharpen them, least at peaks.
# Seen with: smile-core 6.3.0, Java 25.
# Source: RegressionTree.findBestSplit: system property smile.regression_tree.bins, 100 by default; no option names it.
# Instead: -Dsmile.regression_tree.bins=0 (exact, slower), set before the first tree.
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
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.regression.RegressionTree;

class Try {
    public static void main(String[] args) {
        for (int rows : new int[] {199, 400}) {
            double[] day = new double[rows];
            for (int i = 0; i < rows; i++) {
                day[i] = i;
            }
            DataFrame data = new DataFrame(new DoubleVector("day", day), new DoubleVector("cases", day));
            RegressionTree tree = RegressionTree.fit(Formula.lhs("cases"), data, new RegressionTree.Options(500, 0, 1));
            long leaves = java.util.Arrays.stream(tree.predict(data)).distinct().count();
            System.out.println(rows + " rows: " + leaves + " leaves, last day " + tree.predict(data.get(rows - 1)));
        }
    }
}
JAVA
cat > expected <<'TEXT'
as it is
199 rows: 199 leaves, last day 198.0
400 rows: 100 leaves, last day 397.5
smile.regression_tree.bins=0
199 rows: 199 leaves, last day 198.0
400 rows: 400 leaves, last day 399.0
TEXT
echo "smile-core 6.3.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
{
  echo 'as it is'
  java -cp 'lib/*' Try.java 2>err.log
  echo 'smile.regression_tree.bins=0'
  java -Dsmile.regression_tree.bins=0 -cp 'lib/*' Try.java 2>>err.log
} | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
