package predictcovid.source.description;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells running totals by their growth, where the name of their column does not.
///
/// @param levels of the table's places
record CumulativeGuess(Guess table, List<PlaceLevel> levels) {
    private static final int LEAST = 8;

    /// Corrections make running totals fall on one day in so many at most.
    private static final int ONE_IN = 10;

    /// How one place's numbers went from row to row.
    private static final class Course {
        private double last = Double.NaN;
        private int rises;
        private int falls;
        private int numbers;

        void add(double number) {
            rises += number > last ? 1 : 0;
            falls += number < last ? 1 : 0;
            numbers++;
            last = number;
        }

        boolean isMonotone() {
            return numbers < LEAST || rises == 0 || falls == 0;
        }

        boolean seldomFalls() {
            return falls * ONE_IN < numbers;
        }

        boolean isGrowing() {
            return numbers >= LEAST && Math.max(rises, falls) * 2 > numbers;
        }
    }

    /// Whether the numbers of no place ever fall, or ever rise where the newest come first, and
    /// most of them differ from the one before.
    boolean isThroughout(String column) {
        Collection<Course> courses = courses(column);
        return courses.stream().allMatch(Course::isMonotone)
                && courses.stream().anyMatch(Course::isGrowing);
    }

    /// The same of columns of which each is a place: most of them grow.
    boolean isThroughout(List<String> places) {
        List<Course> courses = places.stream().flatMap(each -> courses(each).stream()).toList();
        return courses.stream().allMatch(Course::isMonotone)
                && courses.stream().filter(Course::isGrowing).count() * 2 > courses.size();
    }

    /// Whether the numbers of nearly every place fall so seldom that corrections explain it.
    boolean seldomFalls(String column) {
        return courses(column).stream().allMatch(Course::seldomFalls);
    }

    private Collection<Course> courses(String column) {
        int[] keys =
                Stream.concat(
                                levels.stream()
                                        .flatMap(it ->
                                                Stream.concat(
                                                        it.code().stream(), it.name().stream()))
                                        .map(it -> it.names().getFirst()),
                                table.header().stream().filter(name -> NameWords.of(name).isPart()))
                        .mapToInt(table.header()::indexOf)
                        .toArray();
        int at = table.header().indexOf(column);
        Map<List<String>, Course> courses = new HashMap<>();
        for (List<String> row : table.rows()) {
            double number = at < row.size() ? Guess.number(row.get(at)) : Double.NaN;
            if (!Double.isNaN(number)) {
                courses.computeIfAbsent(Guess.key(row, keys), _ -> new Course()).add(number);
            }
        }
        return courses.values();
    }
}
