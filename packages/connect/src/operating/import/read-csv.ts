import { CsvError, parse } from 'csv-parse/sync'
import type { Entry } from './entry.ts'

/** What may part fields. */
const delimiters = [',', ';', '\t']

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number; readonly bytes: number }
}

/** Reads CSV with names in its first line. Names that nobody knows are left out. */
export function readCsv(text: string): Entry[] {
  const [firstLine = ''] = text.trimStart().split(/\r?\n/, 1)
  const delimiter = delimiterOf(firstLine)
  let rows: readonly Row[]
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const
    rows = parse(text, options) as unknown as Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // The message quotes what stands there.
    const line = (error as CsvError & { lines?: number }).lines ?? 1
    return [
      {
        line,
        problem:
          'It is no CSV from here on: look for a quotation mark that is not closed. Nothing of the file was imported.',
      },
    ]
  }
  const [head, ...rest] = rows
  const names = head?.record ?? []
  const fields = Object.fromEntries(names.map((name, index) => [name, index + 1]))
  if (!names.some((name) => tokenNames.includes(name)))
    return [
      {
        line: head?.info.lines ?? 1,
        column: 1,
        problem: 'The first line has no field accessToken. Let it name the fields: login,accessToken,expiresAt',
      },
    ]
  return rest.map(({ record, info }) => {
    // A field may have line breaks in it, and `lines` counts to the end.
    const line = info.lines - countOf(record.join(''), '\n')
    if (record.length !== names.length)
      return {
        line,
        column: Math.min(record.length, names.length) + 1,
        problem: `It has ${record.length} fields, and the first line names ${names.length}.`,
      }
    const filled = names.map((name, index) => [name, record[index] ?? ''] as const).filter(([, value]) => value !== '')
    return { line, value: Object.fromEntries(filled), fields }
  })
}

/** One of these has to be there; the last is of Postiz' table `Integration`. */
const tokenNames = ['accessToken', 'access_token', 'token']

/** Whether a first line names a field for the token. */
export function namesToken(firstLine: string): boolean {
  const names = firstLine.split(delimiterOf(firstLine)).map((name) => name.trim().replaceAll('"', ''))
  return names.some((name) => tokenNames.includes(name))
}

function delimiterOf(firstLine: string): string {
  return delimiters.toSorted((a, b) => countOf(firstLine, b) - countOf(firstLine, a))[0] ?? ','
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}
