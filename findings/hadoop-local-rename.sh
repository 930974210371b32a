#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later, Maven.
# Hadoop's rename replaces a file on the local disk and says true, where HDFS leaves it and says false.
#
# One would guess: FileSystem.rename onto a file that is there fails alike everywhere, since one interface has one contract: false.
# What happens: file: replaces it, and makes the missing folder of the target, too. Code that is tested on a local folder, and passes over
#   the boolean, loses its result on HDFS; code that guards with it overwrites its data locally. And onto a folder that is there it
#   moves into it, unless that is empty: the name then depends on what is in the folder.
# Seen with: hadoop-client 3.5.0, Java 17.
# Source: Hadoop's file system specification, rename (HDFS returns false, to be copied by no other); HADOOP-13823 (file: permits it);
#   RawLocalFileSystem.rename tries java.io.File.renameTo first.
# Instead: FileContext.rename(from, to, Options.Rename.OVERWRITE), or NONE to be refused: both throw, and mean the same on HDFS.
set -eu
for tool in java mvn; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion> <groupId>try</groupId> <artifactId>try</artifactId> <version>1</version>
  <dependencies>
    <dependency> <groupId>org.apache.hadoop</groupId> <artifactId>hadoop-client-api</artifactId> <version>3.5.0</version> </dependency>
    <dependency> <groupId>org.apache.hadoop</groupId> <artifactId>hadoop-client-runtime</artifactId> <version>3.5.0</version> </dependency>
  </dependencies>
</project>
XML
mvn -B -ntp -q dependency:copy-dependencies -DoutputDirectory=lib >mvn.log 2>&1 || { cat mvn.log >&2; exit 1; }

cat > Try.java <<'JAVA'
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

class Try {
    private static Path file(FileSystem files, Path at, String content) throws IOException {
        try (var out = files.create(at)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return at;
    }

    public static void main(String[] args) throws IOException {
        FileSystem files = FileSystem.getLocal(new Configuration());
        Path work = new Path(Files.createTempDirectory(java.nio.file.Path.of("."), "rename").toAbsolutePath().toUri());
        Path run = file(files, new Path(work, "run.json"), "new");
        Path published = file(files, new Path(work, "published.json"), "old");
        boolean renamed = files.rename(run, published);
        System.out.println("onto a file: " + renamed + ", now " + new String(files.open(published).readAllBytes(), StandardCharsets.UTF_8));

        file(files, run, "newer");
        System.out.println("into no folder: " + files.rename(run, new Path(work, "missing/run.json")));

        file(files, run, "newest");
        try {
            FileContext.getLocalFSFileContext().rename(run, published, Options.Rename.NONE);
        } catch (IOException e) {
            System.out.println("FileContext: " + e.getClass().getSimpleName());
        }
        for (boolean isEmpty : new boolean[] {true, false}) {
            Path from = new Path(work, "from-" + isEmpty);
            Path to = new Path(work, "to-" + isEmpty);
            files.mkdirs(to);
            file(files, new Path(from, "scores"), "1");
            if (!isEmpty) {
                file(files, new Path(to, "other"), "1");
            }
            files.rename(from, to);
            System.out.println("onto " + (isEmpty ? "an empty folder: " : "a folder with a file: ")
                    + (files.exists(new Path(to, "scores")) ? "replaced" : "moved into it"));
        }
    }
}
JAVA
cat > expected <<'TEXT'
onto a file: true, now new
into no folder: true
FileContext: FileAlreadyExistsException
onto an empty folder: replaced
onto a folder with a file: moved into it
TEXT
echo "hadoop-client 3.5.0, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java -cp 'lib/*' Try.java 2>err.log | tee seen
diff expected seen || { cat err.log; echo "changed" >&2; exit 1; }
