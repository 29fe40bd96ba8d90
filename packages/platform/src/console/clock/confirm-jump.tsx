import { changes, dayOf } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { clockPath } from '../../site-kit/header.tsx'
import { Facts, Head } from '../../site-kit/panel.tsx'
import { Form, Notice } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { Crumbs } from '../../site-kit/tabs.tsx'
import { ConsoleFrame } from '../frame.tsx'
import { clockAdvice } from './clock-advice.ts'
import type { Jump } from './move-clock.ts'

/** Asks whether to jump: what will be, and that it can be undone. */
export function ConfirmJump({ c, jump }: { readonly c: SiteContext; readonly jump: Jump }): Child {
  const { value, from, to } = jump
  const crossed = Object.values(changes).filter(({ day }) => day > dayOf(from) && day <= dayOf(to))
  return (
    <ConsoleFrame c={c} title="Move the clock" tab={clockPath}>
      <Head
        title="Move the clock?"
        about="Codes and tokens may expire on the way, and callbacks that come due are sent."
        crumbs={<Crumbs above={[{ href: clockPath, name: 'Time' }]} name="Move the clock" />}
      />
      <div class="panel">
        <div class="in">
          <Facts
            facts={[
              ['Now', showMoment(from)],
              ['New date', <strong>{showMoment(to)}</strong>],
            ]}
          />
        </div>
        {crossed.length === 0 ? null : (
          <div class="in gap">
            <p>These changes on Instagram fall in between:</p>
            <ul class="gap">
              {crossed.map(({ day, what }) => (
                <li>
                  {day}: {what}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <Notice good>
        <div class="gap">
          <p>
            <strong>{clockAdvice.canUndo}</strong>
          </p>
        </div>
      </Notice>
      <Form action={clockPath} token={formToken(c)} class="row">
        <input type="hidden" name="to" value={value} />
        <button type="submit" name="confirmed" value="yes" class="button primary">
          Move the clock
        </button>
        <a class="button" href={clockPath}>
          Cancel
        </a>
      </Form>
    </ConsoleFrame>
  )
}
