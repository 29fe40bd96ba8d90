import { expect, test } from 'vitest'
import { findConnection, openToken } from '../connections/connections.ts'
import { startWorld, type TestWorld } from '../testing/world.ts'
import type { ExportedToken } from './export-tokens.ts'

async function exported({ connect }: TestWorld, tenantId?: string): Promise<ExportedToken[]> {
  const all: ExportedToken[] = []
  for await (const each of connect.admin.exportTokens(tenantId)) all.push(each)
  return all
}

/** As the command writes it. */
const lineOf = ({ accessToken, ...facts }: ExportedToken): string =>
  JSON.stringify({ ...facts, accessToken: accessToken?.reveal() })

test('an export with tokens has each that is kept, by names that an import reads', async () => {
  await using world = await startWorld()
  const ids = [await world.link(), await world.link({ login: 'facebook', pages: ['Mira Prints'] })]
  const all = await exported(world)
  expect(all.map(({ id }) => id)).toEqual(ids.toSorted())
  for (const { id, accessToken } of all) {
    const row = await findConnection(world.context, id)
    expect(accessToken?.reveal()).toBe(row && (await openToken(world.context, row)).accessToken)
  }
  expect(JSON.stringify(all)).not.toMatch(/IGAA|EAA/)
  const { id: tenantId } = await world.connect.admin.createTenant('Moved')
  const text = all.map(lineOf).join('\n')
  for await (const each of world.connect.admin.importTokens(tenantId, text)) expect(each).toMatchObject({ isNew: true })
  const tokensOf = (list: readonly ExportedToken[]) => new Set(list.map(({ accessToken }) => accessToken?.reveal()))
  expect(tokensOf(await exported(world, tenantId))).toEqual(tokensOf(all))
})

test('each tenant whose tokens are exported reads so in its audit, before the first is handed out', async () => {
  await using world = await startWorld()
  await world.link()
  const first = world.connect.admin.exportTokens(world.tenantId)[Symbol.asyncIterator]()
  await first.next()
  const { body } = await world.api('/v1/audit')
  expect(body.items).toContainEqual(
    expect.objectContaining({
      action: 'tokens.exported',
      actor: 'operator',
      subject: world.tenantId,
      details: { connections: 1 },
    }),
  )
  await first.return?.(undefined)
})

test('a token that does not open is told, and so are the others; one that was erased is left out', async () => {
  await using world = await startWorld()
  const ids = [await world.link(), await world.link({ login: 'facebook', pages: ['Mira Prints'] })]
  const rows = await Promise.all(ids.map((id) => findConnection(world.context, id)))
  await world.store.run((db) =>
    db
      .updateTable('connection')
      .set({ sealed: rows[1]?.sealed ?? null })
      .where('id', '=', ids[0] ?? '')
      .execute(),
  )
  const all = await exported(world)
  expect(all.find(({ id }) => id === ids[0])).toMatchObject({ problem: expect.stringContaining('did not open') })
  expect(all.find(({ id }) => id === ids[0])).not.toHaveProperty('accessToken')
  expect(all.find(({ id }) => id === ids[1])?.accessToken).toBeDefined()
  await world.store.run((db) =>
    db
      .updateTable('connection')
      .set({ sealed: null })
      .where('id', '=', ids[0] ?? '')
      .execute(),
  )
  expect((await exported(world)).map(({ id }) => id)).toEqual([ids[1]])
})
