import type { Context } from '../../call.ts'
import type { FoundRequest, LoggedRequest } from '../../request-log/request-log.ts'
import { hashSecret } from '../../world/hash.ts'
import { asCurl, quoted } from '../request-parts/as-curl.ts'
import { withoutSecrets } from './world-without-secrets.ts'

/** Requests that a reproduction has at the most. */
export const longestReproduction = 20

/**
 * One file that shows a problem to somebody else: a world and the last requests, as a script that starts the world and sends them. Passwords and
 * secrets are others than in this world; tokens that the requests carried are replaced alike in both.
 *
 * @param until The request that is the last. Absent: the newest.
 */
export async function reproduction(context: Context, until: string | undefined): Promise<string> {
  const { requests, world } = context
  const calls = requests.list().filter(({ kind }) => kind === 'api')
  const start = until === undefined ? 0 : calls.findIndex(({ id }) => id === until)
  const chosen = start === -1 ? [] : calls.slice(start, start + longestReproduction).reverse()
  const { printWorldFile, saveWorld } = await import('../../world-file/save/save.ts')
  const { file, tokens } = withoutSecrets(saveWorld(world))
  const text = printWorldFile({ date: new Date(world.clock.now()), ...file })
  const commands = chosen.flatMap((request) => {
    const found = requests.find(request.id)
    return found === undefined ? [] : lines(found, request, tokens)
  })
  return [
    '#!/bin/sh',
    '# Made by Darkroom: a world, and the last requests to it. Secrets are replaced.',
    '# Run it with: sh reproduction.sh',
    'set -eu',
    'folder=$(mktemp -d)',
    'trap \'rm -rf "$folder"\' EXIT',
    ...here('world.yaml', text),
    ...here('requests.sh', commands.join('\n')),
    'npx darkroom exec --world "$folder/world.yaml" -- sh "$folder/requests.sh"',
    '',
  ].join('\n')
}

function lines(found: FoundRequest, { host, status }: LoggedRequest, tokens: ReadonlyMap<string, string>): string[] {
  const { command, placeholders } = asCurl(found, `https://${host}`)
  const values = placeholders.map((name) => `${name}=${quoted(secretFor(name, found, tokens))}`)
  return [
    `# It was answered with ${status === 0 ? 'a cut connection' : `status ${status}`}.`,
    ...values,
    command,
    'echo',
    '',
  ]
}

/** What stands for a secret: the same token as in the world, where it has that; otherwise what to put there. */
function secretFor(name: string, { raw }: FoundRequest, tokens: ReadonlyMap<string, string>): string {
  const sent = raw === undefined ? [] : secretsOf(raw)
  const token = sent.map((text) => tokens.get(hashSecret(text))).find((found) => found !== undefined)
  return /TOKEN/.test(name) && token !== undefined ? token : `put the ${name.toLowerCase().replaceAll('_', ' ')} here`
}

function secretsOf({ url, sent, headers }: NonNullable<FoundRequest['raw']>): string[] {
  const bearer = /\s(\S+)\s*$/.exec(headers.get('authorization') ?? '')?.[1]
  const query = url.slice(url.indexOf('?') + 1)
  const body = sent === undefined ? '' : new TextDecoder().decode(sent)
  return [
    ...new URLSearchParams(query).values(),
    ...new URLSearchParams(body).values(),
    ...(bearer === undefined ? [] : [bearer]),
  ]
}

/** A file as a document in a script. Its end is a line that the text does not have. */
function here(name: string, text: string): string[] {
  let end = 'END_OF_FILE'
  while (text.split('\n').includes(end)) end += '_'
  return [`cat > "$folder/${name}" <<'${end}'`, text.replace(/\n$/, ''), end]
}
