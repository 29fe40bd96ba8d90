import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InstagramError } from '../instagram-error.ts'
import { parseWebhook } from './parse-webhook.ts'
import { escapeLikeMeta } from './testing.ts'

const id = '17841400000000001'
const seconds = 1_772_993_045
const comment = { id: '17870000000000001', text: 'Lovely', from: { id: '15', username: 'lee' } }
const people = { sender: { id: '15' }, recipient: { id } }
const timestamp = 1_772_993_044_987

describe('the shapes of a delivery', () => {
  test('a change, dated in seconds', () => {
    expect(parse({ changes: [{ field: 'comments', value: comment }] })).toEqual([
      {
        kind: 'comments',
        field: 'comments',
        accountId: id,
        occurredAt: new Date(seconds * 1000),
        senderId: '15',
        recipientId: undefined,
        value: comment,
        beside: {},
        dedupeKey: `comments:${id}:17870000000000001`,
      },
    ])
  })

  test('a message, dated in milliseconds', () => {
    const message = { mid: 'aWdfZAG', text: 'Hello' }
    expect(parse({ time: timestamp + 500, messaging: [{ ...people, timestamp, message }] })).toEqual([
      {
        kind: 'messages',
        field: 'messages',
        accountId: id,
        occurredAt: new Date(timestamp),
        senderId: '15',
        recipientId: id,
        value: message,
        beside: {},
        dedupeKey: `messages:${id}:aWdfZAG:`,
      },
    ])
  })

  test('the same event flat, as a change, in a list, escaped, or as bytes', () => {
    const change = fc.record({
      field: fc.constantFrom('comments', 'live_comments', 'mentions', 'story_insights', 'novelty'),
      value: fc.record({
        id: fc.stringMatching(/^\d{1,20}$/),
        media_id: fc.stringMatching(/^\d+$/),
        text: fc.string(),
      }),
    })
    fc.assert(
      fc.property(change, (change) => {
        const flat = delivery({ ...change })
        const expected = parseWebhook(delivery({ changes: [change] }))
        for (const body of [flat, `[${flat}]`, escapeLikeMeta(flat), new TextEncoder().encode(flat)]) {
          expect(parseWebhook(body)).toEqual(expected)
        }
      }),
    )
  })

  test('a message that the dashboard sends as a change, dated in seconds as text', () => {
    const value = { ...people, timestamp: '1772993044', message: { mid: 'random_mid', text: 'random_text' } }
    const [event] = parse({ id: '0', changes: [{ field: 'messages', value }] })
    expect(event).toMatchObject({ kind: 'messages', accountId: '0', senderId: '15', value: { mid: 'random_mid' } })
    expect(event?.occurredAt).toEqual(new Date(1_772_993_044_000))
  })

  test('permissions, with a verb in the value or beside the field', () => {
    const changes = [
      { field: 'instagram_basic', value: { verb: 'revoked', target_ids: [9007199254740991, '2'] } },
      { field: 'connected', verb: 'granted' },
    ]
    const body = JSON.stringify({ object: 'permissions', entry: [{ id, uid: id, time: seconds, changes }] })
    expect(parseWebhook(body)).toMatchObject([
      {
        kind: 'permissions',
        field: 'instagram_basic',
        value: { verb: 'revoked', target_ids: ['9007199254740991', '2'] },
      },
      { kind: 'permissions', field: 'connected', value: { verb: 'granted' } },
    ])
  })

  test('many entries and changes, in their order', () => {
    const entry = { id, time: seconds, changes: [1, 2].map((n) => ({ field: 'comments', value: { id: `${n}` } })) }
    const body = JSON.stringify({ object: 'instagram', entry: [entry, { ...entry, id: '2' }] })
    expect(parseWebhook(body).map((event) => event.dedupeKey)).toEqual([
      `comments:${id}:1`,
      `comments:${id}:2`,
      'comments:2:1',
      'comments:2:2',
    ])
  })

  test('nothing, where nothing was sent', () => {
    expect(parseWebhook('{"object":"instagram","entry":[]}')).toEqual([])
    expect(parse({ changes: [] })).toEqual([])
  })
})

