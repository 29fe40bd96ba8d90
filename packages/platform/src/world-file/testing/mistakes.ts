import { parseWorldFile } from '../read/parse-file.ts'
import { WorldFileError } from '../world-file-error.ts'

/** What is said of a text's mistakes, a line each. */
export function mistakes(text: string): string[] {
  try {
    parseWorldFile(text)
  } catch (error) {
    if (error instanceof WorldFileError) return error.message.split('\n')
    throw error
  }
  return []
}
