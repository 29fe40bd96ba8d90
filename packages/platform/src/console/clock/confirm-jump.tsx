import { changes, dayOf } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { showMoment } from '../../base/moment.ts'
import { Form, Notice } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { Advice } from '../advice.tsx'
import { ConsoleFrame } from '../frame.tsx'
import { clockAdvice } from './clock-advice.ts'
import { clockPath } from './clock-card.tsx'
import type { Jump } from './move-clock.ts'

/** Asks whether to jump: what will be, that there is no way back, and what to do first. */
export function ConfirmJump({ c, jump }: { readonly c: SiteContext; readonly jump: Jump }): Child {
  const { field, value, from, to } = jump
  const crossed = Object.values(changes).filter(({ day }) => day > dayOf(from) && day <= dayOf(to))
  return (
    <ConsoleFrame title="Move the clock" tab="/">
      <h1>Move the clock?</h1>
      <div class="card">
        <dl>
          <dt>Now</dt>
          <dd>{showMoment(from)}</dd>
          <dt>Afterwards</dt>
          <dd>
            <strong>{showMoment(to)}</strong>
          </dd>
        </dl>
        <p>Codes and tokens that end in between will have ended, and callbacks that come due are sent.</p>
        {crossed.length === 0 ? null : (
          <>
            <p>On Instagram, these days lie in between:</p>
            <ul>
              {crossed.map(({ day, what }) => (
                <li>
                  {day}: {what}
                </li>
              ))}
            </ul>
          </>
        )}
        <Notice>
          <p>
            <strong>{clockAdvice.noWayBack}</strong>
          </p>
          <Advice advice={clockAdvice.saveFirst} />
          <Advice advice={clockAdvice.realTime} />
        </Notice>
        <Form action={clockPath} token={formToken(c)} class="row">
          <input type="hidden" name={field} value={value} />
          <button type="submit" name="confirmed" value="yes">
            Move the clock
          </button>
          <a class="button quiet" href="/">
            Cancel
          </a>
        </Form>
      </div>
    </ConsoleFrame>
  )
}
