import type { Command } from 'commander'
import { commandName } from './as-typed.ts'
import { print, type Terminal } from './terminal.ts'

/** Without `--no`, npx would install a package of that name, which is somebody else's. */
const throughNpx = 'npx --no darkroom'

/**
 * Adds `darkroom complete`, for shells. Started by npx, it completes `npx darkroom` too, and asks npx for what fits.
 *
 * Loaded only when asked for: every other command starts sooner without it.
 */
export async function addCompletion(program: Command, terminal: Terminal): Promise<void> {
  const [{ default: tab }, { default: root }] = await Promise.all([
    import('@bomb.sh/tab/commander'),
    import('@bomb.sh/tab'),
  ])
  tab(program)
  const isNpx = commandName(terminal.environment) !== 'darkroom'
  const setUp = root.setup.bind(root)
  root.setup = (name, command, shell) => {
    setUp(name, isNpx ? throughNpx : command, shell)
    if (shell === 'bash') print(terminal.stdout, bashWords)
    if (isNpx && shell in forNpx) print(terminal.stdout, forNpx[shell] ?? '')
  }
}

/** A function of the bash-completion package, for where that is not installed. */
const bashWords = `
if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}") cword=$COMP_CWORD cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]}
    }
fi`

/** For each shell, what completes `npx darkroom` by the functions that complete `darkroom`. Other uses of npx stay as they are. */
const forNpx: Readonly<Record<string, string>> = {
  bash: `
__darkroom_npx() {
    if [[ $COMP_CWORD -lt 2 || \${COMP_WORDS[1]} != darkroom ]]; then return; fi
    local rest="darkroom\${COMP_LINE#*darkroom}"
    local COMP_POINT=$((COMP_POINT - \${#COMP_LINE} + \${#rest})) COMP_LINE=$rest
    local COMP_WORDS=("\${COMP_WORDS[@]:1}") COMP_CWORD=$((COMP_CWORD - 1))
    __darkroom_complete
}
complete -o bashdefault -o default -F __darkroom_npx npx`,
  zsh: `
_darkroom_npx() {
    if (( CURRENT < 3 )) || [[ $words[2] != darkroom ]]; then
        _default
        return
    fi
    shift words
    (( CURRENT-- ))
    _darkroom
}
compdef _darkroom_npx npx`,
  fish: `
function __darkroom_npx
    set -l words (commandline -opc)
    set -l found (${throughNpx} complete -- $words[3..-1] (commandline -ct) 2>/dev/null | string match -v -r '^:')
    test (count $found) -gt 0; or set found (__fish_complete_path (commandline -ct))
    printf '%s\\n' $found
end
complete -c npx -n 'contains -- darkroom (commandline -opc)[2]' -f -a '(__darkroom_npx)'`,
}
