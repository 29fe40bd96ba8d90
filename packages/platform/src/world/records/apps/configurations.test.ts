import { expect, test } from 'vitest'
import { loadWorld } from '../../../world-file/load/load.ts'
import { openWorld, type World } from '../../world.ts'
import {
  type Configuration,
  deleteConfiguration,
  findConfiguration,
  insertConfiguration,
  listConfigurations,
  updateConfiguration,
} from './configurations.ts'

const first: Configuration = {
  id: '5',
  appId: '1',
  name: 'First',
  tokenType: 'user',
  scopes: 'email',
  expires: 1,
  createdAt: 0,
}

function withTwo(): World {
  const world = openWorld()
  loadWorld(world, {
    apps: [
      { id: '1', name: 'A' },
      { id: '2', name: 'B' },
    ],
  })
  insertConfiguration(world, first)
  insertConfiguration(world, { ...first, id: '4', name: 'Second' })
  return world
}

test('an app has its configurations, in the order in which they were made', () => {
  const world = withTwo()
  expect(listConfigurations(world, '1').map(({ id }) => id)).toEqual(['5', '4'])
  expect(listConfigurations(world, '2')).toEqual([])
  deleteConfiguration(world, '2', '5')
  deleteConfiguration(world, '1', '4')
  expect(listConfigurations(world, '1')).toEqual([first])
})

test('a configuration is found and changed by the app whose it is alone', () => {
  const world = withTwo()
  const changed = { ...first, name: 'Changed', tokenType: 'systemUser', scopes: 'email,ads_read', expires: 0 } as const
  expect(findConfiguration(world, '2', '5')).toBeUndefined()
  expect(updateConfiguration(world, { ...changed, appId: '2' })).toBe(false)
  expect(findConfiguration(world, '1', '5')).toEqual(first)
  expect(updateConfiguration(world, changed)).toBe(true)
  expect(findConfiguration(world, '1', '5')).toEqual(changed)
})
