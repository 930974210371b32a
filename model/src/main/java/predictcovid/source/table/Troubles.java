package predictcovid.source.table;

import java.util.ArrayList;
import java.util.List;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// What is wrong with a table, gathered so that all is told at once.
final class Troubles {
    private static final int MOST_TOLD = 10;

    private final List<Notice> sentences = new ArrayList<>();
    private int count;

    /// Takes one that is wrong.
    void add(Notice sentence) {
        count++;
        if (sentences.size() < MOST_TOLD) {
            sentences.add(sentence);
        }
    }

    /// Takes a row that has not the header's length.
    void addLength(String file, long line, int cells, int columns) {
        add(new Notice("source.row-length", file, String.valueOf(line), cells, columns));
    }

    /// Takes one that stops a part of the reading.
    void add(Fault fault) {
        add(fault.notice());
    }

    /// @throws Fault with a line for each of the first ten, and the number of the others
    void end() {
        if (count > sentences.size()) {
            sentences.add(new Notice("source.more", count - sentences.size()));
        }
        if (count > 0) {
            throw Fault.all(sentences);
        }
    }
}
