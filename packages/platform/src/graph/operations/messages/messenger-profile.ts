import { limits } from '@darkroom/contract'
import { readList, readRecords } from '../../../base/request/parameter-lists.ts'
import type { Parameters } from '../../../base/request/parameters.ts'
import {
  type IceBreakers,
  messagingSettings,
  type PersistentMenu,
  setMessaging,
} from '../../../world/records/messages/messaging-settings.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import type { Json } from '../../records.ts'
import type { AnswerHandler } from '../handler.ts'
import { accountBehind, type Messenger } from './account-behind.ts'
import { type BodyProblem, isProblem, recordIn, textIn, unfit } from './body/problem.ts'
import { listIn, readButton } from './body/read-template.ts'
import { checkRate } from './check-rate.ts'

const rule = 'graph/operations/messages/messenger-profile'
const mostQuestions = limits.iceBreakers.value
const mostEntries = 20

/** `GET` of both: what people see before they write. Ice breakers stand without a wrapper (three pages print it so). */
export const showMessengerProfile: AnswerHandler<Messenger> = {
  answer: (reader, messenger, { parameters }) => {
    const accountId = accountBehind(reader, messenger)
    const { iceBreakers = [], persistentMenu = [] } = messagingSettings(reader.call.context.world, accountId)
    const fields = readList(parameters, 'fields') ?? ['ice_breakers', 'persistent_menu']
    const breakers = fields.includes('ice_breakers') ? iceBreakers : []
    const menu =
      fields.includes('persistent_menu') && persistentMenu.length > 0 ? [{ persistent_menu: persistentMenu }] : []
    return { data: [...breakers, ...menu] as unknown as Json[] }
  },
}

/** `POST` of both: sets what is given, in place of what was before. */
export const setMessengerProfile: AnswerHandler<Messenger> = {
  answer: (reader, messenger, { parameters }) => {
    const accountId = accountBehind(reader, messenger)
    checkRate(reader, accountId, 'profile')
    const iceBreakers = readLocales(reader, parameters, 'ice_breakers', readIceBreakers)
    const persistentMenu = readLocales(reader, parameters, 'persistent_menu', readMenu)
    if (iceBreakers === undefined && persistentMenu === undefined) {
      const why = {
        rule,
        parameter: 'ice_breakers',
        expected: 'ice_breakers or persistent_menu',
        fix: 'Send one of them.',
      }
      throw reader.host.refuse('parameterRequired', why, { name: 'ice_breakers' })
    }
    setMessaging(reader.call.context.world, accountId, {
      ...(iceBreakers === undefined ? {} : { iceBreakers }),
      ...(persistentMenu === undefined ? {} : { persistentMenu }),
    })
    return { result: 'success' }
  },
}

/** `DELETE` of both: takes away what is named, in any case. */
export const deleteMessengerProfile: AnswerHandler<Messenger> = {
  answer: (reader, messenger, { parameters }) => {
    const accountId = accountBehind(reader, messenger)
    checkRate(reader, accountId, 'profile')
    const fields = (readList(parameters, 'fields') ?? []).map((name) => name.toLowerCase())
    setMessaging(reader.call.context.world, accountId, {
      ...(fields.includes('ice_breakers') ? { iceBreakers: [] } : {}),
      ...(fields.includes('persistent_menu') ? { persistentMenu: [] } : {}),
    })
    return { result: 'success' }
  },
}

/** A list with an entry for each language, the default one among them. @throws Refusal */
function readLocales<Item extends { readonly locale: string }>(
  reader: Reader,
  parameters: Parameters,
  name: string,
  read: (value: unknown, at: string) => Item | BodyProblem,
): readonly Item[] | undefined {
  const records = readRecords(parameters, name)
  if (records === undefined) return undefined
  const found = listIn(records === 'invalid' ? undefined : records, name, 64, read)
  if (isProblem(found)) throw invalidParameter(reader, rule, found.at, parameters.get(name) ?? '', found.expected)
  if (found.items.some(({ locale }) => locale === 'default')) return found.items
  throw invalidParameter(
    reader,
    rule,
    name,
    parameters.get(name) ?? '',
    'a list in which one entry has the locale default',
  )
}

function readIceBreakers(value: unknown, at: string): IceBreakers | BodyProblem {
  const entry = recordIn(value)
  const questions = listIn(entry?.['call_to_actions'], `${at}[call_to_actions]`, mostQuestions, readQuestion)
  return isProblem(questions)
    ? questions
    : { call_to_actions: questions.items, locale: textIn(entry?.['locale']) ?? 'default' }
}

function readQuestion(value: unknown, at: string): IceBreakers['call_to_actions'][number] | BodyProblem {
  const entry = recordIn(value)
  const question = textIn(entry?.['question'])
  const payload = textIn(entry?.['payload'])
  if (question === undefined || [...question].length > 80)
    return unfit(`${at}[question]`, 'a text of at most 80 characters')
  if (payload === undefined || payload.length > 1000)
    return unfit(`${at}[payload]`, 'a text of at most 1000 characters')
  return { question, payload }
}

function readMenu(value: unknown, at: string): PersistentMenu | BodyProblem {
  const entry = recordIn(value)
  const actions = listIn(entry?.['call_to_actions'], `${at}[call_to_actions]`, mostEntries, readButton)
  if (isProblem(actions)) return actions
  const disabled = entry?.['composer_input_disabled']
  return {
    locale: textIn(entry?.['locale']) ?? 'default',
    composer_input_disabled: disabled === true || disabled === 'true',
    call_to_actions: actions.items,
  }
}
