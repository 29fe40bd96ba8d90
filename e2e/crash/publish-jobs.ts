/**
 * Publishes a list of posts, one after the other, and stores how far it is in a folder: what it finds there when it starts, it goes on
 * with. It is killed at any moment. Run as `publish-jobs.ts <folder> <base URL> <token> <image URL> <jobs> <mode>`.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstagram } from '@darkroom/client/instagram'
import { type PublishRecord, publisher } from '@darkroom/client/instagram/publish'

const [folder = '', hosts = '', token = '', image = '', jobs = '0', mode = ''] = process.argv.slice(2)
/** Dies at the nth save: before its file is in its place, or after. */
const [killAt = 0, killWhen = ''] = (process.env['KILL_AT_SAVE'] ?? '').split(' ').map((part) => Number(part) || part)
let saves = 0

const instagram = createInstagram({
  appId: '1093847265518402',
  appSecret: '6f3d09a1c57e4b82a0d9e1f4782b5c36',
  redirectUri: 'https://socialsizzle.herokuapp.com/auth/',
  scopes: ['instagram_business_basic'],
  hosts,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 20))),
})
const reader = instagram.as(token)

for (let job = 0; job < Number(jobs); job++) {
  const caption = `Print no. ${job}`
  const file = join(folder, `${job}.json`)
  const done = join(folder, `${job}.done`)
  if (existsSync(done)) continue
  const { id } = await (mode === 'blind' ? publishBlindly(caption, file) : publishOnce(caption, file))
  store(done, id ?? 'unknown')
}

async function publishOnce(caption: string, file: string): Promise<{ readonly id: string | undefined }> {
  const publish = publisher(reader, { settle: 100, save: (record) => save(file, record) })
  for (;;) {
    try {
      const record = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PublishRecord) : undefined
      return await (record ? publish.resume(record) : publish.image({ image, caption }))
    } catch (error) {
      // As a worker would: later again, if the error says that this may help.
      if (!(error as { retryable?: boolean }).retryable) throw error
    }
  }
}

/** What many programs do: whatever went wrong, they ask again. */
async function publishBlindly(caption: string, file: string): Promise<{ readonly id: string }> {
  for (;;) {
    try {
      const container = existsSync(file)
        ? readFileSync(file, 'utf8')
        : ((await reader.post('/me/media', { image_url: image, caption })) as { id: string }).id
      store(file, container)
      return (await reader.post('/me/media_publish', { creation_id: container })) as { id: string }
    } catch {
      // Again.
    }
  }
}

function save(file: string, record: PublishRecord): void {
  saves++
  if (saves === killAt && killWhen === 'before') process.kill(process.pid, 'SIGKILL')
  store(file, JSON.stringify(record))
  if (saves === killAt) process.kill(process.pid, 'SIGKILL')
}

function store(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
