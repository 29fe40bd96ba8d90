import { sampleWorld } from '@darkroom/platform'
import { expect, test } from 'vitest'
import { chooseLogin, currentLogin } from './choose-login.ts'
import { summarize } from './world-summary.ts'

const sample = sampleWorld('http://localhost:4000')

test.for([
  ['2024-12-03', 'basic-display'],
  ['2024-12-04', 'instagram'],
] as const)('on %s the login is %s', ([day, login]) => {
  expect(currentLogin(day)).toBe(login)
  expect(chooseLogin(undefined, summarize(sample), day)).toBe(login)
})

test('the one that is named comes before the one of the day', () => {
  expect(chooseLogin('facebook', summarize(sample), '2024-11-01')).toBe('facebook')
  expect(chooseLogin('basic-display', summarize(sample), '2026-01-01')).toBe('basic-display')
})

test('a world whose apps have not the one of the day gives another, or none', () => {
  const pages = summarize({ ...sample, apps: sample.apps?.slice(1) ?? [] })
  expect(chooseLogin(undefined, pages, '2026-01-01')).toBe('facebook')
  expect(chooseLogin(undefined, summarize({}), '2026-01-01')).toBeUndefined()
})

test('naming one that no app has is a mistake, and those that are there are told', () => {
  const pages = summarize({ ...sample, apps: sample.apps?.slice(1) ?? [] })
  expect(() => chooseLogin('instagram', pages, '2026-01-01')).toThrow(
    expect.objectContaining({
      name: 'Failure',
      message: 'No app in this world has set up Instagram API with Instagram Login.',
      next: ['This world has: --login facebook.'],
    }),
  )
  expect(() => chooseLogin('instagram', summarize({}), '2026-01-01')).toThrow(/No app in this world/)
})
