package libreta.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import libreta.conversation.TurnEvent;
import libreta.model.Usage;

/** What is counted, as Prometheus text. */
final class Metrics {
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram seconds = Histogram.builder()
            .name("libreta_turn_seconds")
            .help("How long turns took, by how they ended")
            .labelNames("outcome")
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
            .classicOnly()
            .register(registry);
    private final Gauge running = Gauge.builder()
            .name("libreta_turns_running")
            .help("Turns under way")
            .register(registry);
    private final Counter tools = Counter.builder()
            .name("libreta_tool_calls_total")
            .help("Tools that the model called")
            .labelNames("tool")
            .register(registry);
    private final Counter tokens = Counter.builder()
            .name("libreta_model_tokens_total")
            .help("Tokens that the model's server counted; cached is part of input, reasoning part of output")
            .labelNames("kind")
            .register(registry);

    Running turnStarted() {
        running.inc();
        return new Running(System.nanoTime());
    }

    /** One turn while it is under way. */
    final class Running {
        private final long started;

        private Running(long started) {
            this.started = started;
        }

        void saw(TurnEvent event) {
            if (event instanceof TurnEvent.ToolCalled called) {
                tools.labelValues(known(called.call().name())).inc();
            }
        }

        void spent(Usage usage) {
            tokens.labelValues("input").inc(usage.inputTokens());
            tokens.labelValues("cached_input").inc(usage.cachedInputTokens());
            tokens.labelValues("output").inc(usage.outputTokens());
            tokens.labelValues("reasoning").inc(usage.reasoningTokens());
        }

        void ended(String outcome) {
            running.dec();
            seconds.labelValues(outcome).observe((System.nanoTime() - started) / NANOS);
        }
    }

    /** A model may call anything; the number of time series must not be up to it. */
    private static String known(String tool) {
        return switch (tool) {
            case "search_contacts", "create_contact", "update_contact" -> tool;
            default -> "other";
        };
    }

    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }
}
