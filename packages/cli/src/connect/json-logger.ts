import { createScrub, type Logger, scrubbedLogger } from '@darkroom/connect'
import { pino } from 'pino'
import type { Terminal } from '../terminal.ts'

/** Logs a line of JSON for each thing, on stderr, with what looks like a secret taken out. */
export function jsonLogger({ stderr }: Terminal, now: () => number, labels: object = {}): Logger {
  const logger = pino(
    {
      base: labels,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date(now()).toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    { write: (line) => void stderr.write(line) },
  )
  return scrubbedLogger(logger, createScrub())
}
