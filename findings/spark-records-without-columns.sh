#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven; 280 MB of jars.
# Spark makes a table without columns of Java's records, and no error.
#
# One would guess: createDataFrame(list, Cases.class) has the record's components as columns, or refuses the class: records have been
#   in Java since 16, and Spark 4 asks for 17.
# What happens: it has the right number of rows and not one column; so has a dataset by Encoders.bean. Written as it is it loses all
#   values; a union or a count looks right. Classes with getters and setters work.
# Seen with: spark-sql 4.2.0 (Scala 2.13), Java 17.
# Source: Spark's documentation of data frames by reflection: JavaBeans, columns by getters that are called get…; records have none.
# Instead: a bean, or rows (RowFactory.create) with a schema (StructType).
set -eu
for tool in java mvn; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion> <groupId>try</groupId> <artifactId>try</artifactId> <version>1</version>
  <dependencies>
    <dependency> <groupId>org.apache.spark</groupId> <artifactId>spark-sql_2.13</artifactId> <version>4.2.0</version> </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }

cat > Try.java <<'JAVA'
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

public class Try {
    public record Cases(String place, double count) {}

    public static class Bean {
        public String getPlace() {
            return "Acre";
        }

        public void setPlace(String place) {}
    }

    private static void tell(String name, Dataset<?> table) {
        System.out.println(name + ": " + table.count() + " rows, columns " + List.of(table.columns()));
    }

    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1").getOrCreate();
        List<Cases> cases = List.of(new Cases("Acre", 10), new Cases("Bahia", 20));
        tell("records", spark.createDataFrame(cases, Cases.class));
        tell("Encoders.bean", spark.createDataset(cases, Encoders.bean(Cases.class)));
        tell("a bean", spark.createDataFrame(List.of(new Bean()), Bean.class));
        spark.stop();
    }
}
JAVA
cat > expected <<'TEXT'
records: 2 rows, columns []
Encoders.bean: 2 rows, columns []
a bean: 1 rows, columns [place]
TEXT
echo "spark-sql 4.2.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent sun.nio.ch sun.security.action; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
java "${opens[@]}" -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
