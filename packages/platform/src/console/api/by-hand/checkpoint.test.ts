import { expect, test } from 'vitest'
import { createPlatform, type Platform } from '../../../index.ts'
import { findAccountByUsername } from '../../../world/records/accounts.ts'
import { listAudit } from '../../../world/records/audit.ts'
import { findPersonByEmail } from '../../../world/records/people.ts'

async function move(platform: Platform, name: string, body: unknown): Promise<{ status: number; answer: unknown }> {
  const response = await platform.fetch(
    new Request(`http://localhost:4000/console/api/v1/people/${name}/checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  return { status: response.status, answer: await response.json() }
}

test('an account is put before a checkpoint by its username, and let pass', async () => {
  await using platform = createPlatform()
  const checkpointed = (): number | undefined => findAccountByUsername(platform.world, 'ana.bakes')?.checkpointed
  const { status, answer } = await move(platform, 'Ana.Bakes', { checkpointed: true })
  expect([status, answer]).toEqual([200, { name: 'ana.bakes', checkpointed: true }])
  expect(checkpointed()).toBe(1)
  await move(platform, 'ana.bakes', { checkpointed: false })
  expect(checkpointed()).toBe(0)
  expect(listAudit(platform.world)[0]).toMatchObject({
    actor: 'console',
    action: 'account.checkpoint.lifted',
    detail: 'ana.bakes',
  })
})

test.each(['kim@darkroom.test', 'kim%40darkroom.test'])('a person is named by the e-mail address: %s', async (name) => {
  await using platform = createPlatform()
  expect((await move(platform, name, { checkpointed: true })).status).toBe(200)
  expect(findPersonByEmail(platform.world, 'kim@darkroom.test')?.checkpointed).toBe(1)
})

test.each([
  ['nobody.here', { checkpointed: true }, 404, 'name'],
  ['nobody@a.example', { checkpointed: true }, 404, 'name'],
  ['%3Cb%3E', { checkpointed: true }, 404, 'name'],
  ['ana.bakes', {}, 422, 'checkpointed'],
  ['ana.bakes', { checkpointed: 'yes' }, 422, 'checkpointed'],
  ['ana.bakes', { checkpointed: true, more: 1 }, 422, 'more'],
  ['ana.bakes', [], 422, 'body'],
])('%s with %j is refused', async (name, body, status, parameter) => {
  await using platform = createPlatform()
  const refused = await move(platform, name, body)
  expect(refused.status).toBe(status)
  expect(refused.answer).toMatchObject({ error: { parameter, message: expect.any(String), fix: expect.any(String) } })
})
