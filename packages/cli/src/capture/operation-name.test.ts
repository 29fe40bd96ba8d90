import { expect, test } from 'vitest'
import { fileOf, nameOperation } from './operation-name.ts'

test.for([
  ['GET', 'graph.instagram.com', '/v25.0/17841400000000001/media?fields=id', 'GET graph.instagram.com/{id}/media'],
  ['GET', 'Graph.Instagram.com', '/me', 'GET graph.instagram.com/me'],
  ['POST', 'api.instagram.com', '/oauth/access_token', 'POST api.instagram.com/oauth/access_token'],
  ['GET', 'graph.facebook.com', '/v25.0/?ids=1,2', 'GET graph.facebook.com/'],
  ['GET', 'graph.facebook.com', '/IGAAsecret/mira/insights', 'GET graph.facebook.com/{id}/{id}/insights'],
  ['get me', 'graph.facebook.com', '/me', 'OTHER graph.facebook.com/me'],
] as const)('%s %s%s is %s', ([method, host, path, name]) => expect(nameOperation(method, host, path)).toBe(name))

test('sites that people look at are no API', () =>
  expect(nameOperation('GET', 'www.instagram.com', '/mira/')).toBeUndefined())

test('each operation has a file of its own name', () => {
  expect(fileOf('GET graph.instagram.com/{id}/media')).toBe('GET-graph.instagram.com-ID-media.json')
  expect(fileOf('GET graph.facebook.com/')).toBe('GET-graph.facebook.com.json')
})
