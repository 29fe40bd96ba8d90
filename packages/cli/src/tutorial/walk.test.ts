import { beforeAll, describe, expect, test } from 'vitest'
import type { Step } from './tour.ts'
import { walkTutorial } from './walk.ts'

const steps: Step[] = []
beforeAll(async () => {
  for await (const step of walkTutorial()) steps.push(step)
})

/** What came of the steps of a section. */
function seen(...numbers: readonly string[]): string[] {
  return steps.filter(({ section }) => numbers.some((number) => section.startsWith(number))).map(({ sees }) => sees)
}

test('Basic Display can be walked from its first step to its last, and to its end', () => {
  const [window, redirect] = seen('4.')
  expect(window).toMatch(/(^|\| )jayposiris \|/)
  expect(window).toContain(' | Authorize | Cancel | ')
  expect(redirect).toMatch(/^https:\/\/socialsizzle\S*\?code=AQ[\w-]+#_$/)
  expect(seen('5.')[0]).toMatch(/^\{"access_token": "IGQV[\w-]+", "user_id": \d{17}\}$/)
  const [byId, byMe] = seen('6.')
  expect(byId).toMatch(/^200 \{"id":"\d{17}","username":"jayposiris"\}$/)
  expect(byMe).toBe(byId)
  const [dayBefore, lastDay] = seen('The end')
  expect(dayBefore).toBe(byId)
  expect(lastDay).toContain(
    '400 {"error":{"message":"Unsupported request - method type: get","type":"IGApiException","code":100',
  )
})

describe('the same account', () => {
  const profile = /^200 \{"user_id":"17841405793187218","username":"jayposiris"/

  test('is read by Instagram Login, with a token of sixty days', () => {
    const [window, redirect, exchanged, longLived, me] = seen('8.')
    expect(window).toContain(' | Authorize | Cancel | ')
    expect(redirect).toMatch(/\?code=AQ[\w-]+#_$/)
    expect(exchanged).toMatch(
      /^\{"access_token": "IGAA[\w-]+", "user_id": \d{17}, "permissions": \["instagram_business_/,
    )
    expect(longLived).toMatch(/"expires_in":5184000\}$/)
    expect(me).toMatch(profile)
  })

  test('is no longer read with business_basic from 2025-01-27 on, and again with its successor', () => {
    const renamed = steps.filter(({ section }) => section.startsWith('9.'))
    expect(renamed.map(({ date }) => new Date(date).toISOString().slice(0, 10))).toEqual([
      '2025-01-26',
      '2025-01-27',
      '2025-01-27',
    ])
    const [before, after, recovered] = renamed.map(({ sees }) => sees)
    expect(before).toMatch(profile)
    expect(after).toMatch(/^40\d \{"error":\{.*"code":(10|200)\b/)
    expect(recovered).toMatch(profile)
  })

  test('is read by Facebook Login, through the one Page that was chosen', () => {
    const [dialog, redirect, exchanged] = seen('11.')
    expect(dialog).toContain(' | Continue as Dana Developer | Cancel | ')
    expect(redirect).toMatch(/\?code=[\w-]+#_=_$/)
    expect(exchanged).toMatch(/^200 \{"access_token":"EAA[\w-]+","token_type":"bearer"/)
    const [pages, behind, byParameter, byHeader] = seen('12.')
    expect(pages?.match(/"name":"[^"]*"/g)).toContain('"name":"Jay Posiris"')
    expect(pages).not.toContain('Mira Prints')
    expect(behind).toMatch(/^200 \{"instagram_business_account":\{"id":"17841405793187218"\},"id":"\d+"\}$/)
    expect(byParameter).toMatch(/^200 \{"id":"17841405793187218","name":"Jay Posiris","username":"jayposiris",/)
    expect(byParameter).toContain('"followers_count":214,"follows_count":188,"media_count":3')
    expect(byParameter).toContain(
      '"website":"https:\\/\\/jayposiris.example\\/","biography":"Birds, mostly at the weir."',
    )
    expect(byHeader).toBe(byParameter)
  })
})
