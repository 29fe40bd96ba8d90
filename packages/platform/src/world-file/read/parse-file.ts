import type { z } from 'zod'
import { nearestWord } from '../../base/nearest-word.ts'
import { checkEntries } from '../check/check-entries.ts'
import { checkGrantReferences } from '../check/check-grant-references.ts'
import { checkGrants } from '../check/check-grants.ts'
import { checkAlone, checkReferences, checkUnique } from '../check/check-keys.ts'
import { checkMediaReferences } from '../check/check-media-references.ts'
import { type FoundEntries, findEntries } from '../check/found-entries.ts'
import type { WorldFile } from '../file.ts'
import { describe, type Finding, firstOf, mostTold, type Path, printPath } from '../finding.ts'
import { snakeCase } from '../keys/key.ts'
import { places } from '../nouns/nouns.ts'
import { findFileRule } from '../rules/rules.ts'
import { WorldFileError, type WorldFileProblem } from '../world-file-error.ts'
import { readYaml, type YamlText } from './read-yaml.ts'
import { worldFileSchema } from './schema.ts'

export { printWorldFile, saveWorld } from '../save/save.ts'

/** Bytes a world file may have. */
export const worldFileLimit: number = 16 * 1024 * 1024

/**
 * Reads the text of a world file. An empty one is an empty world.
 *
 * @param name The file's name, as mistakes report it.
 * @throws WorldFileError with every mistake, each with its line, what is wrong with it and how to fix it.
 * @example
 * import { parseWorldFile } from '@darkroom/platform/world-file'
 * parseWorldFile('accounts: [{ username: jay, password: safelight, id: 17841405793187219 }]').accounts?.[0]?.id // => '17841405793187219'
 */
export function parseWorldFile(text: string, name = 'world.yaml'): WorldFile {
  const size = Buffer.byteLength(text)
  if (size > worldFileLimit)
    throw new WorldFileError(
      `${name} has ${size} bytes; a world file has at most ${worldFileLimit} (16 MiB). Leave out what you do not need.`,
    )
  const yaml = readYaml(text)
  if (yaml.faults.length > 0)
    throw mistaken(
      name,
      yaml.faults.map((fault) => ({ ...fault, path: '' })),
    )
  if (yaml.data === null) return {}
  const parsed = worldFileSchema.safeParse(yaml.data)
  const issues = parsed.error?.issues ?? []
  const entries = findEntries(yaml.data)
  const findings = [
    ...issues.slice(0, mostTold).flatMap((issue) => explainIssue(issue, yaml.data)),
    ...checks.flatMap((check) => firstOf(check(entries), mostTold + 1)),
  ]
  if (findings.length > 0 || parsed.data === undefined)
    throw mistaken(
      name,
      findings.map((finding) => placed(finding, yaml)),
    )
  return parsed.data
}

/** The checks of the entries, one finding at a time, so that no more are computed than are reported. */
const checks: readonly ((found: FoundEntries) => Iterable<Finding>)[] = [
  checkAlone,
  checkUnique,
  checkEntries,
  checkReferences,
  checkGrants,
  checkGrantReferences,
  checkMediaReferences,
]

/** Mistakes that are found when the file is read already, as those in it are told. @param text Of the file, in which they are placed. */
export function mistakesIn(text: string, name: string, findings: readonly Finding[]): WorldFileError {
  const yaml = readYaml(text)
  return mistaken(
    name,
    findings.map((finding) => placed(finding, yaml)),
  )
}

function mistaken(name: string, found: readonly WorldFileProblem[]): WorldFileError {
  const sorted = [...found].sort((a, b) => a.line - b.line || a.column - b.column)
  const problems = sorted.slice(0, mostTold)
  const lines = problems.map((problem) => printProblem(name, problem))
  if (sorted.length > mostTold) lines.push(`${name}: there are more mistakes. Fix these first.`)
  return new WorldFileError(lines.join('\n'), { problems })
}

function printProblem(name: string, { line, column, path, found, expected, fix }: WorldFileProblem): string {
  const subject = path === '' ? found : `${path}: found ${found}`
  return `${name}:${line}:${column}: ${subject}; expected ${expected}. ${fix}`
}

function placed(finding: Finding, yaml: YamlText): WorldFileProblem {
  const { found, expected, fix } = finding
  return { ...yaml.place(finding), path: printPath(finding.path), found, expected, fix }
}

/** Puts an issue of the schema into words; its message is the name of the rule that was broken. */
function explainIssue(issue: z.core.$ZodIssue, data: unknown): Finding[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') return issue.keys.slice(0, mostTold).map((key) => unknownKey(path, key))
  const { expected, fix, secret } = findFileRule(issue.message)
  const value = valueAt(data, path)
  const found = secret === true && typeof value === 'string' ? `${value.length} characters` : describe(value)
  return [{ path, at: 'value', found, expected, fix }]
}

function unknownKey(path: Path, key: string): Finding {
  const place = path.filter((step) => typeof step === 'string').join('.')
  const noun = places.find((candidate) => candidate.path === place)?.noun
  const known = Object.keys(noun?.keys ?? {}).map(snakeCase)
  const moved = noun?.moved ?? {}
  const meant = nearestWord(key, known)
  const fix = Object.hasOwn(moved, key)
    ? moved[key]
    : meant === undefined
      ? 'Remove it.'
      : `Write ${meant}, if that is what it is meant to be.`
  const expected = `one of ${known.join(', ')}`
  return { path: [...path, key], at: 'key', found: 'a key that is not known here', expected, fix: fix ?? '' }
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  )
}
