package predictcovid.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A page of the documentation, as GitHub shows it.
///
/// @param links where its links and pictures lead, as they are written
/// @param anchors what a link may name after `#`
/// @param commands its blocks of shell commands
record Page(Path file, List<Target> links, Set<String> anchors, List<Commands> commands) {
    /// @param line the first is 1
    record Target(String address, int line) {}

    /// @param mark the comment on the line before, such as `<!-- ci -->`; empty where there is none
    /// @param line the first is 1
    record Commands(String mark, String text, int line) {}

    static Page read(Path file) throws IOException {
        Parser parser =
                Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build();
        Reader reader = new Reader();
        parser.parse(Files.readString(file)).accept(reader);
        return new Page(file, reader.links, reader.anchors, reader.commands);
    }

    private static final class Reader extends AbstractVisitor {
        private final List<Target> links = new ArrayList<>();
        private final Set<String> anchors = new HashSet<>();
        private final List<Commands> commands = new ArrayList<>();
        private final IdGenerator ids = IdGenerator.builder().build();

        @Override
        public void visit(Link link) {
            links.add(new Target(link.getDestination(), line(link)));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(new Target(image.getDestination(), line(image)));
        }

        @Override
        public void visit(Heading heading) {
            anchors.add(ids.generateId(said(heading)));
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            if (block.getInfo().equals("sh")) {
                String mark =
                        block.getPrevious() instanceof HtmlBlock html
                                ? html.getLiteral().strip()
                                : "";
                commands.add(new Commands(mark, block.getLiteral(), line(block)));
            }
        }

        private static int line(Node node) {
            for (Node at = node; at != null; at = at.getParent()) {
                List<SourceSpan> spans = at.getSourceSpans();
                if (!spans.isEmpty()) {
                    return spans.getFirst().getLineIndex() + 1;
                }
            }
            return 0;
        }

        private static String said(Node node) {
            StringBuilder all = new StringBuilder();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                switch (child) {
                    case Text text -> all.append(text.getLiteral());
                    case Code code -> all.append(code.getLiteral());
                    default -> all.append(said(child));
                }
            }
            return all.toString();
        }
    }
}
