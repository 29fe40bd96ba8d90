/** Where connect logs what it does, for the operator. pino and `console` work. Details never hold a secret. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Logs nothing. */
export const quietLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} }
