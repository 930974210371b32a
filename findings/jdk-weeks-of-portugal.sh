#!/usr/bin/env bash
# Needs: bash, a JDK 17 or later.
# Java counts Brazil's and the CDC's epidemiological weeks rightly with the locale of Portugal, and wrongly with those of Brazil and the USA.
#
# One would guess: pt-BR and en-US are the countries that report by weeks of Sunday to Saturday, so their locales count them; pt-PT,
#   in Europe, counts ISO's weeks.
# What happens: in pt-BR and en-US the first week is the one with 1 January in it: the last days of December move to next year, and in
#   twelve years of thirty each week is one too high. pt-PT has weeks from Sunday with four days at least, which is the rule of
#   the CDC and of Brazil's ministry of health. A user's locale decides over the week of a case.
# Seen with: Java 17 and 25 (CLDR).
# Source: WeekFields.of(Locale) (rules by the locale's region); CLDR's supplemental week data: minDays 4 for Portugal.
# Instead: WeekFields.of(DayOfWeek.SUNDAY, 4), never a locale's.
set -eu
command -v java >/dev/null || { echo "$0: needs a JDK" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Try.java <<'JAVA'
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Locale;

class Try {
    private static long wrongDays(WeekFields weeks) {
        WeekFields rule = WeekFields.of(DayOfWeek.SUNDAY, 4);
        return LocalDate.of(2001, 1, 1).datesUntil(LocalDate.of(2031, 1, 1))
                .filter(day -> day.get(weeks.weekOfWeekBasedYear()) != day.get(rule.weekOfWeekBasedYear())).count();
    }

    public static void main(String[] args) {
        for (String locale : new String[] {"pt-BR", "en-US", "pt-PT", "de-DE"}) {
            WeekFields weeks = WeekFields.of(Locale.forLanguageTag(locale));
            System.out.println(locale + " " + weeks + ", wrong days of thirty years: " + wrongDays(weeks) + ", 31 December 2020 in week "
                    + LocalDate.of(2020, 12, 31).get(weeks.weekOfWeekBasedYear()));
        }
    }
}
JAVA
echo "Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\).*/\1/p')"
java Try.java | tee seen
diff - seen <<'TEXT' || { echo "changed" >&2; exit 1; }
pt-BR WeekFields[SUNDAY,1], wrong days of thirty years: 4403, 31 December 2020 in week 1
en-US WeekFields[SUNDAY,1], wrong days of thirty years: 4403, 31 December 2020 in week 1
pt-PT WeekFields[SUNDAY,4], wrong days of thirty years: 0, 31 December 2020 in week 53
de-DE WeekFields[MONDAY,4], wrong days of thirty years: 2629, 31 December 2020 in week 53
TEXT
