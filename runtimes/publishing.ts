import { type PublishRecord, publisher } from '@darkroom/client/instagram/publish'
import type { Check } from './check.ts'
import { instagramApp, signIn } from './sign-in.ts'

export const publishingChecks: readonly Check[] = [
  {
    name: 'a story is published in one call, told step by step, and never again from its record',
    act: async (around) => {
      const scopes = ['instagram_business_basic', 'instagram_business_content_publish'] as const
      const reader = instagramApp(around).as(await signIn(around, scopes))
      const { data = [] } = (await reader.get('/me/media', { fields: 'media_url', limit: 1 })) as Page
      const saved: PublishRecord[] = []
      const publish = publisher(reader, { save: async (record) => void saved.push(record), settle: 100 })
      const { id } = await publish.story({ image: data[0]?.media_url ?? '' })
      const again = await publish.resume(saved.at(-1) as PublishRecord)
      return [saved.map(({ step }) => step).at(-1), typeof id, again.id === id]
    },
    expected: ['published', 'string', true],
  },
]

interface Page {
  readonly data?: readonly { readonly media_url?: string }[]
}
