import { join } from 'node:path'
import { rolldown } from 'rolldown'

/** Bundles an entry of the suite as an app's bundler would, from what the client publishes. */
export async function bundleEntry(entry: string, format: 'esm' | 'iife', name = ''): Promise<string> {
  await using bundle = await rolldown({ input: join(import.meta.dirname, entry), logLevel: 'warn' })
  const { output } = await bundle.generate({ format, name })
  return output[0].code
}
