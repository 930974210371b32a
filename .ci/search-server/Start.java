import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Starts an OpenSearch of one node at port 9201, or the next free one, in a folder, and writes its port into the file
/// port there.
final class Start {
    public static void main(String[] args) throws Exception {
        OpenSearchRunner server = new OpenSearchRunner();
        server.onBuild((number, settings) -> settings.put("discovery.type", "single-node"));
        server.build(
                OpenSearchRunner.newConfigs().basePath(args[0]).numOfNode(1).baseHttpPort(9200).useLogger());
        Files.writeString(Path.of(args[0], "port"), server.node().settings().get("http.port"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
