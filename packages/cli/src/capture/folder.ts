import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { fileOf } from './operation-name.ts'
import { joinRecordings, type Recording } from './recording.ts'
import { kinds, type Shape } from './shape.ts'

/** Writes recordings to a folder, a file for each operation, and adds to those that are there. @throws Failure */
export function writeFolder(folder: string, recordings: readonly Recording[]): void {
  mkdirSync(folder, { recursive: true })
  const there = new Map(readFolder(folder).map((each) => [each.operation, each]))
  for (const recording of recordings) {
    const known = there.get(recording.operation)
    const whole = known === undefined ? recording : joinRecordings(known, recording)
    writeFileSync(join(folder, fileOf(recording.operation)), `${JSON.stringify(whole, undefined, 2)}\n`)
  }
}

/** Reads what `darkroom capture` wrote. @throws Failure naming file and line of what cannot be read */
export function readFolder(folder: string): Recording[] {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    throw new Failure(`There is no folder ${folder}.`, 'Make it: darkroom capture --out FOLDER -- PROGRAM')
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readRecording(join(folder, name)))
}

function readRecording(file: string): Recording {
  const text = readFileSync(file, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
    throw broken(file, text.slice(0, offset).split('\n').length, 'it is no JSON')
  }
  const wrong = findWrong(value)
  if (wrong === undefined) return value as Recording
  const line = text.split('\n').findIndex((each) => each.includes(`"${wrong.key}"`)) + 1
  throw broken(file, Math.max(1, line), `${wrong.key}: expected ${wrong.expected}`)
}

function broken(file: string, line: number, what: string): Failure {
  return new Failure(`${file}, line ${line}: ${what}.`, [
    'Restore the file from your version control, or delete it and capture again.',
  ])
}

interface Wrong {
  readonly key: string
  readonly expected: string
}

function findWrong(value: unknown): Wrong | undefined {
  const isText = (each: unknown): boolean => typeof each === 'string'
  const isNumber = (each: unknown): boolean => typeof each === 'number'
  const isRefusal = (each: unknown): boolean => isRecord(each) && Object.values(each).every((one) => !isRecord(one))
  const list = (key: string, isItem: (each: unknown) => boolean, expected: string): Wrong | undefined => {
    const items = (value as Readonly<Record<string, unknown>>)[key]
    return Array.isArray(items) && items.every(isItem) ? undefined : { key, expected }
  }
  if (!isRecord(value) || typeof value['operation'] !== 'string')
    return { key: 'operation', expected: 'such as "GET graph.instagram.com/me"' }
  return (
    list('statuses', isNumber, 'a list of statuses') ??
    list('versions', isText, 'a list of versions') ??
    list('headers', isText, 'a list of names') ??
    list('asked', isText, 'a list of names') ??
    list('refusals', isRefusal, 'a list of objects with a status') ??
    wrongShape(value['answer'])
  )
}

function wrongShape(answer: unknown): Wrong | undefined {
  if (!isRecord(answer)) return { key: 'answer', expected: 'an object of fields' }
  const wrong = Object.entries(answer as Shape).find(
    ([, field]) =>
      !isRecord(field) || !Array.isArray(field.kinds) || !field.kinds.every((kind) => kinds.includes(kind)),
  )
  return wrong && { key: wrong[0], expected: `kinds among ${kinds.join(', ')}` }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
