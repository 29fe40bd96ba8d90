// Fills a new world and kills itself (kill -9) when one of the file's sections is read. Run with the directory and the section's name.
import { openFilledWorld } from '../open-filled.ts'
import { sampleWorld } from '../sample/sample.ts'

const [, , data, section = ''] = process.argv
const file = Object.defineProperty({ date: undefined, ...sampleWorld('http://localhost:4000') }, section, {
  get: () => process.kill(process.pid, 'SIGKILL'),
})
openFilledWorld({ data }, file, 'http://localhost:4000').database.close()
