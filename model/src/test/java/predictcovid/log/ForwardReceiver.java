package predictcovid.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ArrayValue;
import org.msgpack.value.Value;
import org.msgpack.value.ValueFactory;

/// Fluentd's `forward` input, as far as its message mode goes: takes `[tag, time, record, option]`
/// and answers `{"ack": chunk}`.
public final class ForwardReceiver implements AutoCloseable {
    /// How the receiver answers the n-th event (from 1) of all.
    interface Answer {
        /// Writes `acknowledgement` to `client`, or does not.
        void to(int n, byte[] acknowledgement, Socket client) throws IOException;
    }

    public record Arrival(String tag, long time, Map<String, Value> fields) {
        public String text(String field) {
            return Objects.requireNonNull(fields.get(field), field).asStringValue().asString();
        }
    }

    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final Answer answer;
    private final Thread acceptor = Thread.ofVirtual().unstarted(this::accept);

    private ForwardReceiver(ServerSocket server, Answer answer) {
        this.server = server;
        this.answer = answer;
    }

    /// Port 0: any free port.
    public static ForwardReceiver on(int port) throws IOException {
        return on(port, (n, acknowledgement, client) -> send(acknowledgement, client));
    }

    static ForwardReceiver on(int port, Answer answer) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ForwardReceiver receiver = new ForwardReceiver(server, answer);
        receiver.acceptor.start();
        return receiver;
    }

    static void send(byte[] acknowledgement, Socket client) throws IOException {
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        out.write(acknowledgement);
        out.flush();
    }

    public int port() {
        return server.getLocalPort();
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /// How many events have had their answer; one that has arrived may still wait for it.
    int answered() {
        return answered.get();
    }

    List<String> messages() {
        return arrivals.stream().map(arrival -> arrival.text("message")).toList();
    }

    /// Goes away as a killed process does: port and connections at once.
    @Override
    public void close() throws IOException {
        server.close();
        try {
            // until then the port still takes connections
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client;
                MessageUnpacker in = MessagePack.newDefaultUnpacker(client.getInputStream())) {
            while (in.hasNext()) {
                take(in.unpackValue().asArrayValue(), client);
            }
        } catch (IOException e) {
            // the client or the test has closed the connection
        }
    }

    private void take(ArrayValue message, Socket client) throws IOException {
        Map<String, Value> fields =
                message.get(2).asMapValue().map().entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue));
        arrivals.add(
                new Arrival(
                        message.get(0).asStringValue().asString(),
                        message.get(1).asIntegerValue().asLong(),
                        fields));
        Value chunk = message.get(3).asMapValue().map().get(ValueFactory.newString("chunk"));
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            packer.packValue(ValueFactory.newMap(ValueFactory.newString("ack"), chunk));
            answer.to(arrivals.size(), packer.toByteArray(), client);
            answered.incrementAndGet();
        }
    }
}
