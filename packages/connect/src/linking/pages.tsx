import { findScope } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { readList } from '../base/json-column.ts'
import type { Context } from '../context.ts'
import { Frame } from '../people/frame.tsx'
import type { ConnectionRow, LinkRow } from '../store/schema.ts'
import type { Choice } from './complete-sign-in.ts'
import type { LinkProblem } from './link-problem.ts'

type Paged = Pick<Context, 'development'>

/** What a link shows first: the permissions, and one button. Opening it does nothing yet, since programs open links too. */
export function BeginPage({
  context,
  link,
  action,
  proof,
}: {
  context: Paged
  link: LinkRow
  action: string
  proof: string
}): Child {
  const isFacebook = link.login === 'facebook'
  return (
    <Frame title="Connect your Instagram account" context={context}>
      <p>
        {isFacebook
          ? 'You sign in to Facebook and choose the Page that your Instagram account is linked to.'
          : 'You sign in to Instagram and choose what to allow.'}
      </p>
      <p>You are asked for these permissions. Keep all of them selected, or some features will not work.</p>
      <ul>
        {(readList(link.scopes) ?? []).map((scope) => (
          <li>
            {scopeWords(scope)}
            <code>{scope}</code>
          </li>
        ))}
      </ul>
      {link.login !== 'basic-display' && (
        <p class="quiet">
          You need a professional Instagram account. Switching is free: in the Instagram app, open Settings, then
          Account type and tools.
        </p>
      )}
      {link.lifetime === 'short' && <p class="quiet">Access ends after about an hour.</p>}
      <form method="post" action={action}>
        <input type="hidden" name="proof" value={proof} />
        <button type="submit">Continue to {isFacebook ? 'Facebook' : 'Instagram'}</button>
      </form>
    </Frame>
  )
}

/** Several accounts to choose from. */
export function ChoosePage({
  context,
  link,
  choices,
  proof,
}: {
  context: Paged
  link: LinkRow
  choices: readonly Choice[]
  proof: string
}): Child {
  return (
    <Frame title="Which account do you want to connect?" context={context}>
      <form method="post" action="/link/choose">
        <input type="hidden" name="link" value={link.id} />
        <input type="hidden" name="proof" value={proof} />
        <fieldset>
          <legend class="unseen">Accounts</legend>
          {choices.map(({ pageId, pageName, username, userId }, index) => (
            <label>
              <input type="radio" name="page" value={pageId} required checked={index === 0} />
              <span>
                {username === undefined ? userId : `@${username}`} <small>Page: {pageName}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit">Connect</button>
        </p>
      </form>
    </Frame>
  )
}

/** The end: the connected account, and permissions that are missing. */
export function DonePage({
  context,
  link,
  connection,
  proof,
}: {
  context: Paged
  link: LinkRow
  connection: ConnectionRow
  proof: string
}): Child {
  const missing = readList(connection.missing) ?? []
  return (
    <Frame
      title={`${connection.username === null ? 'Your account' : `@${connection.username}`} is connected`}
      context={context}
    >
      {missing.length > 0 && (
        <>
          <p>These permissions were not granted, so some features will not work:</p>
          <ul>
            {missing.map((scope) => (
              <li>
                {scopeWords(scope)}
                <code>{scope}</code>
              </li>
            ))}
          </ul>
          <form method="post" action="/link/again">
            <input type="hidden" name="link" value={link.id} />
            <input type="hidden" name="proof" value={proof} />
            <button type="submit">Ask again for these permissions</button>
          </form>
        </>
      )}
      {link.returnTo === null ? (
        <p>You can close this page.</p>
      ) : (
        <p>
          <a href={returnUrl(link, connection)}>Continue</a>
        </p>
      )}
    </Frame>
  )
}

/** Why it did not work, with the reference number that finds the cause in the log. */
export function ProblemPage({
  context,
  problem,
  proof,
}: {
  context: Paged
  problem: LinkProblem
  proof: string
}): Child {
  return (
    <Frame title="Your account was not connected" context={context}>
      <p>{problem.message}</p>
      {problem.again !== undefined && (
        <form method="post" action="/link/again">
          <input type="hidden" name="link" value={problem.again} />
          <input type="hidden" name="proof" value={proof} />
          <button type="submit">Try again</button>
        </form>
      )}
      <p class="quiet">
        If you contact support, include this reference number: <code>{problem.reference}</code>
      </p>
    </Frame>
  )
}

/** Where a link sends a person at its end. */
export function returnUrl(link: LinkRow, connection: ConnectionRow): string {
  const url = new URL(link.returnTo ?? '')
  url.searchParams.set('connection', connection.id)
  url.searchParams.set('link', link.id)
  return url.href
}

function scopeWords(name: string): string {
  return findScope(name)?.grants ?? ''
}
