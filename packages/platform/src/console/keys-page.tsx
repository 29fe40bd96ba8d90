import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Head } from '../site-kit/panel.tsx'
import type { SiteEnv } from '../site-kit/site.ts'
import { Table } from '../site-kit/table.tsx'
import { ConsoleFrame, sendConsole } from './frame.tsx'

/** The page of keys. */
export const keysPath = '/console/keys'

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'Go to search'],
  [['?'], 'Show this page'],
  [['j'], 'Next request in the list'],
  [['k'], 'Previous request in the list'],
  [['Enter'], 'Open the selected request'],
  [['c'], 'Copy the open request as a curl command'],
  [['e'], 'Open the explanation of the open request'],
  [['u'], 'Undo the last jump of the clock, on the Time page'],
  [['g', 'h'], 'Go to Home'],
  [['g', 'r'], 'Go to Requests'],
  [['g', 'e'], 'Go to Refusals'],
  [['g', 't'], 'Go to Time'],
  [['g', 'f'], 'Go to Faults'],
  [['g', 'l'], 'Go to Lint'],
  [['g', 'x'], 'Go to Explorer'],
  [['g', 'v'], 'Go to Review rehearsal'],
]

/** `/console/keys`: which keys do what. */
export function keysRoutes(site: Hono<SiteEnv>): void {
  site.get(keysPath, (c) =>
    sendConsole(
      c,
      <ConsoleFrame c={c} title="Keyboard shortcuts" tab={keysPath}>
        <Head
          title="Keyboard shortcuts"
          about="Everything here can also be done with a link or button. Shortcuts are off while you type."
        />
        <p data-keys hidden>
          <label class="check">
            <input type="checkbox" />
            <span>Use shortcuts in this browser</span>
          </label>
        </p>
        <div class="panel">
          <Table
            label="Keyboard shortcuts"
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
