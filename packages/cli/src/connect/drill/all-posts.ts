import type { ConnectClient, Post } from '@darkroom/connect/client'

/** Every post that connect has. */
export async function allPosts(api: ConnectClient): Promise<Post[]> {
  const all: Post[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await api.posts.list({ limit: 200, ...(after !== undefined && { after }) })
    all.push(...items)
    if (next === null) return all
    after = next
  }
}
