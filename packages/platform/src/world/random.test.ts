import { integer, property, assert as propertyHolds, string } from 'fast-check'
import { expect, test } from 'vitest'
import { isNew, loadWorld } from '../world-file/load/load.ts'
import { sampleWorld } from '../world-file/sample/sample.ts'
import { saveWorld } from '../world-file/save/save.ts'
import { seededRandom } from './random.ts'
import { temporaryDirectory } from './testing/temporary-directory.ts'
import { openWorld, type World } from './world.ts'

const lengths = integer({ min: 0, max: 200 })

test('one seed gives one stream, whatever the lengths in which it is drawn', () => {
  propertyHolds(
    property(string(), lengths, lengths, (seed, first, second) => {
      const parts = seededRandom(seed)
      const whole = seededRandom(seed)(first + second)
      expect(Buffer.concat([parts(first), parts(second)])).toEqual(Buffer.from(whole))
    }),
  )
})

test('another seed gives another stream', () => {
  expect(seededRandom('a')(32)).not.toEqual(seededRandom('b')(32))
})

function idsOf(world: World): string[] {
  return [world.ids.account(), world.ids.accessToken('basic-display', 'shortLived'), world.ids.opaque()]
}

/** What the sample world made up, without the hashes of its passwords. */
function sampleIds(seed: string): (string | undefined)[] {
  const world = openWorld({ seed })
  loadWorld(world, sampleWorld('http://localhost:4000'))
  return [...(saveWorld(world).accounts ?? []).map(({ id }) => id), ...idsOf(world)]
}

test('worlds of one seed hand out the same ids and tokens, of another seed others', () => {
  expect(sampleIds('a')).toEqual(sampleIds('a'))
  expect(sampleIds('a')).not.toEqual(sampleIds('b'))
})

test('a stored world that is opened again with its seed hands out nothing twice', () => {
  using directory = temporaryDirectory()
  const handedOut = [1, 2, 3].flatMap(() => {
    const world = openWorld({ data: directory.path, seed: 'a' })
    if (isNew(world)) loadWorld(world, sampleWorld('http://localhost:4000'))
    const ids = idsOf(world)
    world.database.close()
    return ids
  })
  expect(new Set(handedOut).size).toBe(9)
})
