import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { exchangeCommand, profileCommand, realHosts, windowUrl } from './tutorial-commands.ts'

const app = { login: 'basic-display', clientId: '684477648739411', clientSecret: 'eb8c7' } as const
const instagram = { ...app, login: 'instagram' } as const
const facebook = { ...app, login: 'facebook' } as const
const uri = 'https://socialsizzle.herokuapp.com/auth/'
const day = '2024-11-01'

test("Basic Display's window has the tutorial's address", () => {
  expect(windowUrl(realHosts, app, uri, day)).toBe(
    'https://api.instagram.com/oauth/authorize?client_id=684477648739411&redirect_uri=https://socialsizzle.herokuapp.com/auth/&scope=user_profile,user_media&response_type=code',
  )
})

test.each([
  ['2024-09-16', 'business_basic,business_content_publish,business_manage_comments,business_manage_messages'],
  [
    '2024-09-17',
    'instagram_business_basic,instagram_business_content_publish,instagram_business_manage_comments,instagram_business_manage_messages',
  ],
] as const)("Instagram Login's window asks on %s for the scopes of that day", (on, scope) => {
  const url = new URL(windowUrl(realHosts, instagram, uri, on))
  expect([url.host, url.searchParams.get('scope')]).toEqual(['www.instagram.com', scope])
})

test.each([
  ['2024-11-01', 'v21.0'],
  ['2026-03-01', 'v25.0'],
] as const)("Facebook Login's dialog on %s has version %s", (on, version) => {
  const url = new URL(windowUrl(realHosts, facebook, uri, on))
  expect(url.origin + url.pathname).toBe(`https://www.facebook.com/${version}/dialog/oauth`)
  expect(url.searchParams.get('redirect_uri')).toBe(uri)
})

test('a redirect URI with a query is encoded where it would end the parameter', () => {
  const url = windowUrl(realHosts, app, 'https://a.example/?x=1&y=%20', day)
  expect(new URL(url).searchParams.get('redirect_uri')).toBe('https://a.example/?x=1&y=%20')
})

test.each([app, instagram])('the exchange on api.instagram.com is the tutorial’s: $login', (client) => {
  expect(exchangeCommand(realHosts, client, uri, 'AQDp3', day)).toBe(
    `curl -X POST \\
  https://api.instagram.com/oauth/access_token \\
  -F client_id=684477648739411 \\
  -F client_secret=eb8c7 \\
  -F grant_type=authorization_code \\
  -F redirect_uri=https://socialsizzle.herokuapp.com/auth/ \\
  -F code=AQDp3`,
  )
})

test("Facebook's exchange is a GET with everything in its query", () => {
  const [flag, url, option, ...parameters] = words(exchangeCommand(realHosts, facebook, uri, 'AQDp3', day))
  expect([flag, url, option]).toEqual(['-G', 'https://graph.facebook.com/v21.0/oauth/access_token', '--data-urlencode'])
  expect(parameters.filter((word) => word !== '--data-urlencode')).toEqual([
    'client_id=684477648739411',
    'client_secret=eb8c7',
    `redirect_uri=${uri}`,
    'code=AQDp3',
  ])
})

test('by prefix, the same request goes to this machine', () => {
  expect(profileCommand('http://localhost:4000', 'basic-display', day)).toBe(
    "curl -X GET \\\n  'http://localhost:4000/graph.instagram.com/me?fields=id,username&access_token={access-token}'",
  )
  expect(profileCommand('http://localhost:4000', 'instagram', day)).toContain('/graph.instagram.com/v21.0/me?')
})

test('a shell passes the fields on as one word, braces included', () => {
  expect(words(profileCommand(realHosts, 'facebook', day))).toContain(
    'fields=name,instagram_business_account{id,username}',
  )
})

test.each(["https://a.example/?q='; echo pwned; '", 'https://a.example/$(id)&`id`', 'https://a.example/a b'])(
  'a shell reads %s as one word',
  (redirectUri) => {
    for (const client of [app, facebook])
      expect(words(exchangeCommand(realHosts, client, redirectUri, 'AQ', day))).toContain(`redirect_uri=${redirectUri}`)
  },
)

test('a value that curl would read as a file is sent as it is', () => {
  expect(exchangeCommand(realHosts, app, '@/etc/passwd', 'AQ', day)).toContain(
    '--form-string redirect_uri=@/etc/passwd',
  )
})

/** What a shell hands to curl. */
function words(command: string): string[] {
  return execFileSync('bash', ['-c', `curl() { printf '%s\\n' "$@"; }\n${command}`], { encoding: 'utf8' })
    .trim()
    .split('\n')
}
