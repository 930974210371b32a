#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later with jmods (Debian: openjdk-17-jdk-headless).
# A Java runtime made small by jlink writes Portuguese numbers with the English signs: 1.234,5 becomes 1,234.5.
#
# One would guess: without the data of a locale Java throws, warns or falls back on plain English text all through; and with
#   --include-locales=en,pt-BR it has Brazil's.
# What happens: the code runs on, in another notation: "de" from the program's own pattern stands beside "Mar", and 1,234.5 is read by
#   a Brazilian as one and a bit. In JDK 25 "pt-BR" brings nothing and says nothing (in 17 it brings what it names): Brazil's
#   data are those of "pt". Tests on a full JDK pass; only the image is wrong.
# Seen with: Java 17.0.15 (Debian 12), Temurin 25.0.3.
# Source: description of the module jdk.localedata (all locales but English ones); CLDR: pt-BR is the default content of pt, and has no
#   file of its own. jdeps does not name jdk.localedata, because it is found as a service.
# Instead: jlink --add-modules …,jdk.localedata --include-locales=en,pt, and look at a number in the image.
set -eu
for tool in java javac jlink; do command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }; done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Try.java <<'JAVA'
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

class Try {
    public static void main(String[] args) {
        Locale brazil = Locale.forLanguageTag("pt-BR");
        System.out.println(LocalDate.of(2020, 3, 5).format(DateTimeFormatter.ofPattern("d 'de' MMMM", brazil)) + ": "
                + NumberFormat.getInstance(brazil).format(1234.5));
    }
}
JAVA
javac Try.java
jlink --add-modules java.base --output small
for locale in pt pt-BR; do
  jlink --add-modules java.base,jdk.localedata --include-locales=en,$locale --output "with-$locale"
done
version=$(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')
case $version in
  17.*) brazil='5 de março: 1.234,5' ;;
  *) brazil='5 de Mar: 1,234.5' ;;
esac
cat > expected <<TEXT
JDK: 5 de março: 1.234,5
jlink: 5 de Mar: 1,234.5
jlink with pt: 5 de março: 1.234,5
jlink with pt-BR: $brazil
TEXT
echo "Java $version"
encoding=(-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8)
{
  echo "JDK: $(java "${encoding[@]}" Try)"
  echo "jlink: $(small/bin/java "${encoding[@]}" Try)"
  echo "jlink with pt: $(with-pt/bin/java "${encoding[@]}" Try)"
  echo "jlink with pt-BR: $(with-pt-BR/bin/java "${encoding[@]}" Try)"
} | tee seen
diff expected seen || { echo "changed" >&2; exit 1; }
