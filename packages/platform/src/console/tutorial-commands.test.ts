import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { exchangeCommand, profileCommand, realHosts, windowUrl } from './tutorial-commands.ts'

const app = { instagramAppId: '684477648739411', instagramAppSecret: 'eb8c7' }

test("the window's address is the tutorial's", () => {
  expect(windowUrl(realHosts, app, 'https://socialsizzle.herokuapp.com/auth/')).toBe(
    'https://api.instagram.com/oauth/authorize?client_id=684477648739411&redirect_uri=https://socialsizzle.herokuapp.com/auth/&scope=user_profile,user_media&response_type=code',
  )
})

test('a redirect URI with a query of its own is encoded where it would end the parameter', () => {
  const url = windowUrl(realHosts, app, 'https://a.example/?x=1&y=%20')
  expect(new URL(url).searchParams.get('redirect_uri')).toBe('https://a.example/?x=1&y=%20')
})

test("the exchange is the tutorial's", () => {
  expect(exchangeCommand(realHosts, app, 'https://socialsizzle.herokuapp.com/auth/', 'AQDp3')).toBe(
    `curl -X POST \\
  https://api.instagram.com/oauth/access_token \\
  -F client_id=684477648739411 \\
  -F client_secret=eb8c7 \\
  -F grant_type=authorization_code \\
  -F redirect_uri=https://socialsizzle.herokuapp.com/auth/ \\
  -F code=AQDp3`,
  )
})

test('by prefix, the same request goes to this machine', () => {
  expect(profileCommand('http://localhost:4000')).toBe(
    "curl -X GET \\\n  'http://localhost:4000/graph.instagram.com/me?fields=id,username&access_token={access-token}'",
  )
})

test.each(["https://a.example/?q='; echo pwned; '", 'https://a.example/$(id)&`id`', 'https://a.example/a b'])(
  'a shell reads %s as one word',
  (redirectUri) => {
    const command = exchangeCommand(realHosts, app, redirectUri, 'AQ')
    const words = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }\n${command}`], { encoding: 'utf8' })
    expect(words.split('\n')).toContain(`redirect_uri=${redirectUri}`)
  },
)

test('a value that curl would read as a file is sent as it is', () => {
  expect(exchangeCommand(realHosts, app, '@/etc/passwd', 'AQ')).toContain('--form-string redirect_uri=@/etc/passwd')
})
