import type { IncomingMessage, ServerResponse } from 'node:http';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What Prometheus is told. */
export interface Metrics {
  /** Counts the request once it is answered. */
  request(path: string, request: IncomingMessage, response: ServerResponse): void;
  socket(change: 1 | -1): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Metrics of one server, in which so many streams are open. */
export function createMetrics(subscriptions: () => number): Metrics {
  const registers = [new Registry()];
  const [register] = registers;
  collectDefaultMetrics({ register: register! });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a request was answered',
    labelNames: ['method', 'path', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers,
  });
  new Gauge({
    name: 'subscriptions_active',
    help: 'Open subscriptions, over SSE and WebSocket',
    registers,
    collect() {
      this.set(subscriptions());
    },
  });
  const sockets = new Gauge({ name: 'websocket_connections', help: 'Open WebSocket connections', registers });
  const active = new Gauge({
    name: 'http_requests_active',
    help: 'Requests being answered, streams among them',
    registers,
  });
  return {
    contentType: register!.contentType,
    text: () => register!.metrics(),
    socket: (change) => sockets.inc(change),
    request(path, { method = '' }, response) {
      const end = duration.startTimer({ method, path });
      active.inc();
      response.once('close', () => {
        active.dec();
        end({ status: response.statusCode });
      });
    },
  };
}
