import type { Context } from '../context.ts'
import type { FileRow } from '../store/schema.ts'
import { fileTypes } from './files.ts'

/** What a URL of a file says. */
export interface FileGrant {
  readonly fileId: string
  /** The post that it is for. When that has ended, so has the URL. */
  readonly postId: string
  readonly expiresAt: number
}

const about = { purpose: 'file', tenant: '', subject: 'url', column: 'path' } as const

/** The URL at which Instagram fetches a file of a post. The vault seals it, so that nobody else can make one or change it. */
export async function fileUrl(
  { vault, publicUrl }: Pick<Context, 'vault' | 'publicUrl'>,
  { id, type }: Pick<FileRow, 'id' | 'type'>,
  { postId, expiresAt }: Omit<FileGrant, 'fileId'>,
): Promise<string> {
  const sealed = await vault.seal(JSON.stringify([id, postId, expiresAt]), about)
  return `${publicUrl}/files/${Buffer.from(sealed).toString('base64url')}.${fileTypes[type]}`
}

/** What a name of {@link fileUrl} says. Undefined: it is none, or was changed. */
export async function readFileName({ vault }: Pick<Context, 'vault'>, name: string): Promise<FileGrant | undefined> {
  const [, sealed] = /^([\w-]{1,2000})\.\w{3}$/.exec(name) ?? []
  if (sealed === undefined) return undefined
  try {
    const text = await vault.open(Buffer.from(sealed, 'base64url').toString(), about)
    const [fileId, postId, expiresAt] = JSON.parse(text) as [string, string, number]
    return { fileId, postId, expiresAt }
  } catch {
    return undefined
  }
}
