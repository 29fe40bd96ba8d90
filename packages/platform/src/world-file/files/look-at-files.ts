import type { WorldFile } from '../file.ts'
import { type Finding, mostTold } from '../finding.ts'
import type { GivenFile, GivenFiles } from './given-file.ts'
import { type NamedFile, namedFiles } from './named-files.ts'

/** Why a file cannot be a media's. */
export type FileFault = Pick<Finding, 'found' | 'expected' | 'fix'>

/** Finds a file by its path below the world file's folder, and looks at it. */
export type LookAtFile = (named: NamedFile) => Promise<GivenFile | FileFault>

/** Bytes of all pictures together, which are held until the world is there. */
const mostBytes = 512 * 1024 * 1024

/**
 * Looks at every file that a world file names, each once for each kind that it is named as.
 *
 * @returns The files, and what is wrong with some, of which no more are told than of other mistakes.
 */
export async function lookAtFiles(
  file: WorldFile,
  look: LookAtFile,
): Promise<{ readonly files: GivenFiles; readonly findings: readonly Finding[] }> {
  const files = new Map<string, GivenFile>()
  const seen = new Map<string, GivenFile | FileFault>()
  const findings: Finding[] = []
  let bytes = 0
  for (const named of namedFiles(file)) {
    const key = `${named.wants} ${named.path}`
    const one = seen.get(key) ?? (await look(named))
    if (!seen.has(key)) bytes += 'content' in one && one.content instanceof Uint8Array ? one.content.length : 0
    seen.set(key, one)
    if ('fix' in one) findings.push({ path: named.at, at: 'value', ...one })
    else files.set(named.path, one)
    if (bytes > mostBytes) {
      const expected = `pictures of ${mostBytes / 1024 ** 2} MiB together`
      const fix = 'Load the others from a second world file, or post them.'
      findings.push({ path: named.at, at: 'value', found: 'more pictures than that', expected, fix })
    }
    if (findings.length > mostTold || bytes > mostBytes) break
  }
  return { files, findings }
}
