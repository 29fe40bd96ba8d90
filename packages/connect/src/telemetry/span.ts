import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api'

/**
 * Does some work within a span. Without an SDK of OpenTelemetry in the process it costs next to nothing and goes nowhere.
 *
 * @param attributes Never a secret, and no URL with a query.
 */
export async function inSpan<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return trace.getTracer('@darkroom/connect').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work()
    } catch (error) {
      // The name alone: a message may quote what was received.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'Error' })
      throw error
    } finally {
      span.end()
    }
  })
}
