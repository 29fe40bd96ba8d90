import { expect, test } from 'vitest'
import { mistakes } from '../testing/mistakes.ts'

const people = 'people:\n  - { email: d@x, name: D, password: x }\n'
const accounts = `accounts:
  - { username: jay, password: x }
  - { username: ana, password: x, type: BUSINESS }
  - { username: lee, password: x, type: MEDIA_CREATOR }
`
const page = (entry: string): string => `${people}${accounts}pages:\n  - { name: P, ${entry} }\n`
const app = (entry: string): string => `${people}${accounts}apps:\n  - { name: A, ${entry} }\n`

test.each([
  page('id: 5, instagram_account: ana'),
  page('instagram_account: lee, roles: { D@X: [PROFILE_PLUS_ADVERTISE] }'),
  page('category: Bakery, followers_count: 0 }\n  - { name: P'),
])('Pages that are in order: %s', (text) => {
  expect(mistakes(text)).toEqual([])
})

test.each([
  [
    page('instagram_account: jay'),
    'pages[0].instagram_account: found "jay", a PERSONAL account; expected a professional account. Give that account',
  ],
  [
    page('instagram_account: zoe'),
    'pages[0].instagram_account: found "zoe"; expected one of the accounts of this file.',
  ],
  [
    page('instagram_account: ana }\n  - { name: Q, instagram_account: ana'),
    'pages[1].instagram_account: found "ana", as in pages[0].instagram_account; expected a value of its own.',
  ],
  [page('id: 5 }\n  - { name: Q, id: 5'), 'pages[1].id: found "5", as in pages[0].id;'],
  [page('roles: { e@x: [PROFILE_PLUS_ANALYZE] }'), 'pages[0].roles["e@x"]: found "e@x"; expected one of the people'],
  [page('roles: { d@x: [ANALYZE] }'), 'pages[0].roles["d@x"][0]: found "ANALYZE"; expected one of PROFILE_PLUS_FULL'],
  [page('roles: { d@x: [] }'), 'pages[0].roles["d@x"]: found a list; expected at least one task.'],
  [
    page('roles: { d@x: PROFILE_PLUS_ANALYZE }'),
    'pages[0].roles["d@x"]: found "PROFILE_PLUS_ANALYZE"; expected a list.',
  ],
  [page('followers_count: -1'), 'pages[0].followers_count: found "-1"; expected a number without a sign.'],
  [page('followers_count: 1e3'), 'pages[0].followers_count: found "1e3"; expected a number without a sign.'],
  [
    app(
      'basic_display: { instagram_app_id: 7, redirect_uris: [] }, instagram_login: { instagram_app_id: 7, redirect_uris: [] }',
    ),
    'apps[0].instagram_login.instagram_app_id: found "7", as in apps[0].basic_display.instagram_app_id; expected a value',
  ],
  [
    app('facebook_login: { redirect_uris: [], configurations: [{ name: C, scopes: [user_media] }] }'),
    'apps[0].facebook_login.configurations[0].scopes[0]: found "user_media", a scope of Instagram Basic Display;',
  ],
  [
    app(
      'facebook_login: { redirect_uris: [], configurations: [{ name: C, id: 5, scopes: [] }, { name: D, id: 5, scopes: [] }] }',
    ),
    'apps[0].facebook_login.configurations[1].id: found "5", as in apps[0].facebook_login.configurations[0].id;',
  ],
  [
    app('facebook_login: { redirect_uris: [], settings: { strict: true } }'),
    'apps[0].facebook_login.settings.strict: found a key that is not known here; expected one of client_oauth_login,',
  ],
  [
    app('facebook_login: { redirect_uris: [], instagram_app_id: 5 }'),
    'apps[0].facebook_login.instagram_app_id: found a key that is not known here;',
  ],
])('what a Page or an app cannot be is told: %s', (text, told) => {
  expect(mistakes(text).join('\n')).toContain(told)
})
