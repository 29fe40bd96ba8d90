import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A block of code in a page of docs/. */
export interface Block {
  readonly page: string
  /** Its number among the page's blocks, from 1. */
  readonly number: number
  readonly language: string
  /** `me.py`: a whole program, to be run. */
  readonly file: string | undefined
  readonly code: string
}

/** Every block of the pages that are written by hand. Pages of the reference are printed, and have no programs. */
export function readBlocks(): Block[] {
  return readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('reference'))
    .sort()
    .flatMap((page) => {
      const text = readFileSync(join(root, 'docs', page), 'utf8')
      return [...text.matchAll(/^```(\w+)(?: \[([\w.-]+)\])?\n([\s\S]*?)^```$/gm)].map(
        ([, language = '', file, code = ''], index) => ({ page, number: index + 1, language, file, code }),
      )
    })
}
