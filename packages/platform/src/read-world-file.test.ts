import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPlatform, type Platform, WorldFileError } from './index.ts'
import { clip, jpeg } from './publishing/testing/publisher.ts'
import { filesOfWorld, readWorldFile } from './read-world-file.ts'
import { findAccountByUsername } from './world/records/accounts.ts'
import { listChildren, listMedia, type Media } from './world/records/media/media.ts'
import { temporaryDirectory } from './world/testing/temporary-directory.ts'

const head = 'accounts:\n  - username: zoe\n    password: rosebud\n    media:\n'
const good = `${head}      - caption: Heron
        file: ./pictures/heron.jpg
      - kind: reel
        file: reel.mp4
        cover: ./pictures/heron.jpg
      - kind: album
        children:
          - file: ./pictures/heron.jpg
          - file: reel.mp4
            video: true
`

/** A folder with a picture 640 pixels wide, a video of 3 seconds, and a world file. */
async function folder(text = good): Promise<Disposable & { readonly path: string; readonly file: string }> {
  const made = temporaryDirectory()
  mkdirSync(join(made.path, 'world', 'pictures'), { recursive: true })
  const inFolder = (name: string): string => join(made.path, 'world', name)
  writeFileSync(inFolder('pictures/heron.jpg'), await jpeg(640, 480))
  writeFileSync(inFolder('reel.mp4'), clip('reel.mp4'))
  writeFileSync(inFolder('team.yaml'), text)
  return { path: made.path, file: inFolder('team.yaml'), [Symbol.dispose]: () => made[Symbol.dispose]() }
}

function mediaOf({ world }: Platform): Media[] {
  return listMedia(world, findAccountByUsername(world, 'zoe')?.id ?? '')
}

async function visit(platform: Platform, url: string): Promise<Response> {
  return platform.fetch(new Request(url))
}

describe.each(['memory', 'a data directory'])('a world in %s', (where) => {
  test('has the files that its media name, as they are; its pages and addresses show them', async () => {
    using made = await folder()
    const data = where === 'memory' ? undefined : join(made.path, 'data')
    await using platform = createPlatform({ ...(await readWorldFile(made.file)), data, asOf: '2026-11-01' })
    const [post, reel, album] = mediaOf(platform).sort((a, b) => a.createdAt - b.createdAt)
    expect(post).toMatchObject({ width: 640, height: 480, fileId: expect.stringMatching(/^[0-9a-f]{64}\.jpg$/) })
    expect(reel).toMatchObject({ mediaType: 'VIDEO', fileId: expect.stringMatching(/mp4$/), coverId: post?.fileId })
    expect(reel?.duration).toBeGreaterThan(2900)
    expect(listChildren(platform.world, album?.id ?? '').map(({ fileId }) => fileId)).toEqual([
      post?.fileId,
      reel?.fileId,
    ])
    const page = await (await visit(platform, 'https://www.instagram.com/zoe/')).text()
    const [address = ''] = /https?:[^"]*scontent\.cdninstagram\.com[^"]*/.exec(page) ?? []
    const shown = await visit(platform, address.replaceAll('&amp;', '&'))
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })
})

test('the same files for a world that is an object are found in a folder', async () => {
  using made = await folder()
  const world = { accounts: [{ username: 'zoe', media: [{ file: 'pictures/heron.jpg' }] }] }
  const worldFiles = await filesOfWorld(world, dirname(made.file))
  await using platform = createPlatform({ world, worldFiles })
  expect(mediaOf(platform)).toMatchObject([{ width: 640, fileId: expect.any(String) }])
  expect(() => createPlatform({ world })).toThrow('Read the world file with readWorldFile')
  await expect(filesOfWorld(world, made.path)).rejects.toThrow('"pictures/heron.jpg", which is not in')
})

async function mistakesOf(file: string): Promise<string[]> {
  const error: unknown = await readWorldFile(file).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(WorldFileError)
  return (error as WorldFileError).message.split('\n').map((line) => line.slice(line.lastIndexOf('/team.yaml') + 1))
}

