import { pino } from 'pino';
import type { Logger } from 'pino';
import pretty from 'pino-pretty';

/** Logs to standard error: JSON lines, readable ones on a terminal. Secrets are never given to it; tokens are struck out all the same. */
export function createLog(level: string): Logger {
  const options = { level, redact: ['token', '*.token', 'headers.authorization', '*.headers.authorization'] };
  return process.stderr.isTTY
    ? pino(options, pretty({ destination: 2, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }))
    : pino(options, pino.destination(2));
}
