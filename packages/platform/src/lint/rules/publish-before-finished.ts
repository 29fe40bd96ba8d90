import type { LintRule } from '../rule.ts'

/** A container is published while Instagram still works on its file. */
export const publishBeforeFinished: LintRule = {
  title: 'A container was published before it was FINISHED',
  level: 'mistake',
  watch:
    () =>
    ({ why, path }) => {
      if (!/\/media_publish\/*$/.test(path) || why?.expected !== 'FINISHED') return undefined
      return {
        reason: 'Instagram fetches and converts the file after it answered with the container.',
        evidence: `creation_id is ${why.received ?? 'a container that is not FINISHED'}`,
        fix: 'Ask for status_code of the container, once a minute for five minutes at most, and publish when it is FINISHED.',
      }
    },
}
