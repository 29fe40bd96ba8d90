import { ownToken, readAll } from './owners/own-tokens.ts'
import { persist } from './persist.ts'
import { keepers, type Run } from './run.ts'

/** Counts stories: those that Instagram has made this month, and those that were wanted. */
export async function countStories(run: Run): Promise<void> {
  const { wanted, stories, storyIds } = run
  await lookAtStories(run)
  const sum = (of: 'seen' | 'wanted'): number => stories.reduce((all, month) => all + month[of], 0)
  const all = wanted.filter(({ kind }) => kind === 'story').length
  stories.push({ seen: storyIds.size - sum('seen'), wanted: all - sum('wanted') })
}

/** Sees which stories there are: they are gone after a day. */
export async function lookAtStories({ platform, storyIds }: Run): Promise<void> {
  for (const username of keepers) {
    const all = await persist(async () => {
      const token = await ownToken(platform, username)
      return readAll(platform, 'me/stories', token, 'id')
    })
    for (const { id } of all) storyIds.add(id ?? '')
  }
}
