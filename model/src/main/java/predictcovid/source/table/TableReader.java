package predictcovid.source.table;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import predictcovid.catalog.csv.CsvDamage;
import predictcovid.catalog.csv.CsvRecords;
import predictcovid.catalog.csv.CsvText;
import predictcovid.catalog.table.CsvContent;
import predictcovid.catalog.table.CsvReader;
import predictcovid.series.Measure;
import predictcovid.series.Steps;
import predictcovid.source.description.Descriptions;
import predictcovid.source.description.SourceDescription;
import predictcovid.source.description.UnreadableFile;
import predictcovid.target.Event;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Reads a table of counts by a description, which its columns tell unless it is given. Plain,
/// gzipped and zipped files are told by their bytes. A file that is anything else ends in a [Fault]
/// that names file, line, column and value.
public final class TableReader {
    /// The columns that are read unless others are asked for.
    public static final List<String> DEFAULT_COLUMNS =
            List.of("iso_code", "continent", "location", "date", "new_cases");

    private static final Charset OLDER = Charset.forName("windows-1252");

    private final ReaderScope scope;
    private final Optional<SourceDescription> by;
    private final Steps steps;
    private final long memory;

    private TableReader(
            ReaderScope scope, Optional<SourceDescription> by, Steps steps, long memory) {
        this.scope = scope;
        this.by = by;
        this.steps = steps;
        this.memory = memory;
    }

    private TableReader(ReaderScope scope, Optional<SourceDescription> by) {
        this(scope, by, Steps.NONE, Runtime.getRuntime().maxMemory());
    }

    /// Reads the cases in files that have `columns`, each under its own name or an alias, besides
    /// those that are always needed.
    public TableReader(List<String> columns) {
        this(new ReaderScope(columns, Set.of(Event.CASES), false), Optional.empty());
    }

    /// Reads all measures and populations in such files, too, where they have them.
    public static TableReader ofAllMeasures(List<String> columns) {
        return new TableReader(
                new ReaderScope(columns, Set.copyOf(Measure.EVENTS), true), Optional.empty());
    }

    /// The same by what the user says of the table.
    ///
    /// @param source `auto`, the name of a built-in description or a TOML file
    public TableReader by(String source) {
        return source.equals(Descriptions.AUTO) ? this : by(Descriptions.named(source));
    }

    /// The same for tables of one description only.
    public TableReader by(SourceDescription description) {
        return new TableReader(scope, Optional.of(description), steps, memory);
    }

    /// The same, telling how many bytes of a file are read.
    public TableReader telling(Steps listener) {
        return new TableReader(scope, by, listener, memory);
    }

    /// The same in so many bytes of memory.
    TableReader within(long bytes) {
        return new TableReader(scope, by, steps, bytes);
    }

    /// The names of a text table's columns; empty when the file is none or cannot be read.
    public static Optional<List<String>> header(Path file) {
        try {
            CsvText text = new CsvFile(file, file.toString()).open();
            try (CsvRecords records = new CsvRecords(text, text.separator())) {
                return Optional.of(records.header());
            }
        } catch (IOException | Fault e) {
            return Optional.empty();
        }
    }

    /// The observations of `file`, which messages call `name`.
    ///
    /// @throws Fault with a line for each thing that is wrong
    public SourceTable read(Path file, String name) {
        CsvFile csv = new CsvFile(file, name);
        checkRegular(csv);
        try {
            return read(csv);
        } catch (CsvDamage damage) {
            if (damage.kind() == CsvDamage.Kind.OTHER_ENCODING) {
                return readOlder(file, name, damage);
            }
            throw fault(damage, name);
        } catch (ZipException | EOFException e) {
            throw new Fault(e, "source.damaged-archive", name);
        } catch (IOException e) {
            throw UnreadableFile.fault(e, name);
        }
    }

    /// A file of a program that does not write UTF-8, such as DATASUS's TabNet or a spreadsheet.
    private SourceTable readOlder(Path file, String name, CsvDamage damage) {
        try {
            return read(new CsvFile(file, name, OLDER))
                    .noting(new Notice("source.other-encoding", name));
        } catch (IOException e) {
            throw fault(damage, name);
        }
    }

