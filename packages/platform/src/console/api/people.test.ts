import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../index.ts'
import { findAccountByUsername } from '../../world/records/accounts.ts'
import { listAudit } from '../../world/records/audit.ts'
import { findPersonByEmail } from '../../world/records/people.ts'

async function remove(
  platform: Platform,
  name: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; answer: unknown }> {
  const url = `http://localhost:4000/console/api/v1/people/${name}`
  const response = await platform.fetch(new Request(url, { method: 'DELETE', headers }))
  return { status: response.status, answer: await response.json() }
}

test('an account is deleted by its username', async () => {
  await using platform = createPlatform()
  expect(await remove(platform, 'Ana.Bakes')).toEqual({ status: 200, answer: { name: 'ana.bakes', deleted: true } })
  expect(findAccountByUsername(platform.world, 'ana.bakes')).toBeUndefined()
  expect(listAudit(platform.world)[0]).toMatchObject({
    actor: 'console',
    action: 'account.deleted',
    detail: 'ana.bakes',
  })
})

test.each(['kim@darkroom.test', 'KIM%40darkroom.test'])('a person by the e-mail address: %s', async (name) => {
  await using platform = createPlatform()
  expect(await remove(platform, name)).toEqual({ status: 200, answer: { name: 'kim@darkroom.test', deleted: true } })
  expect(findPersonByEmail(platform.world, 'kim@darkroom.test')).toBeUndefined()
  expect(listAudit(platform.world)[0]).toMatchObject({
    actor: 'console',
    action: 'person.deleted',
    detail: 'kim@darkroom.test',
  })
})

test('nobody is deleted on whom something depends: what that is, is said', async () => {
  await using platform = createPlatform()
  const { status, answer } = await remove(platform, 'dana@darkroom.test')
  expect(status).toBe(409)
  expect(answer).toMatchObject({
    error: { message: expect.stringMatching(/Social Sizzle, Sizzle Pages, Ana Bakes/), parameter: 'name' },
  })
  expect(findPersonByEmail(platform.world, 'dana@darkroom.test')).toBeDefined()
})

test.each(['nobody.here', 'nobody@a.example', '%3Cb%3E'])('%s is nobody', async (name) => {
  await using platform = createPlatform()
  expect(await remove(platform, name)).toMatchObject({ status: 404, answer: { error: { parameter: 'name' } } })
})

test('a page of another site deletes nobody', async () => {
  await using platform = createPlatform()
  expect((await remove(platform, 'ana.bakes', { origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(findAccountByUsername(platform.world, 'ana.bakes')).toBeDefined()
})
