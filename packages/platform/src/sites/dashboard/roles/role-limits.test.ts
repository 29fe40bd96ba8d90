import { expect, test } from 'vitest'
import { insertPerson, setRole } from '../../../world/records/people.ts'
import { crowdedPlatform } from '../testing/crowd.ts'
import { roleLimitProblem } from './role-limits.ts'

test('testers and Analytics Users are fifty together, and five hundred with a verified business', async () => {
  await using platform = crowdedPlatform()
  const { world } = platform
  const limits = (): boolean[] =>
    ([0, 1] as const).map(
      (businessVerified) => roleLimitProblem(world, { id: '52', businessVerified }, 'analytics') === undefined,
    )
  for (let count = 0; count < 49; count++) {
    expect(limits()).toEqual([true, true])
    const id = `90${count}`
    const person = { id, name: id, email: `${id}@darkroom.test`, passwordHash: '', createdAt: 0 }
    insertPerson(world, { ...person, confirmed: 1, checkpointed: 0 })
    setRole(world, '52', id, 'analytics')
  }
  expect(limits()).toEqual([false, true])
  expect(roleLimitProblem(world, { id: '52', businessVerified: 0 }, 'developer')).toBeUndefined()
})
