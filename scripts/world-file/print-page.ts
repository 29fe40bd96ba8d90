import { type Key, snakeCase } from '../../packages/platform/src/world-file/keys/key.ts'
import { type Place, places } from '../../packages/platform/src/world-file/nouns/nouns.ts'
import { findFileRule, mostItems } from '../../packages/platform/src/world-file/rules/rules.ts'
import { type WordRuleName, wordRules } from '../../packages/platform/src/world-file/rules/word-rules.ts'
import { type Description, readDescriptions } from './read-descriptions.ts'

/** Words that stand in the table itself; a longer list has a section of its own. */
const fewWords = 8

const intro = `# World files

A world file describes an Instagram in YAML: people, accounts, Pages, apps, and what was granted. This page is printed from the declarations in
\`packages/platform/src/world-file/nouns\` by \`npm run world-file-page\`.

\`\`\`sh
npx darkroom world save world.yaml
npx darkroom world load world.yaml
npx darkroom start --world world.yaml
\`\`\`

\`\`\`yaml
date: 2024-11-01T09:30:00Z
people:
  - email: dana@darkroom.test
    name: Dana Developer
    password: safelight
accounts:
  - username: jayposiris
    password: safelight
    pictures:
      - Heron at the weir
    media:
      - kind: reel
        caption: "Twelve harbours #slowtravel"
        created_at: 3d
        outside_likes: 312
        comments:
          - { by: jayposiris, text: "Number nine!", created_at: 2d }
apps:
  - name: Social Sizzle
    roles: { dana@darkroom.test: administrator }
    instagram_testers: { jayposiris: accepted }
    basic_display:
      instagram_app_id: "684477648739411"
      redirect_uris:
        - https://example.com/auth/
grants:
  - app: Social Sizzle
    username: jayposiris
    scopes: [user_profile]
    tokens:
      - { token: IGQVJexample, kind: longLived }
\`\`\`

A media's \`file\` is a picture (JPEG or PNG, at most 64 MiB) or a video (MP4 or MOV, at most 300 MB) in the world file's folder or below it. It is looked at
before the world begins, copied into the data directory, and served on scontent.cdninstagram.com. Nothing outside of the folder is read: neither \`..\` nor a link leads
out of it. \`start --world\`, \`exec --world\` and \`world load\` find the files; in TypeScript, \`createPlatform(await readWorldFile('team.yaml'))\` does, with
\`readWorldFile\` from \`@darkroom/platform/world-file\`. \`PUT /console/api/v1/world\` takes a form with the world file as \`world\` and each file under its path, so that
Darkroom reads no files of the machine that it runs on: \`curl -X PUT -F 'world=<team.yaml' -F 'pictures/heron.jpg=@pictures/heron.jpg' ...\`.

A picture is drawn for media without a file. \`npx darkroom world fill --accounts 20 --months 6 --seed x\` makes a world of plausible accounts
with months of media, in a running Darkroom, with \`--data\` in a new data directory, or with \`--out\` as a world file.

A mistake is told with its line, what was found, what was expected and how to fix it. In TypeScript the same world is a \`WorldFile\`, with keys in
camelCase: \`createPlatform({ world: { accounts: [{ username: 'jayposiris' }] } })\`.
`

/** The reference of the world file, in Markdown. */
export function printWorldFilePage(): string {
  const descriptions = readDescriptions()
  const sections = places.map((place) => printPlace(place, descriptions.get(place.name)))
  return [intro, ...sections, ...printWords()].join('\n')
}

function printPlace({ path, noun }: Place, description: Description | undefined): string {
  const title = path === '' ? 'The file' : `\`${path}\``
  const rows = Object.entries(noun.keys).map(([name, key]) => {
    const either = noun.either?.includes(name)
      ? noun.either.map((one) => `\`${snakeCase(one)}\``).join(' or ')
      : undefined
    const cells = [
      `\`${snakeCase(name)}\``,
      kindOf(key, path === '' ? snakeCase(name) : `${path}.${snakeCase(name)}`),
      either === undefined ? leftOut(key) : `one of ${either}`,
      description?.keys.get(name) ?? '',
      exampleOf(key) === undefined ? '' : `\`${exampleOf(key)}\``,
    ]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  const head = '| key | value | left out | meaning | example |\n| --- | --- | --- | --- | --- |'
  return `## ${title}\n\n${description?.noun ?? ''}\n\n${head}\n${rows.join('\n')}\n`
}

/** What a key's value is, in words. */
function kindOf({ is, list, named, namedLists, entry, most, refers }: Key, path: string): string {
  const limit = most === undefined ? '' : `at most ${mostItems[most]}, `
  const from = refers === undefined ? '' : `, of \`${refers}\``
  if (is !== undefined) return inWords(is) + from
  if (list !== undefined) return `list, ${limit}each ${inWords(list)}${from}`
  if (named !== undefined) return `by name${from}: ${inWords(named)}`
  if (namedLists !== undefined) return `by name${from}: list, each ${inWords(namedLists)}`
  return entry === undefined ? `list of [${path}](#${anchor(path)})` : `[${path}](#${anchor(path)})`
}

function inWords(rule: string): string {
  if (!isWordRule(rule)) return findFileRule(rule).expected
  const { words } = wordRules[rule]
  return words.length > fewWords ? `one of [these](#${anchor(rule)})` : words.map((word) => `\`${word}\``).join(', ')
}

function leftOut({ needed, otherwise, ...key }: Key): string {
  if (needed === true) return '**needed**'
  if (otherwise !== undefined) return otherwise
  return key.default === undefined || key.default === '' ? 'none' : `\`${key.default}\``
}

/** A value as it would stand in a file. */
export function exampleOf(key: Key): string | undefined {
  return key.example ?? (key.is === 'yesOrNo' ? String(key.default !== true) : undefined)
}

function printWords(): string[] {
  const used = new Set(
    places
      .flatMap(({ noun }) => Object.values(noun.keys))
      .map((key) => key.is ?? key.list ?? key.named ?? key.namedLists),
  )
  const long = Object.entries(wordRules).filter(
    ([rule, { words }]) => words.length > fewWords && used.has(rule as WordRuleName),
  )
  return long.map(([rule, { words }]) => `## ${rule}\n\n${words.map((word) => `\`${word}\``).join(', ')}\n`)
}

function isWordRule(rule: string): rule is WordRuleName {
  return Object.hasOwn(wordRules, rule)
}

/** Where a heading is linked to. */
function anchor(heading: string): string {
  return heading.toLowerCase().replaceAll('.', '')
}
