// Holds a data directory until it is killed or its input ends. Run with the directory as argument.
import { writeSync } from 'node:fs'
import { openWorld } from '../world.ts'

const world = openWorld({ data: process.argv[2] })
writeSync(1, 'held\n')
process.stdin.resume()
process.stdin.once('end', () => world.database.close())