test.each<readonly [string, string, (folder: string) => void, string]>([
  ['that is missing', 'file: none.jpg', () => {}, 'found "none.jpg", which is not in '],
  ['that is a folder', 'file: pictures', () => {}, 'found "pictures", which is not a file; expected a JPEG'],
  [
    'that is a web page',
    'file: page.jpg',
    (to) => writeFileSync(join(to, 'page.jpg'), '<!doctype html>'),
    'found "page.jpg", which cannot be used: It is a web page, not a picture.',
  ],
  [
    'that is empty',
    'file: empty.jpg',
    (to) => writeFileSync(join(to, 'empty.jpg'), ''),
    'found "empty.jpg", which cannot be used: The file is empty.',
  ],
  [
    'that is cut off',
    'file: pictures/heron.jpg',
    (to) => truncateSync(join(to, 'pictures/heron.jpg'), 900),
    'found "pictures/heron.jpg", which cannot be used: The picture cannot be decoded',
  ],
  [
    'whose video is cut off',
    'video: true\n        file: reel.mp4',
    (to) => truncateSync(join(to, 'reel.mp4'), 5000),
    'found "reel.mp4", which cannot be used: The video ',
  ],
  [
    'that is too large',
    'file: large.jpg',
    (to) => {
      writeFileSync(join(to, 'large.jpg'), '')
      truncateSync(join(to, 'large.jpg'), 65 * 1024 ** 2)
    },
    'found "large.jpg", which has 65 MiB; expected a JPEG or PNG picture of at most 64 MiB. Make it smaller.',
  ],
  [
    'that is a video',
    'file: reel.mp4',
    () => {},
    'found "reel.mp4", which is a video; expected a JPEG or PNG picture.',
  ],
  [
    'that is a picture, for a video',
    'kind: reel\n        file: pictures/heron.jpg',
    () => {},
    'found "pictures/heron.jpg", which is a picture; expected an MP4 or MOV video.',
  ],
  [
    'that is a link out of the folder',
    'file: link.jpg',
    (to) => {
      writeFileSync(join(to, '..', 'private.jpg'), 'private')
      symlinkSync(join(to, '..', 'private.jpg'), join(to, 'link.jpg'))
    },
    'a link leads out',
  ],
  ['above the folder', 'file: ../private.jpg', () => {}, "expected a path below the world file's folder"],
])('a file %s is told with its line, what it is and how to fix it', async (_, line, prepare, told) => {
  using made = await folder(`${head}      - caption: One\n        ${line}\n`)
  prepare(dirname(made.file))
  const [mistake = '', ...others] = await mistakesOf(made.file)
  const at = line.includes('\n') ? 7 : 6
  expect(mistake).toMatch(new RegExp(`^team\\.yaml:${at}:\\d+: accounts\\[0\\]\\.media\\[0\\]\\.file: found `))
  expect(mistake).toContain(told)
  expect(mistake).toMatch(/\. [A-Z].+\.$/)
  expect(others).toEqual([])
})

test('files by the console API are sent with the world file; a mistake leaves the world as it was', async () => {
  await using platform = createPlatform()
  const put = async (files: Readonly<Record<string, Uint8Array>>): Promise<{ status: number; text: string }> => {
    const body = new FormData()
    body.set('world', good)
    for (const [path, bytes] of Object.entries(files)) body.set(path, new Blob([new Uint8Array(bytes)]), path)
    const url = 'http://localhost:4000/console/api/v1/world'
    const answer = await platform.fetch(new Request(url, { method: 'PUT', body }))
    return { status: answer.status, text: await answer.text() }
  }
  const picture = await jpeg(640, 480)
  const missing = await put({ './pictures/heron.jpg': picture })
  expect(missing.status).toBe(422)
  expect(missing.text).toContain(
    'body:8:15: accounts[0].media[1].file: found \\"reel.mp4\\", which is not among the files',
  )
  expect(findAccountByUsername(platform.world, 'zoe')).toBeUndefined()
  const sent = await put({ './pictures/heron.jpg': picture, 'reel.mp4': clip('reel.mp4') })
  expect(sent).toMatchObject({ status: 200 })
  const endings = mediaOf(platform).map(({ fileId }) => fileId?.slice(-4) ?? 'none')
  expect(endings.toSorted()).toEqual(['.jpg', '.mp4', 'none'])
})
