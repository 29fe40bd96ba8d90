import type { Entry } from './entry.ts'
import { namesToken, readCsv } from './read-csv.ts'
import { readJson, readJsonLines } from './read-json.ts'

/**
 * Reads a file of tokens: JSON, an object on each line, or CSV with names in its first line. Which of them it is, its text tells.
 *
 * @returns An entry for each token, and one for whatever cannot be read.
 */
export function readEntries(text: string): Entry[] {
  const whole = text.replace(/^\uFEFF/, '')
  // A file in UTF-16 is full of these.
  if (whole.includes('\0')) return [{ line: 1, column: 1, problem: 'It is not text in UTF-8. Save it as UTF-8.' }]
  const start = whole.trimStart()
  if (start === '') return [{ line: 1, column: 1, problem: 'It is empty.' }]
  if (start.startsWith('[')) return readJson(whole)
  const [firstLine = ''] = start.split(/\r?\n/, 1)
  if (namesToken(firstLine) || !/^[ \t]{0,20}\{/m.test(whole)) return readCsv(whole)
  // A line that is broken is told, and the others are read; an object over many lines is read whole or not at all.
  const isLines = !isObject(whole) && (isObject(firstLine) || !firstLine.startsWith('{') || /\n\{/.test(whole))
  return isLines ? readJsonLines(whole) : readJson(whole)
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
