package org.rapaio.jupyter.kernel.channels;

/// Stands on the class path before the class of this name in rapaio-jupyter-kernel 3.0.1, whose
/// `start` sets `running` only after the thread has begun: a thread that begins at once sees
/// `false`, ends, and its channel never answers ("Kernel didn't respond"). A message that comes
/// before the handlers are registered must not end it either; Jupyter asks again.
public final class LoopThread extends Thread {
    private final long pause;
    private final Runnable body;
    private volatile boolean running = true;

    /// @param pause milliseconds between two rounds
    /// @param body one round
    public LoopThread(String name, long pause, Runnable body) {
        super(name);
        this.pause = pause;
        this.body = body;
    }

    @Override
    public void run() {
        while (running) {
            try {
                body.run();
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                System.err.println(getName() + ": " + failed);
            }
        }
    }

    /// Ends after the present round.
    public void shutdown() {
        running = false;
    }
}
