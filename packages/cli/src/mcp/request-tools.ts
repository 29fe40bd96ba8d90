import { z } from 'zod'
import { Failure } from '../failure.ts'
import { runRequest } from './run-request.ts'
import { type Tool, tool } from './tool.ts'

/** Requests, and why they were refused. */
export const requestTools: readonly Tool[] = [
  tool({
    name: 'run_request',
    title: 'Send a request',
    description:
      'Sends a request to one of Instagram’s hosts as this world has them, such as GET https://graph.instagram.com/me?fields=id,username&access_token=TOKEN. Nothing leaves this machine. A refusal comes with its explanation.',
    readsOnly: false,
    input: z.strictObject({
      url: z.string().describe('The address as your program has it, beginning with https://.'),
      method: z.enum(['GET', 'POST', 'DELETE']).default('GET'),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional().describe('As it is sent. A form, unless a header says otherwise.'),
    }),
    run: (given, { api }) => runRequest(given, api),
  }),
  tool({
    name: 'explain_refusal',
    title: 'Explain the last refusal',
    description:
      'Why the last request was refused: the rule, what came, what was expected, and how to fix it. With an id, why that one was.',
    readsOnly: true,
    input: z.strictObject({
      id: z.string().optional().describe('The last part of the link in a header darkroom-explanation.'),
    }),
    run: async ({ id }, { api }) => {
      const { explanations } = await api.explanations()
      const found = id === undefined ? explanations[0] : explanations.find((each) => each.id === id)
      if (found !== undefined) return found
      if (id === undefined) return { refusals: 0, note: 'Nothing was refused in this world yet.' }
      throw new Failure('There is no refusal of this id.', 'Leave the id out for the last one.')
    },
  }),
  tool({
    name: 'list_requests',
    title: 'List requests',
    description: 'The latest requests to Instagram’s hosts, newest first, without secrets.',
    readsOnly: true,
    input: z.strictObject({
      q: z.string().optional().describe('A part of the method, host, path, query, status or account.'),
      host: z.string().optional().describe('A host, such as graph.instagram.com.'),
      account: z.string().optional().describe('A username.'),
      kind: z.enum(['all', 'api', 'answered', 'refused', 'pages', 'files']).default('all'),
      limit: z.int().min(1).max(200).default(20).describe('How many at most.'),
    }),
    run: async ({ limit, ...filter }, { api }) => {
      const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== undefined)
      const { requests } = await api.requests(Object.fromEntries(given))
      return { found: requests.length, requests: requests.slice(0, limit) }
    },
  }),
  tool({
    name: 'read_request',
    title: 'Read a request',
    description:
      'What a request held and what was answered, without secrets, why it was refused, and the command of curl that sends it.',
    readsOnly: true,
    input: z.strictObject({ id: z.string().describe('An id of list_requests.') }),
    run: ({ id }, { api }) => api.request(id),
  }),
]
