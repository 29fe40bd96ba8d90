import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { has } from '../packages/cli/src/testing/tools.ts'

const run = promisify(execFile)
const cwd = join(import.meta.dirname, '..')

/** As a shell asks: what it would offer for a line, after it has read the script that npx printed. */
const offers: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bash: (words) => `
    source <(npx --no darkroom complete bash)
    COMP_WORDS=(${words.join(' ')}) COMP_CWORD=${words.length - 1} COMP_LINE='${words.join(' ')}' COMP_POINT=${words.join(' ').length}
    compopt() { :; }
    $(complete -p npx | sed 's/.*-F \\([^ ]*\\).*/\\1/')
    printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (words) => `
    compdef() { _comps[\${@[-1]}]=$1 }; typeset -A _comps
    _describe() { print -l -- $completions }; _default() { :; }
    source <(npx --no darkroom complete zsh)
    words=(${words.join(' ')}) CURRENT=${words.length}
    $_comps[npx]`,
  fish: (words) => `
    npx --no darkroom complete fish | source
    complete --do-complete '${words.join(' ')}'`,
}

describe.for(Object.entries(offers))('%s completes npx darkroom', ([shell, script]) => {
  test.skipIf(!has(shell)).for([
    [['npx', 'darkroom', 'cl'], 'clock'],
    [['npx', 'darkroom', 'clock', 'adv'], 'advance'],
    [['npx', 'darkroom', 'start', '--as'], '--as-of'],
  ] as const)('%j with %s', async ([words, offered]) => {
    const { stdout } = await run(shell, ['-c', script(words)], { cwd })
    expect(stdout.split('\n').map((line) => line.split(/[\t:]/)[0])).toContain(offered)
  })

  test.skipIf(!has(shell))('and leaves other programs alone', async () => {
    const { stdout } = await run(shell, ['-c', script(['npx', 'other', 'cl'])], { cwd })
    expect(stdout).not.toContain('clock')
  })
})
