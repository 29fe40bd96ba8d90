import { graphHosts, type Login, type Operation, type OperationName, operations, placeOf } from '@darkroom/contract'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { answerValidator } from '../testing/answer-validator.ts'
import { breakAnswer } from '../testing/broken-answers.ts'
import { createAsker } from '../testing/rows/asker.ts'
import { operationRows } from '../testing/rows/operation-rows.ts'

const rows = (Object.keys(operationRows) as OperationName[]).flatMap((name) => {
  const { logins }: Operation = operations[name]
  return (Object.keys(logins) as Login[]).map((login) => [name, login] as const)
})

function validatorOf(name: OperationName, login: Login): ValidateFunction {
  const { host, within }: Operation = operations[name]
  // What is asked for within fields only is documented with its node.
  return answerValidator(host ?? graphHosts[login], within ? `GET ${placeOf(name).node}` : name, '200')
}

/** What the validator takes although it is broken, by how it was broken. */
function missed(check: ValidateFunction, answer: unknown, by: 'type' | 'extra'): string[] {
  return [...breakAnswer(answer)].flatMap((broken) => (broken.by === by && check(broken.answer) ? [broken.what] : []))
}

test.each(rows)('%s, by %s, is answered as its document says', async (name, login) => {
  await using asker = await createAsker(login)
  const answer: unknown = await (await operationRows[name]?.(asker))?.json()
  const check = validatorOf(name, login)
  expect(check(answer), JSON.stringify(check.errors)).toBe(true)
  // The check itself can fail: anywhere in the answer another type or an unknown key is found.
  expect(missed(check, answer, 'type')).toEqual([])
  expect(missed(check, answer, 'extra')).toEqual([])
})

test.each<readonly [OperationName, Login, string]>([
  ['POST IGUser/media_publish', 'instagram', 'the answer lacks id'],
  ['GET IGUser/media', 'instagram', 'the answer lacks data'],
  ['DELETE IGMedia', 'facebook', 'the answer lacks deleted_id'],
  ['GET IGUser/recently_searched_hashtags', 'facebook', 'the answer lacks data'],
  ['POST /', 'facebook', '[0] lacks body'],
])('%s, by %s: that %s is found', async (name, login, what) => {
  await using asker = await createAsker(login)
  const answer: unknown = await (await operationRows[name]?.(asker))?.json()
  const broken = [...breakAnswer(answer)].find((one) => one.by === 'missing' && one.what === what)
  expect(broken).toBeDefined()
  expect(validatorOf(name, login)(broken?.answer)).toBe(false)
})

test.each(['instagram', 'facebook'] as const)('a refusal, by %s, is what the document says', async (login) => {
  await using asker = await createAsker(login)
  const answer = await asker.ask('/me?fields=nothing_of_the_kind')
  const check = answerValidator(graphHosts[login], 'GET IGUser', String(answer.status))
  const body: unknown = await answer.json()
  expect(check(body), JSON.stringify(check.errors)).toBe(true)
  expect(check({ error: 'in words' })).toBe(false)
  const broken = [...breakAnswer(body)]
  expect(broken.filter((one) => one.by !== 'missing' && check(one.answer)).map(({ what }) => what)).toEqual([])
  const needed = broken.filter(({ by, answer: one }) => by === 'missing' && !check(one)).map(({ what }) => what)
  expect(needed).toEqual(['the answer lacks error', '.error lacks message'])
})