describe('the kinds of messaging', () => {
  test.for([
    [{ message: { mid: 'm', is_echo: true } }, 'message_echoes', `message_echoes:${id}:m:`],
    [{ message: { mid: 'm', is_deleted: true } }, 'messages', `messages:${id}:m:deleted`],
    [
      { reaction: { mid: 'm', action: 'react' } },
      'message_reactions',
      `message_reactions:${id}:m:15:react:${timestamp}`,
    ],
    [{ postback: { mid: 'm', title: 'Hours?' } }, 'messaging_postbacks', `messaging_postbacks:${id}:m`],
    [{ read: { mid: 'm' } }, 'messaging_seen', `messaging_seen:${id}:m:15`],
    [{ message_edit: { mid: 'm', num_edit: 2 } }, 'message_edit', `message_edit:${id}:m:2`],
    [{ referral: { ref: 'spring' } }, 'messaging_referral', undefined],
    [{ optin: { type: 'notification_messages' } }, 'messaging_optins', undefined],
    [{ take_thread_control: {} }, 'messaging_handover', undefined],
    [{ novelty: {} }, 'unknown', undefined],
  ] as const)('%o is %s', ([item, kind, key]) => {
    const [event] = parse({ messaging: [{ ...people, timestamp, ...item }] })
    expect(event).toMatchObject({ kind, senderId: '15', recipientId: id })
    if (key !== undefined) expect(event?.dedupeKey).toBe(key)
  })

  test.for([
    ['message_edit', { message_edit: { mid: 'm', num_edit: 0 } }, `message_edit:${id}:m:0`],
    ['messaging_seen', { read: { mid: 'm' } }, `messaging_seen:${id}:m:`],
  ] as const)('%s without sender and recipient is told as one', ([kind, item, key]) => {
    const body = `{"object":"instagram","entry":[{"time":${timestamp},"id":"${id}","messaging":[${JSON.stringify({ timestamp, ...item })}]}]}`
    expect(parseWebhook(body)).toEqual([
      {
        kind,
        field: kind,
        accountId: id,
        occurredAt: new Date(timestamp),
        senderId: undefined,
        recipientId: undefined,
        value: Object.values(item)[0],
        beside: {},
        dedupeKey: key,
      },
    ])
    const asChange = parse({ changes: [{ field: kind, value: { timestamp, ...item } }] })
    expect(asChange).toMatchObject([{ kind, dedupeKey: key }])
  })

  test('a message_edit is one event, with its sender or without', () => {
    const message_edit = { mid: 'm', num_edit: 0 }
    const [bare, whole] = parse({
      messaging: [
        { timestamp, message_edit },
        { ...people, timestamp, message_edit },
      ],
    })
    expect(bare?.dedupeKey).toBe(whole?.dedupeKey)
  })

  test('what stands beside the keyed part is kept', () => {
    const item = { ...people, timestamp, postback: { mid: 'm', title: 'Hours?', payload: 'HOURS' }, is_self: true }
    expect(parse({ messaging: [item] })).toMatchObject([
      { kind: 'messaging_postbacks', value: item.postback, beside: { is_self: true } },
    ])
    const change = { field: 'comments', value: comment, hop: 1 }
    for (const entry of [change, { changes: [change] }]) expect(parse(entry)).toMatchObject([{ beside: { hop: 1 } }])
  })

  test('what another app holds is standby, so that it is not answered', () => {
    const item = { ...people, timestamp, message: { mid: 'm', text: 'Hello' } }
    expect(parse({ standby: [item] })).toMatchObject([{ kind: 'standby', field: 'standby', value: item }])
  })
})

