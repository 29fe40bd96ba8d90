import { type Change, type ChangeName, certainty, changes, type Scope, scopes, versions } from '@darkroom/contract'
import { describe, expect, test } from 'vitest'
import { dialogUrl } from './sites/facebook/dialog/testing/dialog.ts'
import { facebookGraph, facebookPlatform } from './testing/facebook.ts'
import { timelineRows } from './testing/rows/timeline-rows.ts'
import { tutorialPlatform } from './testing/tutorial.ts'

/** The day before, and the day. */
function around(day: string): readonly [before: string, on: string] {
  return [new Date(Date.parse(day) - 1).toISOString().slice(0, 10), day]
}

const entries = Object.entries(changes) as [ChangeName, Change][]

test('every change of the contract has a request that it answers otherwise', () => {
  expect(Object.keys(timelineRows).sort()).toEqual(Object.keys(changes).sort())
})

describe.each(entries)('%s', (name, { day, what, evidence }) => {
  const row = timelineRows[name]
  const [before, on] = around(day)
  const title = `${certainty(evidence) === 'assumed' ? 'assumed: ' : ''}${what}`

  test.each([
    ['not the day before', before, row.before],
    ['on the day', on, row.on],
  ])(`${title}: %s`, async (_, asOf, answer) => {
    await using platform = tutorialPlatform({ asOf })
    expect(await row.ask(platform)).toEqual(answer)
  })

  test('the two differ', () => {
    expect(row.before).not.toEqual(row.on)
  })
})

/** Which version answers a path, or the sentence when it is none. */
async function answering(version: string, asOf: string): Promise<string | null> {
  await using platform = facebookPlatform({ asOf })
  const answer = await facebookGraph(platform, `/${version}/me`)
  const { error } = (await answer.json()) as { error: { message: string } }
  return error.message.startsWith('Unknown path') ? 'unknown' : answer.headers.get('facebook-api-version')
}

const begun = versions.filter(({ since }) => since > '2019-10-16')
const ended = versions.filter(({ until }) => until !== undefined && until < '2099')

describe('versions', () => {
  test.each(begun)(
    '$name is unknown before $since, and answers as itself from that day on',
    async ({ name, since }) => {
      const [before, on] = around(since)
      expect([await answering(name, before), await answering(name, on)]).toEqual(['unknown', name])
    },
  )

  test.each(ended)('$name is served by the next from $until on', async ({ name, until = '' }) => {
    const [before, on] = around(until)
    const next = versions[versions.findIndex((version) => version.name === name) + 1]?.name
    expect([await answering(name, before), await answering(name, on)]).toEqual([name, next])
  })
})

const datedScopes = (scopes as readonly Scope[]).filter(
  ({ login, since }) => login === 'facebook' && since !== undefined,
)

describe('permissions of Facebook Login', () => {
  test.each(datedScopes)('$name can be asked for from $since on', async ({ name, since = '' }) => {
    const outcomes = await Promise.all(
      around(since).map(async (asOf) => {
        await using platform = facebookPlatform({ asOf })
        const url = dialogUrl({ scope: name }, '/dialog/oauth')
        try {
          return platform.authorize({ url, username: 'dana@darkroom.test' }).includes('?code=')
        } catch (error) {
          return error instanceof Error ? error.message.split(':')[0] : ''
        }
      }),
    )
    expect(outcomes).toEqual(['Invalid Scopes', true])
  })
})
