import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Head } from '../site-kit/panel.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { Table } from '../site-kit/table.tsx'
import { ConsoleFrame, sendConsole } from './frame.tsx'

/** The page of keys. */
export const keysPath = '/console/keys'

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Go to the search'],
  [['?'], 'This page'],
  [['j'], 'Next request in the list'],
  [['k'], 'The one before'],
  [['Enter'], 'Open it'],
  [['c'], 'Copy the shown request as a command of curl'],
  [['e'], 'Open the explanation of the shown refusal'],
  [['u'], 'Undo the last jump of the clock, on the page of the time'],
  [['g', 'h'], 'Go home'],
  [['g', 'r'], 'Go to the requests'],
  [['g', 'e'], 'Go to the refusals'],
  [['g', 't'], 'Go to the time'],
  [['g', 'f'], 'Go to the faults'],
  [['g', 'l'], 'Go to the lint'],
  [['g', 'x'], 'Go to the explorer'],
  [['g', 'v'], 'Go to the review rehearsal'],
]

/** `/console/keys`: which keys do what. */
export function keysRoutes(site: Hono<SiteEnv>): void {
  site.get(keysPath, (c) =>
    sendConsole(
      c,
      <ConsoleFrame c={c} title="Keys" tab={keysPath}>
        <Head title="Keys" about="Each has a link or a button too. They are off while you type, and without scripts." />
        <p data-keys hidden>
          <label class="check">
            <input type="checkbox" />
            <span>Keys are on in this browser</span>
          </label>
        </p>
        <div class="panel">
          <Table
            label="Keys"
            columns={['Key', 'What it does']}
            rows={keys.map(([names, what]) => [<Names names={names} />, what])}
          />
        </div>
      </ConsoleFrame>,
    ),
  )
}

function Names({ names }: { readonly names: readonly string[] }): Child {
  return (
    <>
      {names.map((name, at) => (
        <>
          {at === 0 ? '' : ' then '}
          <kbd>{name}</kbd>
        </>
      ))}
    </>
  )
}
