/** Where the server tells what happens; pino's logger is one. Never given tokens, headers or variables. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
