import { changes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { clockPath } from '../../site-kit/header.tsx'
import { Panel } from '../../site-kit/panel.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { Table } from '../../site-kit/table.tsx'

/** What changes on Instagram by its date: what is still to come, with a way there, and what has happened. */
export function DatedChanges({ c }: { readonly c: SiteContext }): Child {
  const today = c.env.call.context.world.clock.day()
  const dated = Object.values(changes).sort((a, b) => (a.day < b.day ? -1 : 1))
  const ahead = dated.filter(({ day }) => day > today)
  const past = dated.filter(({ day }) => day <= today).reverse()
  return (
    <>
      <Panel id="ahead" title="Changes on Instagram ahead" note={`${ahead.length} in this world`} flush>
        {ahead.length === 0 ? (
          <p class="in soft">Darkroom knows of no change after this world’s date.</p>
        ) : (
          <Table
            label="Changes on Instagram ahead"
            columns={['Date', 'Change', 'Go there']}
            rows={ahead.map(({ day, what }) => [<time datetime={day}>{day}</time>, what, <JumpTo c={c} day={day} />])}
          />
        )}
      </Panel>
      {past.length === 0 ? null : (
        <Panel id="past" title="Changes that are past" note={`${past.length} before this world’s date`} flush>
          <Table
            label="Changes that are past"
            columns={['Date', 'Change']}
            rows={past.map(({ day, what }) => [<time datetime={day}>{day}</time>, what])}
          />
        </Panel>
      )}
    </>
  )
}

function JumpTo({ c, day }: { readonly c: SiteContext; readonly day: string }): Child {
  return (
    <Form action={clockPath} token={formToken(c)}>
      <button type="submit" class="button tiny" name="set" value={day} aria-label={`Set the date to ${day}`}>
        Set the date
      </button>
    </Form>
  )
}
