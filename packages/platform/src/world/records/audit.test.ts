import { expect, test } from 'vitest'
import { openWorld } from '../world.ts'
import { listAudit, recordAudit } from './audit.ts'

test("what was done is listed latest first, of all or of one app, with the world's time", () => {
  const world = openWorld({ asOf: new Date('2024-11-01'), now: () => 0 })
  recordAudit(world, { actor: 'dana@darkroom.test', action: 'app.create', appId: '1', detail: 'Sizzle' })
  recordAudit(world, { actor: 'console', action: 'clock.set' })
  world.clock.set(Date.parse('2024-11-02'))
  recordAudit(world, { actor: 'dana@darkroom.test', action: 'app.delete', appId: '1' })
  expect(listAudit(world).map(({ action }) => action)).toEqual(['app.delete', 'clock.set', 'app.create'])
  expect(listAudit(world, { limit: 1 })).toHaveLength(1)
  expect(listAudit(world, { appId: '2' })).toEqual([])
  expect(listAudit(world, { appId: '1' })).toEqual([
    { id: 3, at: Date.parse('2024-11-02'), actor: 'dana@darkroom.test', action: 'app.delete', appId: '1', detail: '' },
    {
      id: 1,
      at: Date.parse('2024-11-01'),
      actor: 'dana@darkroom.test',
      action: 'app.create',
      appId: '1',
      detail: 'Sizzle',
    },
  ])
})
