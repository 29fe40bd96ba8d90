import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  printMessageId,
  printThreadId,
  readMessageId,
  readThreadId,
} from '../../../../world/records/messages/message-ids.ts'
import { readContent } from '../../../../world/records/messages/read-content.ts'
import { isProblem } from './problem.ts'
import { readBody } from './read-body.ts'

const live = { documented: false }

/** Bodies that look nearly like messages. */
const nearly = fc.record(
  {
    text: fc.oneof(fc.string(), fc.jsonValue()),
    attachment: fc.record(
      {
        type: fc.oneof(fc.constantFrom('image', 'template', 'MEDIA_SHARE', 'like_heart', 'file'), fc.jsonValue()),
        payload: fc.oneof(
          fc.record(
            {
              template_type: fc.constantFrom('generic', 'button', 'product', 'x'),
              elements: fc.jsonValue(),
              buttons: fc.jsonValue(),
              text: fc.jsonValue(),
              url: fc.jsonValue(),
              id: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: [] },
    ),
    attachments: fc.jsonValue(),
    quick_replies: fc.oneof(fc.array(fc.jsonValue(), { maxLength: 15 }), fc.jsonValue()),
  },
  { requiredKeys: [] },
)

describe('a message body', () => {
  test('is read or has a problem with a place and a fix, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), nearly), (value) => {
        const read = readBody(value, live)
        if (isProblem(read)) {
          expect(read.at).toMatch(/^message/)
          expect(read.fix).toMatch(/\.$/)
        } else expect(read.text !== '' || read.attachments.length > 0).toBe(true)
      }),
    )
  })

  test('with a text of at most 2000 characters, of every plane, is read as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (text) => {
        const read = readBody({ text }, live)
        if (text.trim() === '') expect(isProblem(read)).toBe(true)
        else expect(read).toMatchObject({ text })
      }),
    )
    expect(isProblem(readBody({ text: '🎨'.repeat(2000) }, live))).toBe(false)
    expect(readBody({ text: '🎨'.repeat(2001) }, live)).toMatchObject({ error: 'messageTextTooLong' })
  })

  test('has 1000 bytes where the documentation is followed', () => {
    expect(isProblem(readBody({ text: 'é'.repeat(500) }, { documented: true }))).toBe(false)
    expect(readBody({ text: 'é'.repeat(501) }, { documented: true })).toMatchObject({ error: 'messageTextTooLong' })
  })

  test('has ten pictures and nothing else beside them', () => {
    const picture = { type: 'image', payload: { url: 'https://a.example/1.jpg' } }
    const many = (count: number): object[] => Array.from({ length: count }, () => picture)
    expect(readBody({ attachments: many(10) }, live)).toMatchObject({ attachments: { length: 10 } })
    expect(readBody({ attachments: many(11) }, live)).toMatchObject({ error: 'messageMultiImage' })
    expect(readBody({ attachments: [picture, { type: 'like_heart' }] }, live)).toMatchObject({
      error: 'messageMultiImage',
    })
  })
})

describe('an id', () => {
  test('of a conversation or a message is read as it was printed', () => {
    const number = fc.stringMatching(/^[1-9]\d{0,18}$/)
    fc.assert(
      fc.property(number, number, number, (accountId, threadId, messageId) => {
        expect(readThreadId(printThreadId(threadId))).toBe(threadId)
        expect(readMessageId(printMessageId({ accountId, threadId, messageId }))).toEqual({
          accountId,
          threadId,
          messageId,
        })
        expect(readMessageId(printThreadId(threadId))).toBeUndefined()
      }),
    )
  })

  test('of neither is undefined, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readThreadId(text)).toBeUndefined()
        expect(readMessageId(`aWdfZAG${text}`)).toBeUndefined()
      }),
    )
  })
})

test('content that somebody wrote by hand is read without what has not its form', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { attachments = [] } = readContent(JSON.stringify(value))
      expect(attachments.every(({ kind }) => typeof kind === 'string')).toBe(true)
    }),
  )
  expect(readContent('{"attachments":[{"kind":"post"},{"kind":"like_heart"}],"storyId":5}')).toEqual({
    attachments: [{ kind: 'like_heart' }],
  })
})
