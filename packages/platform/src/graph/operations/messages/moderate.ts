import { enums, operations } from '@darkroom/contract'
import { readList, readRecords } from '../../../base/request/parameter-lists.ts'
import { blockPerson, moveToSpam } from '../../../interactions/messages/moderate.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import type { AnswerHandler } from '../handler.ts'
import { accountBehind, type Messenger } from './account-behind.ts'
import { textIn } from './body/problem.ts'
import { byId } from './recipient.ts'

const rule = 'graph/operations/messages/moderate'
const { most } = operations['POST Page/moderate_conversations'].parameters.user_ids

/** `POST` of an account's and of a Page's: blocks people, unblocks them, or moves what they wrote to spam. Nothing is done if one is unknown. */
export const moderateConversations: AnswerHandler<Messenger> = {
  answer: (reader, messenger, { parameters }) => {
    const accountId = accountBehind(reader, messenger)
    const actions = readList(parameters, 'actions') ?? []
    const known: readonly string[] = enums.moderateActions
    const strange = actions.find((action) => !known.includes(action))
    if (strange !== undefined || actions.length === 0)
      throw invalidParameter(reader, rule, 'actions', strange ?? '', `some of {${known.join(', ')}}`)
    const people = readRecords(parameters, 'user_ids')
    if (people === undefined || people === 'invalid' || people.length === 0 || people.length > most) {
      const expected = `a list of 1 to ${most} records such as {"id":"…"}`
      throw invalidParameter(reader, rule, 'user_ids', parameters.get('user_ids') ?? '', expected)
    }
    const ids = people.map(({ id }) => byId(reader, accountId, textIn(id) ?? '').otherId)
    for (const otherId of ids) {
      if (actions.includes('BLOCK_USER')) blockPerson(reader.call.context, accountId, otherId, true)
      if (actions.includes('UNBLOCK_USER')) blockPerson(reader.call.context, accountId, otherId, false)
      if (actions.includes('MOVE_TO_SPAM')) moveToSpam(reader.call.context, accountId, otherId)
    }
    return { success: true }
  },
}
