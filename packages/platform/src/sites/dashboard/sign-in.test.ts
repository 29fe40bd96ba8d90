import { expect, test } from 'vitest'
import { crowdedPlatform } from './testing/crowd.ts'
import { createVisitor, signedIn } from './testing/visitor.ts'

test('a visitor signs in first, and is then led to the page they opened', async () => {
  await using platform = crowdedPlatform()
  const visitor = createVisitor(platform)
  const door = await visitor.open('/apps/42/settings/basic/?x=1')
  expect(door.path).toBe('/login/?next=%2Fapps%2F42%2Fsettings%2Fbasic%2F%3Fx%3D1')
  const seen = await visitor.send('/login/', { email: 'DANA@darkroom.test', password: 'safelight' })
  expect(seen.path).toBe('/apps/42/settings/basic/?x=1')
  expect(seen.text).toContain('Basic Settings')
})

test('a wrong password is refused, and the address is kept', async () => {
  await using platform = crowdedPlatform()
  const visitor = createVisitor(platform)
  await visitor.open('/login/')
  const seen = await visitor.send('/login/', { email: '"><b>x', password: 'no' })
  expect(seen.status).toBe(403)
  expect(seen.html).toContain('value="&quot;&gt;&lt;b&gt;x"')
  expect((await visitor.open('/apps/')).path).toContain('/login/')
})

test('six wrong passwords make an address wait a minute', async () => {
  await using platform = crowdedPlatform()
  const visitor = createVisitor(platform)
  await visitor.open('/login/')
  for (let count = 0; count < 5; count++) await visitor.send('/login/', { email: 'dana@darkroom.test', password: 'no' })
  const right = { email: 'dana@darkroom.test', password: 'safelight' }
  expect((await visitor.send('/login/', right)).text).toContain('Wait a minute')
  platform.clock.advance(61_000)
  expect((await visitor.send('/login/', right)).status).toBe(200)
  expect(visitor.page().text).toContain('My Apps')
})

test.each(['https://evil.test/', '//evil.test/', '/\\evil.test', 'javascript:alert(1)'])(
  'signing in leads to My Apps instead of %s',
  async (next) => {
    await using platform = crowdedPlatform()
    const visitor = createVisitor(platform)
    await visitor.open(`/login/?next=${encodeURIComponent(next)}`)
    const seen = await visitor.send('/login/', { email: 'dana@darkroom.test', password: 'safelight' })
    expect(seen.path).toBe('/')
  },
)

test('signing out ends the session', async () => {
  await using platform = crowdedPlatform()
  const visitor = await signedIn(platform)
  expect(visitor.page().text).toContain('Social Sizzle')
  await visitor.send('/logout/')
  expect((await visitor.open('/apps/42/dashboard/')).path).toContain('/login/')
})

test('somebody new signs up, and has no apps yet', async () => {
  await using platform = crowdedPlatform()
  const visitor = createVisitor(platform)
  await visitor.open('/register/')
  const refused = await visitor.send('/register/', { name: ' ', email: 'dana@darkroom.test', password: 'short' })
  expect(refused.status).toBe(422)
  expect(refused.text).toMatch(/Enter your name.*address already.*at least 6/)
  const seen = await visitor.send('/register/', {
    name: '<i>Nia</i>',
    email: 'nia@darkroom.test',
    password: 'enlarger',
  })
  expect(seen.path).toBe('/apps/?notice=signedUp')
  expect(seen.text).toContain('Your developer account was created')
  expect(seen.text).toContain('You have no apps yet')
  expect(seen.html).toContain('&lt;i&gt;Nia&lt;/i&gt;')
  expect((await signedIn(platform, 'nia@darkroom.test', 'enlarger')).page().text).toContain('My Apps')
})
