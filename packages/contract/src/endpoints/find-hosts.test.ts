import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHosts, graphEndpoints } from '../endpoints.ts'
import { hosts } from '../hosts.ts'

const names: readonly string[] = [...hosts.map(({ name }) => name), 'rupload.facebook.com']

describe('the hosts of a path', () => {
  test('are those that take the method, or all where none does', () => {
    expect(findHosts('POST', '/oauth/access_token')).toEqual(['api.instagram.com', 'graph.facebook.com'])
    expect(findHosts('GET', '/oauth/access_token')).toEqual(['graph.facebook.com'])
    expect(findHosts('PUT', '/oauth/access_token')).toEqual(['api.instagram.com', 'graph.facebook.com'])
    expect(findHosts('GET', '/')).toEqual([])
    expect(findHosts('GET', '/', ['ids'])).toEqual(['graph.instagram.com', 'graph.facebook.com'])
    expect(findHosts('GET', '/console')).toEqual([])
    expect(findHosts('GET', '/ig_hashtag_search')).toEqual(['graph.facebook.com'])
    expect(findHosts('GET', '/17841405793187218/media')).toEqual(['graph.instagram.com', 'graph.facebook.com'])
  })

  test('are hosts of the contract, for whatever path', () => {
    const path = fc.oneof(
      fc.webPath(),
      fc.string(),
      fc.constantFrom(...graphEndpoints.map((endpoint) => endpoint.path)),
    )
    fc.assert(
      fc.property(path, fc.string(), (text, method) => {
        for (const host of findHosts(method, text)) expect(names).toContain(host)
      }),
    )
  })
})
