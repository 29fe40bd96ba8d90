import { expect, test } from 'vitest'
import { loadWorld } from '../world-file/load/load.ts'
import { listRedirectUris } from './records/apps/products.ts'
import { addRedirectOrigin } from './redirect-origin.ts'
import { openWorld } from './world.ts'

const product = (...redirectUris: string[]): { redirectUris: string[] } => ({ redirectUris })

test("the console's redirect page of another port gets this one beside it, once, and nothing else changes", () => {
  const world = openWorld()
  const earlier = 'http://localhost:4000/console/callback/'
  const here = 'http://localhost:4100/console/callback/'
  loadWorld(world, {
    apps: [
      {
        id: '1',
        name: 'A',
        basicDisplay: product(earlier, 'https://a.example/'),
        facebookLogin: product('http://localhost:1/console/callback/', earlier),
        instagramLogin: product('https://a.example/'),
      },
      {
        id: '2',
        name: 'B',
        basicDisplay: product(here, earlier),
        instagramLogin: product(
          'https://localhost.example/console/callback/',
          'http://localhost:4000/console/callback/x',
        ),
      },
    ],
  })
  for (let times = 0; times < 2; times++) addRedirectOrigin(world, 'http://localhost:4100')
  expect(listRedirectUris(world, '1', 'basic-display')).toEqual([earlier, 'https://a.example/', here])
  expect(listRedirectUris(world, '1', 'facebook')).toEqual(['http://localhost:1/console/callback/', earlier, here])
  expect(listRedirectUris(world, '1', 'instagram')).toEqual(['https://a.example/'])
  expect(listRedirectUris(world, '2', 'basic-display')).toEqual([here, earlier])
  expect(listRedirectUris(world, '2', 'instagram')).not.toContain(here)
})
