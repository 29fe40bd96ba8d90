/** Kills a program that publishes at every step, 300 posts long or as many as are given, and tells whether each was published once. */
import { runCrashes } from '../e2e/crash/run-crashes.ts'

const jobs = Number(process.argv[2] ?? 300)
const { kills, captions, faults } = await runCrashes(jobs, 'client', jobs * 2)
const different = new Set(captions).size
const happened = faults.reduce((sum, hits) => sum + hits, 0)
console.log(
  `${kills} kills, ${happened} faults, ${captions.length} media of ${jobs} posts, ${captions.length - different} twice.`,
)
if (captions.length !== jobs || different !== jobs) process.exitCode = 1
