package predictcovid.hub.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import predictcovid.hub.file.TableFile;
import predictcovid.hub.task.IdType;

/// Checks which columns a file has, and what Parquet stores them as.
final class ColumnCheck {
    private static final Set<String> WHOLE = Set.of("int32", "int64");
    private static final Set<String> REAL = Set.of("double", "float");

    private final Expected expected;
    private final FindingLog findings;

    ColumnCheck(Expected expected, FindingLog findings) {
        this.expected = expected;
        this.findings = findings;
    }

    /// Whether the rows can be looked at.
    boolean check(TableFile file) {
        List<String> names = file.table().names();
        if (names.size() == 1 && names.getFirst().contains(";")) {
            findings.add(Rule.SEMICOLONS);
            return false;
        }
        List<String> missing = new ArrayList<>(expected.columns());
        missing.removeAll(file.isParquet() ? file.types().keySet() : names);
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(expected.columns());
        String all = String.join(", ", expected.columns());
        if (!missing.isEmpty()) {
            findings.add(Rule.COLUMN_MISSING, String.join(", ", missing), all);
        }
        if (!unknown.isEmpty()) {
            findings.add(Rule.COLUMN_UNKNOWN, String.join(", ", unknown), all);
        }
        if (missing.isEmpty() && unknown.isEmpty() && !names.equals(expected.columns())) {
            findings.add(Rule.COLUMN_ORDER, all);
        }
        file.types().forEach(this::checkType);
        file.brokenLines()
                .forEach(line -> findings.addAt(() -> TableFile.line(line), Rule.BROKEN_LINE));
        if (file.table().rows() == 0) {
            findings.add(Rule.NO_ROWS);
        }
        return names.containsAll(expected.columns());
    }

    private void checkType(String column, String stored) {
        String wanted = wanted(column);
        boolean isRight =
                switch (wanted) {
                    case "" -> true;
                    case "int32" -> WHOLE.contains(stored);
                    case "double" -> REAL.contains(stored);
                    default -> stored.equals(wanted);
                };
        if (!isRight) {
            findings.add(Rule.COLUMN_TYPE, column, stored, wanted);
        }
    }

    /// The type that a column must have; "" when more than one will do.
    private String wanted(String column) {
        return switch (column) {
            case Expected.VALUE -> "double";
            case Expected.HORIZON -> "int32";
            case Expected.OUTPUT_TYPE, Expected.LOCATION, Expected.TARGET -> "string";
            case Expected.END_DATE -> "date";
            case Expected.OUTPUT_TYPE_ID -> idType();
            default -> column.equals(expected.idColumn()) && column.endsWith("date") ? "date" : "";
        };
    }

    private String idType() {
        if (expected.tasks().idType() == IdType.ANY) {
            return "";
        }
        return expected.tasks().hasTextIds() ? "string" : "double";
    }
}
