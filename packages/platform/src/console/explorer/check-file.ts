import type { BuiltCall } from './build-call.ts'
import { ExplorerProblem } from './explorer-problem.ts'

/** The most bytes of a file that the explorer sends. */
export const largestFile: number = 100 * 1024 * 1024

/** The same in words. */
export const largestFileWords: string = `${largestFile / 1024 / 1024} MiB`

/** Checks that a call which sends a file has one. @throws ExplorerProblem */
export function checkFile({ sendsFile, file }: BuiltCall): void {
  if (!sendsFile) return
  if (file === undefined)
    throw new ExplorerProblem(
      'The call sends a file, and no file was chosen.',
      'Choose one, or fill in file_url.',
      'file',
    )
  if (file.bytes.length === 0)
    throw new ExplorerProblem(`The file ${file.name.slice(0, 100)} is empty.`, 'Choose a video.', 'file')
  if (file.bytes.length > largestFile)
    throw new ExplorerProblem(
      `The file ${file.name.slice(0, 100)} has more than ${largestFileWords}.`,
      'Choose a smaller one, or fill in file_url.',
      'file',
    )
}
