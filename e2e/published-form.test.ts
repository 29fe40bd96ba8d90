import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')
const client = join(root, 'packages/client')
const folder = mkdtempSync(join(tmpdir(), 'darkroom-published-'))
const installed = join(folder, 'node_modules/@darkroom/client')
let tarball = ''

/** The client as npm would publish it, and an app far from this repository that has installed it, without a registry. */
beforeAll(async () => {
  const pack = ['pack', client, '--pack-destination', folder, '--ignore-scripts', '--offline', '--json']
  const { stdout } = await run('npm', pack, { cwd: folder })
  tarball = join(folder, /[^"]+\.tgz/.exec(stdout)?.[0] ?? '')
  const app = { name: 'app', private: true, type: 'module', dependencies: { '@darkroom/client': `file:${tarball}` } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(app))
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund'], { cwd: folder })
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('installing the client installs nothing else', () => {
  expect(readdirSync(join(folder, 'node_modules/@darkroom'))).toEqual(['client'])
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@darkroom'])
})

test('publint has nothing to say', async () => {
  const file = readFileSync(tarball)
  const packed = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)
  const { messages } = await publint({ pack: { tarball: packed }, level: 'suggestion', strict: true })
  expect(messages).toEqual([])
})

test('attw finds the types right, for all who can import ESM', async () => {
  const attw = join(dirname(fileURLToPath(import.meta.resolve('@arethetypeswrong/cli/package.json'))), 'dist/index.js')
  const { stdout } = await run(process.execPath, [attw, tarball, '--profile', 'esm-only', '--format', 'json'])
  const { analysis } = JSON.parse(stdout) as {
    analysis: { entrypoints: object; problems: { resolutionKind: string }[] }
  }
  expect(Object.keys(analysis.entrypoints).sort()).toEqual(entries.toSorted())
  expect(analysis.problems.filter(({ resolutionKind }) => !['node10', 'node16-cjs'].includes(resolutionKind))).toEqual(
    [],
  )
})

test('every entry is imported by its name, and verifies what its own testing entry signed', async () => {
  const program = `
    const [all, instagram, facebook, basicDisplay, incoming, testing] = await Promise.all(
      ${JSON.stringify(entries)}.map((entry) => import(entry.replace('.', '@darkroom/client'))))
    for (const { createInstagram } of [all, instagram, facebook, basicDisplay]) if (!createInstagram) throw new Error('missing')
    const signature = await testing.signWebhook('{}', 'app secret')
    await incoming.verifyWebhook({ rawBody: '{}', signature, secrets: ['app secret'] })
    console.log('verified')`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: folder })
  expect(stdout).toBe('verified\n')
})

const entries = [
  '.',
  './instagram',
  './facebook',
  './basic-display',
  './incoming',
  './incoming/testing',
  './instagram/publish',
  './facebook/publish',
  './instagram/insights',
  './instagram/messages',
  './facebook/insights',
  './facebook/messages',
  './facebook/discovery',
]

const app = `
import { ApiError, createInstagram, type Token } from '@darkroom/client'
import { createInstagram as createFacebook } from '@darkroom/client/facebook'
import { discoverAccount } from '@darkroom/client/facebook/discovery'
import { publisher as facebookPublisher } from '@darkroom/client/facebook/publish'
import { verifyWebhook } from '@darkroom/client/incoming'
import { publisher } from '@darkroom/client/instagram/publish'
const common = { appId: '1', appSecret: 's', redirectUri: 'https://app.example/auth' }
const instagram = createInstagram({ login: 'instagram', ...common, scopes: ['instagram_business_basic'] })
const token: Token<'instagram'> = await instagram.completeSignIn('https://app.example/auth', { state: 'x' })
const me = await instagram.as(token).me({ fields: ['user_id', 'media_count'] })
export const count: number = me.media_count
// @ts-expect-error It was not asked for.
export const { username } = me
const media = instagram.as(token).node<'IGMedia'>('17900000000000011')
for await (const comment of media.edge('comments', { fields: ['text', 'like_count'] })) {
  const likes: number = comment.like_count
  void likes
}
const { media: posts } = await instagram.as(token).me({ fields: [{ media: { limit: 3, fields: ['caption'] } }] })
export const caption: string | undefined = posts?.data[0]?.caption
await createFacebook({ ...common, scopes: ['instagram_basic'] }).as('EAA').me({
  fields: [{ insights: { metric: 'reach', period: 'day' } }, { business_discovery: { username: 'ana', fields: ['name'] } }],
})
// @ts-expect-error Insights are of other parameters.
await instagram.as(token).me({ fields: [{ insights: { username: 'ana' } }] })
// @ts-expect-error A post that is sent twice is there twice.
await instagram.as(token).post('/1/media_publish', {}, { repeatable: true })
// @ts-expect-error Media have no such field.
media.get({ fields: ['captoin'] })
// @ts-expect-error The scope is another login's.
createInstagram({ login: 'instagram', ...common, scopes: ['user_profile'] })
// @ts-expect-error Facebook Login has no such field.
await createFacebook({ ...common, scopes: ['instagram_basic'] }).as('EAA').me({ fields: ['account_type'] })
// @ts-expect-error The class knows its codes.
export const wrong = (error: ApiError): boolean => error.code === 'nonsense'
await verifyWebhook({ rawBody: '{}', signature: null, secrets: ['s'] })
await media.post('comments', { message: 'Thank you!' })
// @ts-expect-error A comment has a text.
await media.post('comments', {})
const publish = publisher(instagram.as(token))
export const published = await publish.reel({ video: 'https://app.example/a.mp4', share_to_feed: true })
// @ts-expect-error Products are tagged with Facebook Login only.
await publish.image({ image: 'https://app.example/a.jpg', product_tags: [] })
const facebook = createFacebook({ ...common, scopes: ['instagram_basic'] }).as('EAA')
await facebookPublisher(facebook).reel({ video: new Blob(['a']), product_tags: [{ product_id: '1' }] })
// @ts-expect-error The reader is another login's.
facebookPublisher(instagram.as(token))
const found = await discoverAccount(facebook, 'ana', { fields: ['followers_count'] })
export const followers: number | undefined = found?.followers_count
`

const resolutions = [
  ['Node’s resolution and the DOM’s types', { module: 'nodenext', dom: true, types: [] }],
  ['Node’s resolution and Node’s types', { module: 'nodenext', dom: false, types: ['node'] }],
  ['a bundler’s resolution', { module: 'esnext', moduleResolution: 'bundler', dom: true, types: [] }],
] as const

const compilers = [
  ['today’s TypeScript', 'typescript', 'es2024'],
  ['TypeScript 5.6', 'typescript-5.6', 'es2023'],
] as const

test.for(
  resolutions.flatMap(([what, options]) =>
    compilers.map(([version, compiler, target]) => [version, what, { ...options, compiler, target }] as const),
  ),
)(
  'an app type-checks against it, its declarations included, with %s, %s',
  async ([, , { compiler, target, dom, ...options }]) => {
    writeFileSync(join(folder, 'app.ts'), app)
    const compilerOptions = {
      ...options,
      target,
      lib: [target, ...(dom ? ['dom', 'dom.iterable', 'dom.asynciterable'] : [])],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
      typeRoots: [join(root, 'node_modules/@types')],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['app.ts'] }))
    const tsc = join(root, 'node_modules', compiler, 'bin/tsc')
    const result = await run(process.execPath, [tsc, '-p', folder]).catch((error: { stdout: string }) => error)
    expect(result.stdout).toBe('')
  },
)

test('an app that imports one thing bundles nothing of the rest', async () => {
  const file = join(folder, 'bundled.mjs')
  writeFileSync(file, `export { verifyWebhook } from '@darkroom/client/incoming'`)
  await using bundle = await rolldown({ input: file })
  const { output } = await bundle.generate({ format: 'esm', minify: true })
  expect(output.map(({ fileName }) => fileName)).toEqual(['bundled.js'])
  expect(output[0].imports).toEqual([])
  expect(output[0].code).toContain('signature_mismatch')
  expect(output[0].code).not.toMatch(/oauth|graph\.instagram|issued_at/)
})

test('the contract’s types in it are those that it needs', () => {
  const types = readFileSync(join(installed, 'dist/contract/index.d.ts'), 'utf8')
  expect(types.length).toBeLessThan(150_000)
  expect(types).not.toMatch(/evidence|documented|import\(/)
})

test('maps and sources go together', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' })
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'src/index.ts', 'dist/index.js.map']))
  expect(files.filter((file) => /\.test\.|tsbuildinfo|^src\/testing/.test(file))).toEqual([])
})
