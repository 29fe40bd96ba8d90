import { expect, test } from 'vitest'
import { type Step, walkTutorial } from './walk.ts'

test('the tutorial can be walked from its first step to its last, and ends with Basic Display', async () => {
  const steps: Step[] = []
  for await (const step of walkTutorial()) steps.push(step)
  const seen = steps.map(({ sees }) => sees)
  expect(seen.find((text) => text.startsWith('https://socialsizzle'))).toMatch(/\?code=AQ[\w-]+#_$/)
  expect(seen.find((text) => text.includes('user_id'))).toMatch(/^\{"access_token": "IGQV[\w-]+", "user_id": \d{17}\}$/)
  expect(seen.at(-4)).toMatch(/^200 \{"id":"\d{17}","username":"jayposiris"\}$/)
  expect(seen.at(-3)).toBe(seen.at(-4))
  expect(seen.at(-2)).toBe(seen.at(-4))
  expect(seen.at(-1)).toContain(
    '400 {"error":{"message":"Unsupported request - method type: get","type":"IGApiException","code":100',
  )
})