describe('a declared field', () => {
  const inMessage = (message: object): object => ({
    messaging: [{ ...people, timestamp, message: { mid: 'm', ...message } }],
  })
  const inComment = (more: object): object => ({ changes: [{ field: 'comments', value: { id: '1', ...more } }] })

  test.for([
    inMessage({ mid: 7 }),
    inMessage({ text: 7 }),
    inMessage({ is_echo: 'true' }),
    inMessage({ is_deleted: 1 }),
    inMessage({ attachments: {} }),
    inMessage({ attachments: [{ payload: {} }] }),
    inMessage({ attachments: [{ type: 'image', payload: { url: 1 } }] }),
    inMessage({ quick_reply: {} }),
    inMessage({ reply_to: { story: { url: 'https://x.example' } } }),
    inMessage({ referral: { ads_context_data: { ad_title: [] } } }),
    { messaging: [{ ...people, timestamp, reaction: { mid: 'm', action: 'wave' } }] },
    { messaging: [{ ...people, timestamp, message_edit: { mid: 'm', num_edit: '2' } }] },
    { messaging: [{ ...people, timestamp, postback: { payload: {} } }] },
    { messaging: [{ ...people, timestamp, sender: 7, message: { mid: 'm' } }] },
    { messaging: [{ ...people, timestamp, recipient: {}, read: { mid: 'm' } }] },
    inComment({ text: {} }),
    inComment({ from: 'lee' }),
    inComment({ from: { username: 'lee' } }),
    inComment({ media: { id: '1', media_product_type: 7 } }),
    { changes: [{ field: 'mentions', value: { media_id: '1', comment_id: [] } }] },
    { changes: [{ field: 'story_insights', value: { media_id: '1', reach: '9' } }] },
  ])('that holds something else makes the event unknown, and its value stays as it was: %j', (entry) => {
    const [item] = Object.values(entry).flat() as { value?: unknown }[]
    expect(parse(entry)).toMatchObject([{ kind: 'unknown', value: item?.value ?? item }])
  })

  test('of permissions, too', () => {
    const change = { field: 'instagram_basic', value: { verb: 'granted', target_ids: [{}] } }
    const body = JSON.stringify({ object: 'permissions', entry: [{ id, time: seconds, changes: [change] }] })
    expect(parseWebhook(body)).toMatchObject([{ kind: 'unknown', value: change.value }])
  })

  test('that is null counts as left out, and what is not declared is kept', () => {
    expect(parse(inMessage({ text: null, reply_to: null, novelty: null }))).toMatchObject([
      { kind: 'messages', value: { mid: 'm', novelty: null } },
    ])
    const [event] = parse(inMessage({ text: null }))
    expect(event?.value).toEqual({ mid: 'm' })
  })

  test('of every kind is what it says, whatever was sent', () => {
    const odd = fc.oneof(fc.constantFrom(null, 7, '7', true, [], {}, [7], [{}]), fc.jsonValue({ maxDepth: 2 }))
    const part = fc.dictionary(
      fc.constantFrom('mid', 'text', 'is_echo', 'attachments', 'reply_to', 'id', 'action'),
      odd,
    )
    const key = fc.constantFrom('message', 'message_edit', 'reaction', 'postback', 'read', 'referral')
    fc.assert(
      fc.property(key, part, (key, part) => {
        for (const { kind, value } of parse({ messaging: [{ ...people, timestamp, [key]: part }] })) {
          if (kind !== 'messages' && kind !== 'message_echoes') continue
          expect(typeof value.mid).toBe('string')
          expect(['undefined', 'string']).toContain(typeof value.text)
          expect([undefined, true, false]).toContain(value.is_echo)
          for (const { type } of value.attachments ?? []) expect(typeof type).toBe('string')
        }
      }),
    )
  })
})

describe('what is not known', () => {
  test.for([
    [{ changes: [{ field: 'novelty', value: [1] }] }, 'novelty', [1]],
    [{ changes: [{ field: 'comments', value: { text: 'no id' } }] }, 'comments', { text: 'no id' }],
    [{ changes: [{ field: 'mentions', value: 'text' }] }, 'mentions', 'text'],
    [{ changes: [{}] }, 'changes', undefined],
    [{ messaging: [{}] }, 'messaging', {}],
  ] as const)('comes through as it was: %o', ([entry, field, value]) => {
    expect(parse(entry)).toEqual([expect.objectContaining({ kind: 'unknown', field, value })])
  })

  test('an entry of a new shape too', () =>
    expect(parse({ hops: [] })).toMatchObject([{ kind: 'unknown', field: 'entry' }]))

  test.for([
    null,
    7,
    { time: 1 },
    { id: 'x', time: 1 },
    { id: '1.5', time: 1 },
    { id: '1' },
    { id: '1', time: -1 },
    { id: '1', time: 9e15 },
    { id: '1', time: 'soon', changes: [{ field: 'comments', value: comment }] },
  ])('an entry without an account or a time too, and holds up nothing beside it: %o', (entry) => {
    const known = { id, time: seconds, changes: [{ field: 'comments', value: comment }] }
    const events = parseWebhook(JSON.stringify({ object: 'instagram', entry: [entry, known] }))
    expect(events.map(({ kind, value }) => [kind, value])).toEqual([
      ['unknown', entry],
      ['comments', comment],
    ])
    expect(events[0]).toMatchObject({
      field: 'entry',
      senderId: undefined,
      dedupeKey: expect.stringMatching(/^unknown:/),
    })
  })

  test.for([
    [{ changes: {} }, 'changes', undefined],
    [{ changes: [7] }, 'changes', 7],
    [{ messaging: ['hello'] }, 'messaging', 'hello'],
    [{ standby: null }, 'standby', null],
  ] as const)('what stands in place of a list or of its objects too: %o', ([wrong, field, value]) => {
    expect(parse(wrong)).toEqual([expect.objectContaining({ kind: 'unknown', field, value })])
  })

  test.for([
    ['changes', { field: 'mentions', value: { media_id: '1', comment_id: { toString: 1 } } }],
    ['messaging', { sender: { id: '15' }, message_edit: { mid: 'm', num_edit: { toString: null } } }],
  ] as const)('an id that has no text holds up nothing beside it: %o', ([key, odd]) => {
    const known = { field: 'comments', value: comment }
    const events = parse(key === 'changes' ? { changes: [odd, known] } : { changes: [known], messaging: [odd] })
    expect(events.map(({ kind }) => kind)).toContain('comments')
    for (const { dedupeKey } of events) expect(dedupeKey).toMatch(/^[\w.:=+/-]{1,600}$/)
  })

  test('a value that is nested too deeply to be printed', () => {
    for (const depth of [1000, 10_000, 200_000]) {
      const value = `${'['.repeat(depth)}${']'.repeat(depth)}`
      const body = `{"object":"instagram","entry":[{"id":"1","time":1,"field":"n","value":${value}}]}`
      expect(parseWebhook(body)).toMatchObject([{ kind: 'unknown', accountId: '1' }])
      const other = parseWebhook(body.replace('[]', '[1]'))
      expect(other[0]?.dedupeKey).not.toBe(parseWebhook(body)[0]?.dedupeKey)
    }
  })

  test("a comment's id that a page of the documentation calls comment_id is its id", () => {
    expect(parse({ field: 'comments', value: { comment_id: '7' } })).toMatchObject([
      { kind: 'comments', value: { id: '7' } },
    ])
  })
})

