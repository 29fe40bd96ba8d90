import { z } from 'zod'
import { settled } from '../control/settled.ts'
import { Failure } from '../failure.ts'
import { type Tool, tool } from './tool.ts'

const fault = z.strictObject({
  error: z.string().optional().describe('Answer with this error of Instagram’s; list_errors has the names.'),
  values: z.record(z.string(), z.string()).optional().describe("Text for placeholders of the error's message."),
  done: z.boolean().optional().describe('Do what was asked for, and only answer that it failed.'),
  rateLimit: z.string().optional().describe('A limit that is used up: app or account.'),
  broken: z.string().optional().describe('Break the answer: reset, truncated or garbage.'),
  delay: z.string().optional().describe('Wait first, such as 500ms or 8s.'),
  container: z.int().optional().describe('Let containers fail with this subcode.'),
  host: z.string().optional().describe('Only on this host, such as graph.instagram.com.'),
  operation: z.string().optional().describe('Only for this operation, such as "GET IGUser/media".'),
  path: z.string().optional().describe('Only at this path; * is one part of it, ** any number.'),
  account: z.string().optional().describe('Only for this account, by username or id.'),
  app: z.string().optional().describe('Only for this app, by name or id.'),
  every: z.int().optional().describe('Every nth request.'),
  times: z.int().optional().describe('So many times, then no more.'),
  probability: z.number().optional().describe('How likely it is each time, from 0 to 1.'),
})

/** Webhooks, and what goes wrong on purpose. */
export const troubleTools: readonly Tool[] = [
  tool({
    name: 'trigger_webhook',
    title: 'Send a sample webhook',
    description:
      'Sends a signed sample of a webhook field to your server on this machine, and answers with how your server took it.',
    readsOnly: false,
    input: z.strictObject({
      field: z.string().describe('Such as comments, mentions or messages.'),
      to: z.string().optional().describe('Your server, such as http://localhost:3000/webhooks. Default: the app’s.'),
      app: z.string().optional().describe('Meta App ID of the app whose secret signs it.'),
    }),
    run: async ({ field, to, app }, { api }) => {
      const trigger = { field, ...(to === undefined ? {} : { to }), ...(app === undefined ? {} : { app }) }
      const { id } = await api.triggerWebhook(trigger)
      const sent = await settled(() => api.webhooks(), id)
      if (sent !== undefined) return sent
      throw new Failure('Your server has not answered within 15 seconds.', 'Start it, or name another address as to.')
    },
  }),
  tool({
    name: 'list_webhooks',
    title: 'List webhooks',
    description: 'The latest webhooks, with what your server answered, or why nothing was sent.',
    readsOnly: true,
    input: z.strictObject({}),
    run: async (_, { api }) => ({ deliveries: await api.webhooks() }),
  }),
  tool({
    name: 'set_fault',
    title: 'Let requests fail',
    description:
      'Makes answers fail on purpose: with an error of Instagram’s, late, broken, or done although the answer says that it failed. Name what happens (error, rateLimit, broken, delay or container), and to which requests.',
    readsOnly: false,
    input: fault,
    run: (rule, { api }) => api.addFault(rule),
  }),
  tool({
    name: 'list_faults',
    title: 'List faults',
    description: 'The faults that are set, and how often each happened.',
    readsOnly: true,
    input: z.strictObject({}),
    run: (_, { api }) => api.faults(),
  }),
  tool({
    name: 'remove_faults',
    title: 'Remove faults',
    description: 'Removes one fault, or all without an id.',
    readsOnly: false,
    input: z.strictObject({ id: z.string().optional().describe('An id of list_faults.') }),
    run: ({ id }, { api }) => api.removeFaults(id),
  }),
  tool({
    name: 'list_errors',
    title: 'List Instagram’s errors',
    description: 'The errors that a host can be made to answer with, by the names that set_fault takes.',
    readsOnly: true,
    input: z.strictObject({ host: z.string().default('graph.instagram.com') }),
    run: async ({ host }, { api }) => {
      const { errors } = await api.faultErrors()
      const found = Object.entries(errors).find(([name]) => name === host)?.[1]
      if (found !== undefined) return { host, errors: found }
      throw new Failure('This host answers with no errors.', `Hosts are ${Object.keys(errors).join(', ')}.`)
    },
  }),
]
