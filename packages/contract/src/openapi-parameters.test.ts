import { expect, test } from 'vitest'
import type { MediaType, ParameterObject } from './openapi/document.ts'
import { oneSchema } from './openapi/schemas/one-schema.ts'
import { openApi } from './openapi.ts'

const instagram = openApi('graph.instagram.com')
const facebook = openApi('graph.facebook.com')
const form = 'application/x-www-form-urlencoded'

function parameterOf(parameters: readonly ParameterObject[] = [], name: string): ParameterObject | undefined {
  return parameters.find((parameter) => parameter.name === name)
}

test('a GET carries its parameters in the query, a POST in a form', () => {
  expect(parameterOf(facebook.paths['/ig_hashtag_search']?.get?.parameters, 'q')).toMatchObject({
    in: 'query',
    required: true,
    description: expect.stringContaining('search'),
  })
  expect(facebook.paths['/{id}/media_publish']?.post?.parameters).toBeUndefined()
  expect(facebook.paths['/{id}/media_publish']?.post?.requestBody).toMatchObject({
    required: true,
    content: { [form]: { schema: { required: ['creation_id'] } } },
  })
})

test('a DELETE carries in a form what its contract puts into the body, and all else in the query', () => {
  expect(instagram.paths['/{id}/messenger_profile']?.delete?.requestBody?.content).toHaveProperty([form])
  const onPage = facebook.paths['/{id}/messenger_profile']?.delete
  expect(onPage?.requestBody).toBeUndefined()
  expect(parameterOf(onPage?.parameters, 'fields')).toMatchObject({ style: 'form', explode: false })
})

test('a list is written with commas, and what is deeper as JSON', () => {
  const body: MediaType | undefined = instagram.paths['/{id}/media']?.post?.requestBody?.content[form]
  expect(body?.encoding).toMatchObject({ children: { style: 'form', explode: false } })
  expect(body?.schema.properties?.['children']).toMatchObject({ type: 'array', minItems: 2, maxItems: 10 })
  expect(body?.schema.properties?.['user_tags']).toMatchObject({
    type: 'string',
    contentMediaType: 'application/json',
    contentSchema: { type: 'array', items: { required: ['username'] } },
  })
})

test('a parameter of the other login is left out', () => {
  const properties = (document: typeof instagram): object =>
    document.paths['/{id}/media']?.post?.requestBody?.content[form]?.schema.properties ?? {}
  expect(properties(facebook)).toHaveProperty('product_tags')
  expect(properties(instagram)).not.toHaveProperty('product_tags')
})

test('an upload carries its bytes in the body, its place in headers, and its token in a scheme', () => {
  const document = openApi('rupload.facebook.com')
  const upload = document.paths['/{id}']?.post
  expect(upload?.parameters?.map(({ name, in: where }) => [name, where])).toEqual([
    ['offset', 'header'],
    ['file_size', 'header'],
    ['file_url', 'header'],
  ])
  expect(upload?.requestBody?.content).toHaveProperty(['application/octet-stream'])
  expect(document.components.securitySchemes?.['uploadToken']).toMatchObject({ in: 'header', name: 'Authorization' })
  expect(document.servers[0]?.url).toBe('https://rupload.facebook.com/ig-api-upload/{version}')
})

test('a parameter in the path that can be absent makes two paths', () => {
  expect(facebook.paths['/{id}/permissions']?.delete?.operationId).toBe('deletePermissions')
  expect(facebook.paths['/{id}/permissions/{permission}']?.delete?.operationId).toBe('deletePermissionsOne')
})

test('a token is no parameter; where it can be absent, no scheme is needed either', () => {
  const embed = facebook.paths['/instagram_oembed']?.get
  expect(parameterOf(embed?.parameters, 'access_token')).toBeUndefined()
  expect(embed?.security).toContainEqual({})
  expect(facebook.paths['/{id}/media']?.get?.security).not.toContainEqual({})
})

test('when a parameter is required under a condition, its description says which', () => {
  const properties = facebook.paths['/{id}/media']?.post?.requestBody?.content[form]?.schema.properties
  expect(properties?.['image_url']?.description).toContain('Required when it is an image.')
  expect(properties?.['alt_text']).toMatchObject({ maxLength: 1000, 'x-since': '2025-03-24' })
})

test('schemas become one: the same as itself, words as a list of all, anything as anything, others as any of them', () => {
  const word = { type: 'string', enum: ['a', 'b'] }
  const list = { type: 'array', items: { type: 'string', enum: ['b', 'c'] } }
  expect(oneSchema([word, word])).toEqual(word)
  expect(oneSchema([word, list])).toEqual({ type: 'array', items: { type: 'string', enum: ['a', 'b', 'c'] } })
  expect(oneSchema([{ type: 'string' }, {}])).toEqual({})
  expect(oneSchema([{ type: 'string' }, { type: 'integer' }])).toEqual({
    anyOf: [{ type: 'string' }, { type: 'integer' }],
  })
})
