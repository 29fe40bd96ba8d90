import { expect, test } from 'vitest'
import { mistakes } from '../testing/mistakes.ts'

/** A file with one grant, whose lines these are. */
function grant(...lines: string[]): string {
  return `
people:
  - { email: d@x, name: D, password: x }
accounts:
  - { username: jay, password: x }
  - { username: ana, password: x, type: BUSINESS }
pages:
  - { name: P, id: 5 }
  - { name: Same, id: 6 }
  - { name: Same, id: 7 }
apps:
  - name: A
    id: 1
    basic_display: { redirect_uris: [] }
    instagram_login: { redirect_uris: [] }
    facebook_login: { redirect_uris: [] }
  - name: B
    basic_display: { redirect_uris: [] }
grants:
  - app: A
    ${lines.join('\n    ')}
`
}
const facebook = ['login: facebook', 'person: d@x', 'scopes: [public_profile]']
const instagram = ['login: instagram', 'username: ana', 'scopes: [instagram_business_basic]']
const basic = ['username: jay', 'scopes: [user_profile]']

test.each([
  [basic],
  [instagram],
  [[...facebook, 'pages: [P, 6]', 'accounts: [ana]']],
  [[...facebook, 'tokens: [{ token: x, kind: page, page: P, expires_at: never }]']],
  [['login: facebook', 'person: D@X', 'scopes: []', 'declined: [email]']],
  [
    [...instagram, 'app_scoped_id: 9', '- { app: 1, username: ana, scopes: [user_profile], app_scoped_id: 9 }'].map(
      dedent,
    ),
  ],
])('a grant is one of a login, a giver and scopes: %o', (lines) => {
  expect(mistakes(grant(...lines))).toEqual([])
})

/** A line that begins the next grant of the list. */
function dedent(line: string): string {
  return line.startsWith('- ') ? `\n  ${line}` : line
}

test.each([
  [['scopes: [user_profile]'], 'grants[0]: found no username; expected username, as login is basic-display.'],
  [
    ['login: facebook', 'username: jay', 'scopes: [email]'],
    'grants[0]: found no person; expected person, as login is facebook. Add person: who gave the grant.',
  ],
  [[...basic, 'person: d@x'], 'grants[0].person: found "d@x"; expected no person, as login is basic-display.'],
  [[...basic, 'pages: [P]'], 'grants[0].pages: found a list; expected no pages, as login is basic-display.'],
  [[...facebook, 'username: jay'], 'grants[0].username: found "jay"; expected no username, as login is facebook.'],
  [
    ['login: tiktok', 'username: jay', 'scopes: [user_profile]'],
    'grants[0].login: found "tiktok"; expected one of facebook, basic-display, instagram.',
  ],
  [
    ['username: jay', 'scopes: [instagram_basic]'],
    'grants[0].scopes[0]: found "instagram_basic", a scope of Instagram API with Facebook Login; expected a scope of Instagram Basic Display. Write one of user_profile, user_media,',
  ],
  [[...facebook, 'declined: [user_media]'], 'grants[0].declined[0]: found "user_media", a scope of Instagram Basic'],
  [['username: jay', 'scopes: []'], 'grants[0].scopes: found a list; expected at least one scope.'],
  [
    [...basic, 'tokens: [{ token: x, kind: page, page: P }]'],
    'grants[0].tokens[0].kind: found "page"; expected one of shortLived, longLived, as login is basic-display.',
  ],
  [
    [...facebook, 'tokens: [{ token: x, kind: page }]'],
    'grants[0].tokens[0]: found no page; expected page, as kind is page.',
  ],
  [
    [...facebook, 'tokens: [{ token: x, kind: systemUser, page: P }]'],
    'grants[0].tokens[0].page: found "P"; expected no page, as kind is systemUser.',
  ],
  [
    [...basic, 'tokens: [{ token: x, kind: longLived, invalidated_by: call }]'],
    'grants[0].tokens[0].invalidated_by: found "call"; expected no invalidated_by without invalidated_at.',
  ],
  [
    [...basic, 'tokens: [{ token: x, kind: longLived, expires_at: soon }]'],
    'grants[0].tokens[0].expires_at: found "soon"; expected a date and time in UTC, or never.',
  ],
  [[...facebook, 'pages: [Q]'], 'grants[0].pages[0]: found "Q"; expected one of the pages of this file.'],
  [
    [...facebook, 'pages: [Same]'],
    'grants[0].pages[0]: found "Same", a name of several Pages; expected one Page. Write its id.',
  ],
  [[...facebook, 'accounts: [zoe]'], 'grants[0].accounts[0]: found "zoe"; expected one of the accounts of this file.'],
  [
    [...facebook, 'tokens: [{ token: x, kind: page, page: Q }]'],
    'grants[0].tokens[0].page: found "Q"; expected one of the pages of this file.',
  ],
  [
    ['login: facebook', 'person: e@x', 'scopes: [email]'],
    'grants[0].person: found "e@x"; expected one of the people of this file.',
  ],
  [
    [...basic, '- { app: B, login: instagram, username: jay, scopes: [instagram_business_basic] }'],
    'grants[1].app: found "B", an app without instagram_login; expected an app with it. Add instagram_login to the app,',
  ],
  [
    [...facebook, '- { app: 1, login: facebook, person: D@x, scopes: [email] }'],
    'grants[1]: found the app and the person of grants[0]; expected one grant for both.',
  ],
  [
    [...basic, 'app_scoped_id: 9', '- { app: A, username: ana, scopes: [user_profile], app_scoped_id: 9 }'],
    'grants[1].app_scoped_id: found "9", as in grants[0].app_scoped_id; expected a value of its own.',
  ],
  [
    [...instagram, 'app_scoped_id: 9', '- { app: A, username: ana, scopes: [user_profile], app_scoped_id: 8 }'],
    'grants[1].app_scoped_id: found "8"; expected "9", as in grants[0].app_scoped_id.',
  ],
])('what a grant cannot be is told: %o', (lines, told) => {
  expect(mistakes(grant(...lines.map(dedent))).join('\n')).toContain(told)
})
