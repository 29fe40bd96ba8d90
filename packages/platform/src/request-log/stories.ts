import type { StoryKind } from './links.ts'
import type { LoggedRequest } from './logged-request.ts'

/** Requests that belong together: a sign-in from the window to the token, or a post from its container on. */
export interface Story {
  readonly kind: StoryKind
  /** Oldest first. */
  readonly requests: readonly LoggedRequest[]
  /** How it ended, as far as it did. */
  readonly state: 'done' | 'refused' | 'open'
}

/** A row of the list: a story, or a request on its own. */
export type Row = { readonly story: Story } | { readonly request: LoggedRequest }

/** Milliseconds of the world's time after which a browser's pages are another story. */
const longestPause = 30 * 60 * 1000

interface Growing {
  readonly kind: StoryKind
  readonly requests: LoggedRequest[]
}

/** Groups requests by what links them. @param requests Newest first. @returns Newest first, by the last request of each row. */
export function tellStories(requests: readonly LoggedRequest[]): Row[] {
  const byLink = new Map<string, Growing>()
  const storyOf = new Map<LoggedRequest, Growing>()
  for (const request of [...requests].reverse()) {
    const { opens, needs, gives } = request.links
    const [known, ...others] = new Set(needs.flatMap((need) => stillOpen(byLink.get(need), request) ?? []))
    const story = known ?? (opens === undefined ? undefined : { kind: opens, requests: [] })
    if (story === undefined) continue
    for (const other of others) merge(other, story, byLink, storyOf)
    story.requests.push(request)
    storyOf.set(request, story)
    // With the code, the window's part is over: what the browser does next is another story.
    if (gives.some((gift) => gift.startsWith('code '))) for (const need of needs) byLink.delete(need)
    for (const gift of gives) byLink.set(gift, story)
  }
  return rowsOf(requests, storyOf)
}

function stillOpen(story: Growing | undefined, { at }: LoggedRequest): Growing | undefined {
  const last = story?.requests.at(-1)
  return last === undefined || at - last.at > longestPause ? undefined : story
}

function merge(from: Growing, into: Growing, byLink: Map<string, Growing>, storyOf: Map<LoggedRequest, Growing>): void {
  for (const request of from.requests) storyOf.set(request, into)
  into.requests.push(...from.requests)
  into.requests.sort((a, b) => Number(a.id) - Number(b.id))
  for (const [key, story] of byLink) if (story === from) byLink.set(key, into)
}

function rowsOf(requests: readonly LoggedRequest[], storyOf: ReadonlyMap<LoggedRequest, Growing>): Row[] {
  const told = new Set<Growing>()
  return requests.flatMap((request): Row[] => {
    const growing = storyOf.get(request)
    if (growing === undefined || growing.requests.length < 2) return [{ request }]
    if (told.has(growing)) return []
    told.add(growing)
    return [{ story: { ...growing, state: stateOf(growing) } }]
  })
}

function stateOf({ kind, requests }: Growing): Story['state'] {
  const isDone = requests.some(({ status, links, operation }) =>
    kind === 'sign-in'
      ? links.gives.some((gift) => gift.startsWith('token '))
      : status < 400 && status > 0 && operation.endsWith('media_publish'),
  )
  if (isDone) return 'done'
  const last = requests.at(-1)
  return last !== undefined && (last.status === 0 || last.status >= 400) ? 'refused' : 'open'
}
