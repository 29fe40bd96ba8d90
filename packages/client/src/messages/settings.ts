import { callNames, checkNames } from '../errors/check-names.ts'
import { invalidOption } from '../errors/option-error.ts'
import { isRecord, type JsonRecord, recordOf, recordsOf } from '../json-value.ts'
import type { CallOptions } from '../options.ts'
import { checkedId } from '../reading/checked-id.ts'
import type { EdgeOptions } from '../reading/node-reader.ts'
import { later, type Messenger, onInstagram } from './messenger.ts'

const parts = ['ice_breakers', 'persistent_menu']

/** What people see before they write and around it: questions, menu, welcome messages. */
export function settings({ self, account, post }: Messenger): Readonly<Record<string, unknown>> {
  return {
    profile: async (call?: CallOptions) => {
      checkNames('The options of profile', call, callNames)
      const items: JsonRecord[] = []
      const parameters = { ...onInstagram, fields: parts }
      for await (const item of (await self()).edge('messenger_profile', { ...call, parameters })) items.push(item)
      return readProfile(items)
    },
    setProfile: async (profile: unknown, call?: CallOptions) => {
      checkNames('The profile', profile, parts)
      const lists = Object.values(recordOf(profile))
      if (lists.length === 0 || !lists.every(Array.isArray))
        throw invalidOption('profile', 'an object with lists ice_breakers, persistent_menu or both', profile)
      await post('messenger_profile', { ...onInstagram, ...recordOf(profile) }, call)
    },
    removeFromProfile: async (names: unknown, call?: CallOptions) => {
      if (!Array.isArray(names) || names.length === 0 || !names.every((name) => parts.includes(name)))
        throw invalidOption('names', 'a list of ice_breakers, persistent_menu or both', names)
      const fields = names.map((name) => String(name).toUpperCase())
      await (await self()).remove('messenger_profile', { ...onInstagram, fields }, call)
    },
    welcomeFlows: (options?: EdgeOptions) => {
      checkNames('The options of welcomeFlows', options, ['fields', 'limit', ...callNames])
      return later(async () => (await account()).edge('welcome_message_flows', options))
    },
  }
}

/** What Instagram Login alone has: it makes and deletes the messages that ads lead to. */
export function welcomeFlows({ account, postFor }: Messenger): Readonly<Record<string, unknown>> {
  return {
    saveWelcomeFlow: async (flow: unknown, id?: string, call?: CallOptions) => {
      checkNames('The welcome message', flow, ['name', 'welcome_message_flow', 'eligible_platforms'])
      if (!isRecord(flow)) throw invalidOption('flow', 'an object with name and welcome_message_flow', flow)
      const values = { ...flow, flow_id: id && checkedId('id', id) }
      return (await postFor('flow_id', 'welcome_message_flows', values, call))['flow_id']
    },
    deleteWelcomeFlow: async (id: string, call?: CallOptions) => {
      await (await account()).remove('welcome_message_flows', { flow_id: checkedId('id', id) }, call)
    },
  }
}

/** What Facebook Login alone has: it blocks people, and moves their conversations to spam. */
export function moderation({ post }: Messenger): Readonly<Record<string, unknown>> {
  return {
    moderate: async (personIds: unknown, actions: unknown, call?: CallOptions) => {
      if (!Array.isArray(personIds) || personIds.length === 0)
        throw invalidOption('personIds', 'a list of ids', personIds)
      const user_ids = personIds.map((id) => ({ id: checkedId('personIds', id) }))
      await post('moderate_conversations', { actions: JSON.stringify(actions), user_ids }, call)
    },
  }
}

/** Questions stand in the list without a wrapper, the menu in one; a wrapper around the questions is reported too. */
function readProfile(items: readonly JsonRecord[]): JsonRecord {
  const inside = (name: string): JsonRecord[] => items.flatMap((item) => recordsOf(item[name]))
  const bare = items.filter((item) => Array.isArray(item['call_to_actions']))
  return { ice_breakers: [...inside('ice_breakers'), ...bare], persistent_menu: inside('persistent_menu') }
}
