package predictcovid.source.description;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import predictcovid.catalog.csv.CsvRecords;
import predictcovid.catalog.csv.CsvText;
import predictcovid.text.Fault;
import predictcovid.text.Notice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/// Reads descriptions from TOML.
public final class DescriptionFile {
    private static final TomlMapper TOML = new TomlMapper();

    static final List<String> PLACE_COLUMNS = List.of("code", "name", "population", "region");

    /// Where a second table named in a description is.
    private interface Folder {
        InputStream open(String name) throws IOException;
    }

    private DescriptionFile() {}

    /// The description in a file.
    ///
    /// @throws Fault with a line for each thing that is wrong in it
    public static SourceDescription read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Fault("source.no-description", file);
        }
        try (InputStream toml = Files.newInputStream(file)) {
            return read(
                    toml, file.toString(), name -> Files.newInputStream(file.resolveSibling(name)));
        } catch (IOException e) {
            throw UnreadableFile.fault(e, file.toString());
        }
    }

    /// The description in one line, see [InlineDescription].
    ///
    /// @throws Fault with a line for each thing that is wrong in it
    static SourceDescription ofLine(String line) {
        byte[] toml = InlineDescription.toml(line).getBytes(StandardCharsets.UTF_8);
        try {
            return read(new ByteArrayInputStream(toml), "--source", DescriptionFile::resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The description in a resource beside this class.
    static SourceDescription ofResource(String name) throws IOException {
        try (InputStream toml = resource(name + ".toml")) {
            return read(toml, name, DescriptionFile::resource);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = DescriptionFile.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("no resource " + name);
        }
        return found;
    }

    private static SourceDescription read(InputStream toml, String file, Folder folder)
            throws IOException {
        JsonNode root;
        try {
            root = TOML.readTree(toml);
        } catch (JacksonException e) {
            throw new Fault(
                    e,
                    "source.toml-syntax",
                    file,
                    String.valueOf(e.getLocation().getLineNr()),
                    String.valueOf(e.getOriginalMessage()));
        }
        List<Notice> faults = new ArrayList<>();
        TomlKeys keys = TomlKeys.of(file, root, faults);
        Map<String, KnownPlace> places = places(keys, file, folder, faults);
        SourceDescription description = new DescriptionKeys(keys).read(baseName(file), places);
        if (!faults.isEmpty()) {
            throw Fault.all(faults);
        }
        return description;
    }

    private static String baseName(String file) {
        String name = Path.of(file).getFileName().toString();
        return name.endsWith(".toml") ? name.substring(0, name.length() - 5) : name;
    }

    private static Map<String, KnownPlace> places(
            TomlKeys keys, String file, Folder folder, List<Notice> faults) {
        Optional<String> table = keys.text("places");
        if (table.isEmpty()) {
            return Map.of();
        }
        try (InputStream csv = folder.open(table.get())) {
            return places(csv, file, table.get(), faults);
        } catch (IOException e) {
            faults.add(
                    new Notice(
                            "source.toml-places",
                            file,
                            table.get(),
                            String.join(", ", PLACE_COLUMNS)));
            return Map.of();
        }
    }

    private static Map<String, KnownPlace> places(
            InputStream csv, String file, String name, List<Notice> faults) throws IOException {
        Map<String, KnownPlace> places = new HashMap<>();
        CsvText text = CsvText.strict(csv);
        try (CsvRecords records = new CsvRecords(text, text.separator())) {
            List<Integer> columns = PLACE_COLUMNS.stream().map(records.header()::indexOf).toList();
            if (columns.get(0) < 0 || columns.get(1) < 0) {
                throw new IOException("no code or name");
            }
            while (records.next()) {
                Optional<String> people = cell(records, columns.get(2));
                if (people.isPresent() && !people.get().matches("\\d{1,11}")) {
                    faults.add(
                            new Notice(
                                    "source.toml-people",
                                    file,
                                    name,
                                    String.valueOf(records.line()),
                                    people.get()));
                    continue;
                }
                places.put(
                        records.cell(columns.get(0)),
                        new KnownPlace(
                                records.cell(columns.get(1)),
                                people.map(Double::valueOf).filter(it -> it > 0),
                                cell(records, columns.get(3))));
            }
        }
        return places;
    }

    private static Optional<String> cell(CsvRecords records, int column) {
        return column < 0
                ? Optional.empty()
                : Optional.of(records.cell(column)).filter(it -> !it.isEmpty());
    }
}
