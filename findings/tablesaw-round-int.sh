#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# Tablesaw's roundInt() wraps round where it says that it throws: the world's population becomes negative.
#
# One would guess: what its Javadoc says, a ClassCastException where a value does not fit an int, or the greatest int, as asIntColumn() gives.
# What happens: the upper bits are dropped. 7.95 billion people are -639,934,592, 13.6 billion doses 715,098,112. No message.
# Seen with: tablesaw-core 0.44.4, Java 17.
# Source: NumberMapFunctions.roundInt: (int) Math.round(value), where Math.round gives a long.
# Instead: round(), which stays a double, or asLongColumn().
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
import tech.tablesaw.api.DoubleColumn;

class Try {
    public static void main(String[] args) {
        DoubleColumn people = DoubleColumn.create("people", 7_950_000_000d, 13_600_000_000d);
        System.out.printf("roundInt %,.0f %,.0f%n", people.roundInt().get(0), people.roundInt().get(1));
        System.out.printf("asIntColumn %,d %,d%n", people.asIntColumn().get(0), people.asIntColumn().get(1));
        System.out.printf("round %,.0f %,.0f%n", people.round().get(0), people.round().get(1));
    }
}
JAVA
cat > expected <<'TEXT'
roundInt -639,934,592 715,098,112
asIntColumn 2,147,483,647 2,147,483,647
round 7,950,000,000 13,600,000,000
TEXT
echo "tablesaw-core 0.44.4, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -Duser.language=en -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
