import { describe, expect, test } from 'vitest'
import { basicDisplayRows } from './testing/fixtures/basic-display-rows.ts'
import { differences } from './testing/fixtures/compare.ts'
import { discoveryRows } from './testing/fixtures/discovery-rows.ts'
import type { FixtureRow } from './testing/fixtures/fixture-row.ts'
import { notCompared } from './testing/fixtures/not-compared.ts'
import { publishingRows } from './testing/fixtures/publishing-rows.ts'
import { readingRows } from './testing/fixtures/reading-rows.ts'
import { type Fixture, fixtureNames, hasFixtures, readFixture } from './testing/fixtures/recordings.ts'
import { signInRows } from './testing/fixtures/sign-in-rows.ts'
import { webhookRows } from './testing/fixtures/webhook-rows.ts'

const rows: Readonly<Record<string, FixtureRow>> = {
  ...signInRows,
  ...basicDisplayRows,
  ...readingRows,
  ...discoveryRows,
  ...publishingRows,
  ...webhookRows,
}

function withoutKeys(body: unknown, keys: object): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([key]) => !(key in keys)))
}

/** Headers that hold JSON have its form compared, the others only their names. */
function headerDifferences(recorded: Fixture['headers'], answered: Headers, except: object): string[] {
  return Object.entries(recorded).flatMap(([name, value]) => {
    if (name in except) return []
    const found = answered.get(name)
    if (found === null) return [`there is no ${name}, recorded ${value}`]
    if (!value.startsWith('{')) return []
    return differences(valuesOf(value), valuesOf(found))
  })
}

/** JSON whose keys may be ids: without those. */
function valuesOf(json: string): unknown {
  const value = JSON.parse(json) as Readonly<Record<string, unknown>>
  return Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value) : value
}

describe.skipIf(!hasFixtures)('what was recorded of the real platform (in ../shared/fixtures)', () => {
  test('is all visited: 94 recordings, each compared or with the reason why not', () => {
    const left = Object.values(notCompared).flat()
    expect([...Object.keys(rows), ...left].sort()).toEqual(fixtureNames().sort())
    expect(fixtureNames()).toHaveLength(94)
  })

  test('says the same words in Spanish as were recorded, where the world speaks it', async () => {
    const { answer } = publishingRows['publish-error-9004-2207052-localised'] as FixtureRow
    const spoken = async (body: unknown): Promise<readonly string[]> => {
      const { error } = body as { readonly error: Readonly<Record<string, string>> }
      return [
        error['error_user_title'] ?? '',
        (error['error_user_msg'] ?? '').replace(/https?:\S+?(?=\.Consulta)/, 'URI'),
      ]
    }
    const recorded = readFixture('publish-error-9004-2207052-localised').body
    const [title, message] = await spoken(recorded)
    // Whoever kept it cut the address short, and with it the dot behind it.
    expect(await spoken(await (await answer()).json())).toEqual([title, message])
  })

  test.each(Object.entries(rows))('%s has the form that is answered here', async (name, { answer, except = {} }) => {
    const recorded = readFixture(name)
    const answered = await answer()
    const text = await answered.text()
    const { keys = {}, headers = {} } = except
    const comparison = { shortened: except.shortened !== undefined, unordered: except.unordered !== undefined }
    const found = headerDifferences(recorded.headers, answered.headers, headers)
    if (recorded.status !== undefined && recorded.status !== answered.status)
      found.push(`the status is ${answered.status}, recorded ${recorded.status}`)
    if (recorded.body !== undefined)
      found.push(...differences(withoutKeys(recorded.body, keys), withoutKeys(JSON.parse(text), keys), comparison))
    expect(found, `${found.join('; ')}: ${text.slice(0, 300)}`).toEqual([])
  })
})
