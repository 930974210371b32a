import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ArrayValue;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;

/// Takes Fluentd's forward protocol at port 9880, acknowledges and prints every message as JSON, and
/// answers every question about its health with 200 at port 24220.
final class StandIn {
    public static void main(String[] args) throws IOException {
        HttpServer health = HttpServer.create(new InetSocketAddress(24220), 0);
        health.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        health.start();
        try (ServerSocket server = new ServerSocket(9880)) {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> receive(client));
            }
        }
    }

    private static void receive(Socket client) {
        try (client;
                MessageUnpacker in = MessagePack.newDefaultUnpacker(client.getInputStream());
                MessagePacker out =
                        MessagePack.newDefaultPacker(
                                new BufferedOutputStream(client.getOutputStream()))) {
            while (in.hasNext()) {
                ArrayValue message = in.unpackValue().asArrayValue();
                System.out.println(message.toJson());
                Value last = message.get(message.size() - 1);
                Value chunk =
                        last.isMapValue()
                                ? last.asMapValue().map().get(ValueFactory.newString("chunk"))
                                : null;
                if (chunk != null) {
                    out.packMapHeader(1).packString("ack").packValue(chunk).flush();
                }
            }
        } catch (IOException gone) {
            System.out.println("client gone: " + gone);
        }
    }
}
