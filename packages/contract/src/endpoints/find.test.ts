import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endpoints, findHosts, findLater } from '../endpoints.ts'
import { hosts } from '../hosts.ts'
import { isLacking } from '../lacking.ts'

const day = '2026-11-01'
const names = hosts.map(({ name }) => name)

describe('the hosts of a path', () => {
  test('are those that take the method, or all where none does', () => {
    expect(findHosts('POST', '/oauth/access_token')).toEqual(['api.instagram.com', 'graph.facebook.com'])
    expect(findHosts('GET', '/oauth/access_token')).toEqual(['graph.facebook.com'])
    expect(findHosts('PUT', '/oauth/access_token')).toEqual(['api.instagram.com', 'graph.facebook.com'])
    expect(findHosts('GET', '/')).toEqual([])
    expect(findHosts('GET', '/', ['ids'])).toEqual(['graph.facebook.com'])
    expect(findHosts('GET', '/console')).toEqual([])
  })

  test('are hosts of the contract, for whatever path', () => {
    const path = fc.oneof(fc.webPath(), fc.string(), fc.constantFrom(...endpoints.map((endpoint) => endpoint.path)))
    fc.assert(
      fc.property(path, fc.string(), (text, method) => {
        for (const host of findHosts(method, text)) expect(names).toContain(host)
      }),
    )
  })
})

describe('what is lacking', () => {
  test('is known by its edge, whatever the id, and without an edge by an id that tells', () => {
    const paths = (...parts: string[]): string[] =>
      findLater('graph.instagram.com', 'GET', parts, day).map(({ path }) => path)
    expect(paths('me', 'media')).toEqual(['/{ig-user-id}/media'])
    expect(paths('17918195224117851', 'children')).toEqual(['/{ig-media-id}/children'])
    expect(paths('17918195224117851')).toContain('/{ig-media-id}')
    for (const id of ['me', '17841405793187218', '1602510301006188', 'media', '']) expect(paths(id)).toEqual([])
  })

  test('is none of another kind of object, where the kind is known', () => {
    const path = (kind: 'ig-user-id' | 'page-id'): string[] =>
      findLater('graph.facebook.com', 'GET', ['1', 'conversations'], day, kind).map((endpoint) => endpoint.path)
    expect([path('page-id'), path('ig-user-id')]).toEqual([['/{page-id}/conversations'], []])
  })

  test('is never what is answered, for whatever parts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), fc.array(fc.string()), (host, method, parts) => {
        for (const { state } of findLater(host, method, parts, day)) expect(state).toBe('later')
      }),
    )
  })

  test('among fields are the edges of the login, on the day', () => {
    expect(isLacking('instagram', 'user', 'stories', day)).toBe(true)
    expect(isLacking('basic-display', 'user', 'stories', day)).toBe(false)
    expect(isLacking('facebook', 'person', 'accounts', day)).toBe(false)
    expect(isLacking('facebook', 'user', 'collaborative_media', '2026-04-21')).toBe(false)
    expect(isLacking('facebook', 'user', 'collaborative_media', '2026-04-22')).toBe(true)
    expect(isLacking('instagram', 'user', 'toString', day)).toBe(false)
  })
})
