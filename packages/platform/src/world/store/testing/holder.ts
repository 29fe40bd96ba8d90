// Holds a data directory until it is killed or its input ends; leaves with 3 where it cannot. Run with the directory as argument.
import { writeSync } from 'node:fs'
import { openWorld, type World } from '../../world.ts'
import { DataDirectoryError } from '../data-directory.ts'

function open(): World {
  try {
    return openWorld({ data: process.argv[2] })
  } catch (error) {
    if (error instanceof DataDirectoryError) process.exit(3)
    throw error
  }
}

const world = open()
writeSync(1, 'held\n')
process.stdin.resume()
process.stdin.once('end', () => world.database.close())