describe('ids', () => {
  test('are exact texts, whether sent as text or as number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (number) => {
        const body = `{"object":"instagram","entry":[{"id":${number},"time":${seconds},"field":"comments","value":{"id":${number},"from":{"id":${number}}}}]}`
        expect(parseWebhook(body)).toMatchObject([
          { accountId: `${number}`, senderId: `${number}`, value: { id: `${number}`, from: { id: `${number}` } } },
        ])
      }),
    )
  })
})

describe('the dedupe key', () => {
  test('does not depend on when a delivery with an id of its own was sent', () => {
    const changes = [{ field: 'story_insights', value: { media_id: '1', reach: 44 } }]
    expect(parse({ changes })[0]?.dedupeKey).toBe(parse({ changes, time: seconds + 90 })[0]?.dedupeKey)
  })

  test('differs for events that differ', () => {
    const insights = (reach: number) =>
      parse({ field: 'story_insights', value: { media_id: '1', reach } })[0]?.dedupeKey
    expect(insights(44)).not.toBe(insights(45))
    const unknown = (value: unknown) => parse({ field: 'novelty', value })[0]?.dedupeKey
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b))
        expect(unknown(a)).not.toBe(unknown(b))
      }),
    )
  })

  test('is short and has no strange characters, whatever an id holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (mid) => {
        const [event] = parse({ messaging: [{ ...people, timestamp, message: { mid } }] })
        expect(event?.dedupeKey).toMatch(/^[\w.:=+/-]{1,600}$/)
      }),
    )
  })
})

describe('garbage', () => {
  test.for(['', 'hello', '{"object":', '\u{feff}{', '['.repeat(100_000)])('that is not JSON: %s', (body) =>
    expect(codeOf(body)).toBe('webhook_not_json'),
  )
  test('that is not UTF-8', () => expect(codeOf(Uint8Array.of(0x22, 0xff, 0x22))).toBe('webhook_not_json'))

  test.for([
    'null',
    '[]',
    '1',
    '{}',
    '{"object":"instagram"}',
    '{"object":1,"entry":[]}',
    '{"object":"instagram","entry":{}}',
  ])('that is not a delivery: %s', (body) => expect(codeOf(body)).toBe('webhook_malformed'))

  test('that is too large, or no body at all', () => {
    expect(codeOf(' '.repeat(4 * 1024 * 1024 + 1))).toBe('body_too_large')
    expect(codeOf({ object: 'instagram' } as never)).toBe('option_invalid')
  })

  test('of any kind gives events or a typed error, and quotes nothing', () => {
    const deep = `{"object":"instagram","entry":[{"id":"1","time":1,"field":"n","value":${'['.repeat(5000)}${']'.repeat(5000)}}]}`
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.jsonValue().map((value) => delivery({ changes: value })),
          fc.constant(deep),
        ),
        (body) => {
          const code = codeOf(body)
          expect(code === undefined || code.startsWith('webhook_')).toBe(true)
        },
      ),
    )
    expect(() => parseWebhook('s3cr3t')).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('s3cr3t') }),
    )
  })
})

function delivery(entry: object): string {
  return JSON.stringify({ object: 'instagram', entry: [{ id, time: seconds, ...entry }] })
}

function parse(entry: object): ReturnType<typeof parseWebhook> {
  return parseWebhook(delivery(entry))
}

function codeOf(body: string | Uint8Array): string | undefined {
  try {
    parseWebhook(body)
    return undefined
  } catch (error) {
    return (error as InstagramError).code
  }
}