    private SourceTable read(CsvFile csv) throws IOException {
        ReadBytes bytes = new ReadBytes(Files.size(csv.path()), steps);
        CsvText text = csv.open(bytes);
        char separator = by.flatMap(SourceDescription::separator).orElseGet(text::separator);
        try (CsvRecords records = new CsvRecords(text, separator)) {
            Optional<SourceDescription> told =
                    by.or(() -> Recognition.byHeader(records.header(), csv.name()))
                            .filter(it -> it.separator().orElse(separator) == separator);
            if (told.isPresent()) {
                return read(records, told.get(), csv.name(), bytes);
            }
        }
        return read(csv, recognised(csv));
    }

    private SourceTable read(CsvFile csv, SourceDescription description) throws IOException {
        ReadBytes bytes = new ReadBytes(Files.size(csv.path()), steps);
        CsvText text = csv.open(bytes);
        char separator = description.separator().orElseGet(text::separator);
        try (CsvRecords records = new CsvRecords(text, separator)) {
            return read(records, description, csv.name(), bytes);
        }
    }

    private SourceTable read(
            CsvRecords records, SourceDescription description, String name, ReadBytes bytes)
            throws IOException {
        TableColumns found = TableColumns.find(description, records.header(), scope, name);
        TableMemory bound = new TableMemory(found, memory);
        CsvContent content;
        try {
            content = CsvReader.read(records, found.all(), bound.mostRows());
        } catch (CsvDamage damage) {
            if (damage.kind() == CsvDamage.Kind.TOO_MANY_ROWS) {
                throw bound.fault(name, (long) (bound.mostRows() / bytes.part()));
            }
            throw damage;
        }
        Troubles troubles = broken(content, records.header().size(), name);
        int rows = content.table().rows();
        if (rows == 0) {
            troubles.end();
            throw new Fault("source.header-only", name);
        }
        return TableRows.read(TableCells.of(name, content), found, troubles);
    }

    /// The rows that have not the header's length.
    private static Troubles broken(CsvContent content, int columns, String name) {
        Troubles troubles = new Troubles();
        for (CsvContent.Broken row : content.broken()) {
            if (row.breaksOff()) {
                String line = String.valueOf(row.line());
                troubles.add(new Notice("source.breaks-off", name, line, row.cells(), columns));
            } else {
                troubles.addLength(name, row.line(), row.cells(), columns);
            }
        }
        content.end()
                .ifPresent(damage -> {
                    troubles.add(fault(damage, name));
                    troubles.end();
                });
        return troubles;
    }

    /// Where the header alone does not tell.
    private SourceDescription recognised(CsvFile csv) throws IOException {
        CsvText text = csv.open();
        try (CsvRecords records = new CsvRecords(text, text.separator())) {
            return Recognition.of(records, csv.name());
        }
    }

    private static void checkRegular(CsvFile csv) {
        if (!Files.exists(csv.path())) {
            throw new Fault("source.no-file", csv.name());
        }
        if (!Files.isRegularFile(csv.path())) {
            throw new Fault("source.not-a-file", csv.name());
        }
    }

    private static Fault fault(CsvDamage damage, String name) {
        String line = String.valueOf(damage.line());
        return switch (damage.kind()) {
            case EMPTY -> new Fault(damage, "source.empty", name);
            case WEB_PAGE -> new Fault(damage, "source.web-page", name);
            case NOT_TEXT -> new Fault(damage, "source.not-text", name, line);
            case NOT_UTF8, OTHER_ENCODING -> new Fault(damage, "source.not-utf8", name, line);
            case CELL_TOO_LONG -> new Fault(damage, "source.cell-too-long", name, line);
            case OPEN_QUOTE -> new Fault(damage, "source.open-quote", name, line);
            case STRAY_QUOTE -> new Fault(damage, "source.stray-quote", name, line);
            case TOO_MANY_ROWS -> throw new IllegalStateException(damage);
            case ROW_LENGTH ->
                    new Fault(
                            damage,
                            "source.row-length",
                            name,
                            line,
                            damage.cells(),
                            damage.columns());
            case BREAKS_OFF ->
                    new Fault(
                            damage,
                            "source.breaks-off",
                            name,
                            line,
                            damage.cells(),
                            damage.columns());
        };
    }
}
