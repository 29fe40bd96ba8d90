import { z } from 'zod'
import { parseDuration } from '../commands/duration.ts'
import { parseDate } from '../commands/options.ts'
import { Failure } from '../failure.ts'
import { type Tool, tool } from './tool.ts'

const snapshotId = z.string().describe('An id of list_snapshots.')

/** Worlds, who is in them, their date and their snapshots. */
export const worldTools: readonly Tool[] = [
  tool({
    name: 'start_world',
    title: 'Start a world',
    description:
      'Starts a simulated Instagram in memory, in place of the world that the tools were about. Answers with its address, its apps with id, secret and redirect URI, and its accounts with their passwords. It ends with this server.',
    readsOnly: false,
    input: z.strictObject({
      as_of: z
        .string()
        .optional()
        .describe('Its date, such as 2024-11-01: Instagram answers as on that day. Default: now.'),
      world_file: z.string().optional().describe('Path of a world file (YAML). Default: the sample world.'),
    }),
    run: ({ as_of, world_file }, world) =>
      world.start({
        ...(as_of === undefined ? {} : { asOf: parseDate(as_of) }),
        ...(world_file === undefined ? {} : { world: world_file }),
      }),
  }),
  tool({
    name: 'world_status',
    title: 'Which world this is',
    description: 'The address and date of the world that the tools are about, and how much it holds.',
    readsOnly: true,
    input: z.strictObject({}),
    run: async (_, { api }) => ({ url: api.url, clock: await api.clock(), counts: await api.worldCounts() }),
  }),
  tool({
    name: 'read_world',
    title: 'Read the world',
    description:
      'All of the world as a world file (YAML): accounts, apps with their secrets and redirect URIs, Pages, media, grants.',
    readsOnly: true,
    input: z.strictObject({}),
    run: (_, { api }) => api.world(),
  }),
  tool({
    name: 'authorize_as',
    title: 'Authorize an app as somebody',
    description:
      'Answers the authorization window or the Login dialog as a person would. Answers with the redirect URL that carries the code, which your app exchanges for a token.',
    readsOnly: false,
    input: z.strictObject({
      url: z.string().describe('The address of the window or dialog that your app opens.'),
      username: z.string().describe("Who answers: a username, or at the Login dialog a person's e-mail address."),
      decline: z.array(z.string()).optional().describe('Optional scopes to decline.'),
      pages: z.array(z.string()).optional().describe('Pages to choose at the Login dialog, by name or id.'),
      cancel: z.boolean().optional().describe('Clicks Cancel instead.'),
    }),
    run: ({ url, username, decline, pages, cancel }, { api }) =>
      api.authorize({
        url,
        username,
        ...(decline === undefined ? {} : { decline }),
        ...(pages === undefined ? {} : { pages }),
        ...(cancel === undefined ? {} : { cancel }),
      }),
  }),
  tool({
    name: 'advance_clock',
    title: 'Move time forward',
    description:
      'Moves the date of the world forward, by a duration or to a date. A snapshot is taken first, to which undo_clock goes back.',
    readsOnly: false,
    input: z.strictObject({
      by: z.string().optional().describe('A duration such as 59d, 1w, 90m or 1h30m.'),
      to: z.string().optional().describe('A date such as 2026-12-04 or 2026-12-04T09:30:00Z.'),
    }),
    run: async ({ by, to }, { api }) => {
      if (by !== undefined && to === undefined) return api.moveClock({ advance: parseDuration(by) })
      if (to !== undefined && by === undefined) return api.moveClock({ set: parseDate(to).toISOString() })
      throw new Failure('Expected one of by and to.', 'Give by as a duration, such as 59d, or to as a date.')
    },
  }),
  tool({
    name: 'undo_clock',
    title: 'Undo the last jump of the clock',
    description: 'Puts the world back to how it was before the last jump. What happened since is forgotten.',
    readsOnly: false,
    input: z.strictObject({}),
    run: (_, { api }) => api.moveClock({ undo: true }),
  }),
  tool({
    name: 'take_snapshot',
    title: 'Take a snapshot',
    description: 'Keeps the world as it is now: accounts, apps, tokens, media and the date.',
    readsOnly: false,
    input: z.strictObject({ name: z.string().optional().describe('One line of 1 to 60 characters.') }),
    run: ({ name }, { api }) => api.takeSnapshot(name),
  }),
  tool({
    name: 'list_snapshots',
    title: 'List snapshots',
    description: 'The snapshots of the world, newest first.',
    readsOnly: true,
    input: z.strictObject({}),
    run: (_, { api }) => api.snapshots(),
  }),
  tool({
    name: 'restore_snapshot',
    title: 'Restore a snapshot',
    description: 'Puts the world back to a snapshot, its date included. What happened since is forgotten.',
    readsOnly: false,
    input: z.strictObject({ id: snapshotId }),
    run: ({ id }, { api }) => api.restoreSnapshot(id),
  }),
]
