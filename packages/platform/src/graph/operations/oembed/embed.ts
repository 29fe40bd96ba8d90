import { findField, holdsOn, nodes, operations } from '@darkroom/contract'
import { addressOn } from '../../../base/hosts.ts'
import { readList } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import { shown } from '../../../base/shown.ts'
import type { Call } from '../../../call.ts'
import { facebookRefusal } from '../../../explain/refusal.ts'
import type { Json } from '../../records.ts'
import type { AnswerHandler } from '../handler.ts'
import { isTrue } from '../is-true.ts'
import { embedHtml } from './embed-html.ts'
import { type Embedded, findEmbedded } from './find-embedded.ts'

const rule = 'graph/operations/oembed/embed'
const { least, most } = operations['GET /instagram_oembed'].parameters.maxwidth

/** `GET /instagram_oembed`: the HTML that shows a post on another page. */
export const showEmbed: AnswerHandler<undefined> = {
  answer: ({ call }, _, { parameters }) => embed(call, parameters),
}

/** Answers for anybody, with a token or without. `omitscript` changes nothing, as there is no script. @throws Refusal */
export function embed(call: Call, parameters: Parameters): Json {
  const url = parameters.get('url')?.trim() ?? ''
  if (url === '')
    throw facebookRefusal(
      'parameterRequired',
      { rule, parameter: 'url', expected: 'a value', fix: 'Send url.' },
      { name: 'url' },
    )
  const width = widthOf(parameters)
  const names = fieldsOf(call, parameters)
  const embedded = findEmbedded(call, url)
  const hidesCaption = isTrue(parameters.get('hidecaption'))
  const values = valuesOf(embedded, width, hidesCaption)
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function widthOf(parameters: Parameters): number {
  const text = parameters.get('maxwidth') ?? ''
  if (text === '') return most
  const width = Number(text)
  if (Number.isInteger(width) && width >= least && width <= most) return width
  const expected = `an integer from ${least} to ${most}`
  const why = { rule, parameter: 'maxwidth', received: shown(text), expected, fix: `Send maxwidth as ${expected}.` }
  throw facebookRefusal('invalidParameter', why, { name: 'maxwidth', expected })
}

/** The keys of the answer: those that are asked for, of those that there are on the world's date. */
function fieldsOf(call: Call, parameters: Parameters): readonly string[] {
  const asked = readList(parameters, 'fields') ?? []
  const day = call.context.world.clock.day()
  const isThere = (name: string): boolean => {
    const field = findField('OEmbed', name)
    return field !== undefined && holdsOn(field, day)
  }
  const strange = asked.find((name) => !isThere(name))
  if (strange !== undefined) {
    const expected = Object.keys(nodes.OEmbed.fields).filter(isThere).join(', ')
    const why = {
      rule,
      parameter: 'fields',
      received: shown(strange),
      expected,
      fix: 'Ask for fields that are there on this date.',
    }
    throw facebookRefusal('nonexistingField', why, { field: shown(strange), node: 'OEmbed' })
  }
  return asked.length === 0 ? nodes.OEmbed.defaults : asked
}

function valuesOf(
  { account, media, permalink, thumbnailUrl }: Embedded,
  width: number,
  hidesCaption: boolean,
): Readonly<Record<string, Json | undefined>> {
  const caption = hidesCaption ? '' : (media?.caption ?? '')
  return {
    version: '1.0',
    provider_name: 'Instagram',
    provider_url: addressOn('www.instagram.com', '/'),
    type: 'rich',
    width,
    html: embedHtml({ permalink, name: account.name, username: account.username, caption }, width),
    author_name: account.username,
    author_url: addressOn('www.instagram.com', `/${account.username}/`),
    thumbnail_url: thumbnailUrl,
    thumbnail_width: media?.width,
    thumbnail_height: media?.height,
  }
}
