// For each directory that is named on a line of its input, tries to open it and says whether it could. Holds what it opened.
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { DataDirectoryError } from '../../world/store/data-directory.ts'
import { openFilledWorld } from '../open-filled.ts'
import { sampleWorld } from '../sample/sample.ts'

const origin = 'http://localhost:4000'
const file = sampleWorld(origin)

const held: unknown[] = []

function attempt(data: string): string {
  try {
    held.push(openFilledWorld({ data }, file, origin))
    return 'open'
  } catch (error) {
    return error instanceof DataDirectoryError ? error.message : String(error)
  }
}

for await (const data of createInterface({ input: process.stdin })) writeSync(1, `${attempt(data)}\n`)
