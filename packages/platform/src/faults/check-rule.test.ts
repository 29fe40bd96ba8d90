import { anything, assert, dictionary, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facebookPlatform } from '../testing/facebook.ts'
import { faultKeyNames, findProblems } from './check-rule.ts'
import type { FaultRule } from './rule.ts'

/** What faults are not typed as, since people write them as text. */
type Written = Readonly<Record<string, unknown>>

describe('a fault that could not happen is refused, with how to fix it', () => {
  test.for<[Written, key: string, words: string]>([
    [{ eror: 'rateApp' }, 'eror', 'Did you mean error?'],
    [{ hst: 'graph.instagram.com', error: 'rateApp' }, 'hst', 'Did you mean host?'],
    [{ host: 'graph.instagam.com', error: 'rateApp' }, 'host', 'Did you mean graph.instagram.com?'],
    [{ host: 'www.instagram.com', error: 'rateApp' }, 'host', 'one of graph.instagram.com'],
    [
      { operation: 'POST IGUser/media_publsh', error: 'rateApp' },
      'operation',
      'Did you mean POST IGUser/media_publish?',
    ],
    [
      { operation: 'GET IGUser/recently_searched_hashtags', host: 'graph.instagram.com', delay: 1 },
      'host',
      'graph.facebook.com, where',
    ],
    [{ path: 'me', delay: 1 }, 'path', 'begins with a slash'],
    [{ error: 'rateAp' }, 'error', 'Did you mean rateApp?'],
    [{ error: 'zzzzzzzz' }, 'error', 'List them with: darkroom fault errors'],
    [{ error: 'ruploadRate', host: 'graph.facebook.com' }, 'error', 'rupload.facebook.com can.'],
    [{ error: 'rateBucIg', host: 'graph.instagram.com' }, 'error', 'graph.facebook.com can.'],
    [{ error: 'rateApp', probability: 1.5 }, 'probability', 'from 0 to 1'],
    [{ error: 'rateApp', probability: Number.NaN }, 'probability', 'from 0 to 1'],
    [{ error: 'rateApp', probability: '0.5' }, 'probability', 'from 0 to 1'],
    [{ error: 'rateApp', every: 0 }, 'every', 'Every 0th would never happen.'],
    [{ error: 'rateApp', times: -1 }, 'times', '1 or more'],
    [{ error: 'rateApp', times: 1.5 }, 'times', 'whole number'],
    [{ delay: 600_001 }, 'delay', '0 to 10 minutes'],
    [{ delay: -1 }, 'delay', '0 to 10 minutes'],
    [{}, 'error', 'Say what happens'],
    [{ error: 'rateApp', broken: 'reset' }, 'broken', 'Set a fault for each.'],
    [{ broken: 'rest' }, 'broken', 'Did you mean reset?'],
    [{ broken: 'garbage', done: true }, 'done', 'Take it out.'],
    [{ rateLimit: 'page' }, 'rateLimit', 'one of app, account'],
    [{ rateLimit: 'account', host: 'graph.instagram.com' }, 'rateLimit', 'Take the host out'],
    [{ container: 1 }, 'container', 'a subcode of publishing: 2207001'],
    [{ container: 2207026, path: '/me' }, 'path', 'Take it out.'],
    [{ error: 'nonexistingField', values: { fild: 'x' } }, 'values', 'Did you mean field?'],
    [{ error: 'rateApp', values: { x: 'y' } }, 'values', 'no placeholders'],
    [{ delay: 1, values: {} }, 'values', 'beside error'],
    [{ id: 'Not One', delay: 1 }, 'id', 'small letters'],
    [{ account: '', delay: 1 }, 'account', '1 to 200 characters'],
  ])('%j', ([rule, key, words]) => {
    const [found] = findProblems(rule)
    expect(found?.key).toBe(key)
    expect(`${found?.expected}. ${found?.fix}`).toContain(words)
  })

  test.for<[FaultRule, string]>([
    [{ delay: 1, account: 'nobody' }, 'an account of this world'],
    [{ delay: 1, app: 'Nothing' }, 'an app of this world'],
  ])('%j: %s', ([rule, words]) => {
    expect(() => facebookPlatform().faults.add(rule)).toThrow(words)
  })

  test('two faults have not the same id', () => {
    const { faults } = facebookPlatform({ faults: [{ id: 'busy', delay: 1 }] })
    expect(() => faults.add({ id: 'busy', delay: 2 })).toThrow('darkroom fault remove busy')
  })
})

test('whatever is written, a fault is either in order or has a problem in words', () => {
  const keys = oneof(...faultKeyNames.map((name) => string().map(() => name)), string())
  assert(
    property(dictionary(keys, anything()), (rule) => {
      for (const { key, found, expected, fix } of findProblems(rule)) {
        expect([key, found, expected, fix].every((text) => text !== '' && text.length < 6000)).toBe(true)
      }
    }),
  )
})
