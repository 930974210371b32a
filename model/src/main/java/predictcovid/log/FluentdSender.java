package predictcovid.log;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.fluentd.logger.sender.Event;
import org.fluentd.logger.sender.RawSocketSender;
import org.jspecify.annotations.Nullable;
import org.msgpack.MessagePack;
import org.msgpack.template.Template;
import org.msgpack.template.Templates;

/// fluent-logger's sender, but an event counts as sent only when Fluentd has acknowledged it: the
/// forward protocol's option `chunk`. Without it a write into a connection that the server has
/// left, or never reads, looks like success. An event may arrive twice when its acknowledgement is
/// lost.
final class FluentdSender extends RawSocketSender {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ACKNOWLEDGE_MILLIS = 30_000;
    private static final int ARRAY_OF_4 = 0x94;

    private final MessagePack messagePack = new MessagePack();
    private final Template<Map<String, String>> texts =
            Templates.tMap(Templates.TString, Templates.TString);
    private final String host;
    private final int port;
    private volatile boolean closed;
    private volatile @Nullable Socket socket;
    private volatile String failure = "";
    private long chunk;

    FluentdSender(String host, int port) {
        super(host, port, CONNECT_MILLIS, 0);
        this.host = host;
        this.port = port;
        messagePack.register(Event.class, Event.EventTemplate.INSTANCE);
    }

    /// `host:port`
    String address() {
        return host + ":" + port;
    }

    /// Why the last event was not sent.
    String failure() {
        return failure;
    }

    /// False when the event did not arrive, as far as we can know.
    @Override
    protected boolean emit(Event event) {
        boolean mayBeStale = isConnected();
        return deliver(event) || (mayBeStale && deliver(event));
    }

    /// Nothing is kept back.
    @Override
    public void flush() {}

    @Override
    public boolean isConnected() {
        return socket != null;
    }

    /// Ends this sender for good, and breaks off at once what another thread is sending.
    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    private boolean deliver(Event event) {
        try {
            Socket connected = socket == null ? connect() : socket;
            String id = Long.toString(++chunk);
            write(event, id, connected);
            awaitAcknowledgement(id, connected);
            return true;
        } catch (IOException | RuntimeException e) {
            // msgpack meets an answer that is none of its own with a RuntimeException
            failure =
                    e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : ": " + e.getMessage());
            disconnect();
            return false;
        }
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket();
        // known before it is connected, so that close() ends a connect that hangs
        socket = fresh;
        if (closed) {
            throw new SocketException("closed");
        }
        fresh.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        fresh.setSoTimeout(ACKNOWLEDGE_MILLIS);
        return fresh;
    }

    /// `[tag, time, record]` as fluent-logger encodes it, made one longer by `{"chunk": id}`.
    private void write(Event event, String id, Socket connected) throws IOException {
        byte[] message = messagePack.write(event);
        message[0] = (byte) ARRAY_OF_4;
        OutputStream out = new BufferedOutputStream(connected.getOutputStream());
        out.write(message);
        out.write(messagePack.write(Map.of("chunk", id), texts));
        out.flush();
    }

    private void awaitAcknowledgement(String id, Socket connected) throws IOException {
        Map<String, String> answer = messagePack.read(connected.getInputStream(), texts);
        if (!id.equals(answer.get("ack"))) {
            throw new ProtocolException("answered " + answer + " instead of an acknowledgement");
        }
    }

    private void disconnect() {
        try (Socket _ = socket) {
            socket = null;
        } catch (IOException e) {
            // it is gone either way
        }
    }
}
