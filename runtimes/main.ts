/** The suite as a program under `darkroom exec`: prints its results as one line of JSON. */
import { runSuite } from './suite.ts'
import { surroundingsOf } from './surroundings.ts'

const around = await surroundingsOf(process.env['DARKROOM_URL'] ?? '', undefined)
console.log(JSON.stringify(await runSuite(around)))
