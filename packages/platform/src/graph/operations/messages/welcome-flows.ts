import { enums } from '@darkroom/contract'
import { readList, readRecords } from '../../../base/request/parameter-lists.ts'
import { appIdOf } from '../../../identity/caller.ts'
import {
  findWelcomeFlow,
  listWelcomeFlows,
  removeWelcomeFlow,
  saveWelcomeFlow,
  type WelcomeFlow,
} from '../../../world/records/messages/welcome-flows.ts'
import type { Reader } from '../../host.ts'
import { invalidParameter } from '../../invalid-parameter.ts'
import { objectNotFound } from '../../object-not-found.ts'
import { partOf } from '../../paging.ts'
import type { AccountRecord } from '../../records.ts'
import { foundAs } from '../found-as.ts'
import type { AnswerHandler, ListHandler } from '../handler.ts'

const rule = 'graph/operations/messages/welcome-flows'

/** `GET /{ig-user}/welcome_message_flows`: all, one by `flow_id`, or those of one app. */
export const listFlows: ListHandler<AccountRecord> = {
  list: ({ call }, { id }, page, { parameters }) => {
    const [flowId, appId] = [parameters.get('flow_id') ?? '', parameters.get('app_id') ?? '']
    const flows = listWelcomeFlows(call.context.world, id).filter(
      (flow) => (flowId === '' || flow.id === flowId) && (appId === '' || flow.appId === appId),
    )
    return foundAs('WelcomeMessageFlow', partOf(flows, page))
  },
}

/** `POST`: makes a flow, or changes the one that `flow_id` names. */
export const saveFlow: AnswerHandler<AccountRecord> = {
  answer: (reader, { id: accountId }, { parameters }) => {
    const { world } = reader.call.context
    const flowId = parameters.get('flow_id') ?? ''
    const before = flowId === '' ? undefined : ownFlow(reader, accountId, flowId)
    const known: readonly string[] = enums.welcomeFlowPlatforms
    const platforms = readList(parameters, 'eligible_platforms') ?? before?.platforms.split(',') ?? ['INSTAGRAM']
    const strange = platforms.find((name) => !known.includes(name))
    if (strange !== undefined || platforms.length === 0)
      throw invalidParameter(reader, rule, 'eligible_platforms', strange ?? '', `some of {${known.join(', ')}}`)
    const messages = readRecords(parameters, 'welcome_message_flow')
    if (messages === 'invalid' || (messages === undefined && before === undefined)) {
      const given = parameters.get('welcome_message_flow') ?? ''
      throw invalidParameter(reader, rule, 'welcome_message_flow', given, 'a list of messages')
    }
    const id = before?.id ?? world.ids.event()
    saveWelcomeFlow(world, {
      id,
      accountId,
      appId: appIdOf(reader.caller),
      name: (parameters.get('name') ?? before?.name ?? '').slice(0, 200),
      flow: messages === undefined ? (before?.flow ?? '[]') : JSON.stringify(messages),
      platforms: [...new Set(platforms)].join(','),
      usedInAd: before?.usedInAd ?? 0,
      updatedAt: world.clock.now(),
    })
    return { flow_id: id }
  },
}

/** `DELETE`: the flow that `flow_id` names. */
export const deleteFlow: AnswerHandler<AccountRecord> = {
  answer: (reader, { id }, { parameters }) => {
    const flow = ownFlow(reader, id, parameters.get('flow_id') ?? '')
    removeWelcomeFlow(reader.call.context.world, flow.id)
    return { success: true }
  },
}

function ownFlow(reader: Reader, accountId: string, flowId: string): WelcomeFlow {
  const flow = findWelcomeFlow(reader.call.context.world, flowId)
  if (flow?.accountId === accountId) return flow
  throw objectNotFound(reader, flowId, {
    rule,
    parameter: 'flow_id',
    expected: 'the id of a flow of the account',
    fix: 'Take an id of GET /{ig-user}/welcome_message_flows.',
  })
}
