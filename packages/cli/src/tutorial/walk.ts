import { createPlatform, samplePassword, sampleWorld } from '@darkroom/platform'
import { walkBasicDisplay } from './basic-display.ts'
import { walkFacebookLogin } from './facebook-login.ts'
import { walkInstagramLogin } from './instagram-login.ts'
import { createPerson } from './person.ts'
import type { Step, Tour } from './tour.ts'

/**
 * Walks the tutorial from the first step to the last, through the pages and requests themselves, on a world of its own dated
 * 2024-11-01: Basic Display until it ended; then the same account by what came after, Instagram Login and Facebook Login.
 */
export async function* walkTutorial(): AsyncGenerator<Step> {
  const { people, accounts, pages } = sampleWorld('http://localhost:4000')
  await using platform = createPlatform({ asOf: '2024-11-01', world: { people, accounts, pages } })
  const tour: Tour = {
    platform,
    developer: createPerson(platform),
    email: people?.[0]?.email ?? '',
    name: people?.[0]?.name ?? '',
    owner: createPerson(platform),
    username: accounts?.[0]?.username ?? '',
    password: samplePassword,
  }
  const appId = yield* walkBasicDisplay(tour)
  yield* walkInstagramLogin(tour, appId)
  yield* walkFacebookLogin(tour)
}
