package predictcovid.hub.target;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import predictcovid.catalog.table.Column;
import predictcovid.hub.file.NumberCells;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.file.TextCells;
import predictcovid.hub.file.WrittenNumbers;
import predictcovid.hub.target.TargetProblem.Kind;
import predictcovid.hub.task.HubTasks;
import predictcovid.target.Target;

/// The numbers of target data, each target's in a style of its own: in one column `1.204` may be a
/// count and `0.012` a share.
final class TargetNumbers implements NumberCells {
    private final TextCells target;
    private final Map<String, WrittenNumbers> numbers = new HashMap<>();

    /// @throws predictcovid.text.Fault when the numbers of a target are not written in one style
    TargetNumbers(TableFile file, Column column, TextCells target, HubTasks tasks) {
        this.target = target;
        IntStream.range(0, file.table().rows())
                .mapToObj(target::get)
                .distinct()
                .forEach(each -> numbers.put(each, numbers(file, column, tasks.target(each))));
    }

    private WrittenNumbers numbers(TableFile file, Column column, Target wanted) {
        IntPredicate isWanted = row -> target.get(row).equals(wanted.name());
        return wanted.isCount()
                ? WrittenNumbers.ofCounts(file, column, isWanted)
                : WrittenNumbers.ofShares(file, column, isWanted);
    }

    @Override
    public OptionalDouble get(int row) {
        return of(row).get(row);
    }

    /// What is worth saying of how the number in a row is written.
    Optional<Kind> note(int row) {
        if (of(row).hasThousands(row)) {
            return Optional.of(Kind.THOUSANDS);
        }
        return of(row).hasDecimalComma(row) ? Optional.of(Kind.DECIMAL_COMMA) : Optional.empty();
    }

    private WrittenNumbers of(int row) {
        return Objects.requireNonNull(numbers.get(target.get(row)));
    }
}
