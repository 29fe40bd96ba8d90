import type { Child } from 'hono/jsx'
import type { CredentialProblem } from '../../../site-kit/check-credentials.ts'
import { sendPage } from '../../../site-kit/page.tsx'
import { Avatar, Field, Form, Notice } from '../../../site-kit/parts.tsx'
import { PasswordNote, signInProblems } from '../../../site-kit/sign-in.tsx'
import { formToken, type SiteContext } from '../../../site-kit/site.ts'
import type { Account } from '../../../world/records/accounts.ts'
import { InstagramFrame, instagramLink } from '../frame.tsx'

/** Where the forms go, and the way in. */
export const facebookSignInPath = '/accounts/login/facebook/'

/** Why nobody was signed in. */
const problems: Readonly<Record<CredentialProblem | 'checkpointed' | 'nobody' | 'late', string>> = {
  wrong: signInProblems.wrong('e-mail address'),
  wait: signInProblems.wait('e-mail address'),
  checkpointed: 'This person stands before a checkpoint: sign in to www.facebook.com and pass it first.',
  nobody:
    'No Page of this person has a professional account behind it. Link one on www.facebook.com, or sign in with the account’s own password.',
  late: 'That took too long, or was answered already. Sign in again.',
}

interface Given {
  readonly next: string
  readonly email?: string
  readonly problem?: keyof typeof problems
}

/** Asks for the person's name and password. */
export function sendForm(c: SiteContext, { next, email, problem }: Given): Response {
  const form = (
    <Form action={instagramLink(c, facebookSignInPath)} token={formToken(c)} class="in gap">
      <input type="hidden" name="next" value={next} />
      <Field name="email" label="E-mail address" type="email" value={email ?? ''} autocomplete="username" required />
      <Field name="password" label="Password" type="password" autocomplete="current-password" required />
      <button type="submit" class="button primary">
        Log in
      </button>
    </Form>
  )
  const notice = problem && <p>{problems[problem]}</p>
  const below = (
    <>
      <p>
        <a href={instagramLink(c, `/accounts/login/?${new URLSearchParams({ next })}`)}>
          Use the account’s own password
        </a>
      </p>
      <PasswordNote c={c} who="People" />
    </>
  )
  return sendCard(c, { title: 'Log in with the simulated Facebook', form, notice, below })
}

/** Asks which account to go on as. */
export function sendChoice(
  c: SiteContext,
  choice: { readonly accounts: readonly Account[]; readonly next: string; readonly ticket: string },
): Response {
  const form = (
    <Form action={instagramLink(c, facebookSignInPath)} token={formToken(c)} class="in gap">
      <input type="hidden" name="next" value={choice.next} />
      <input type="hidden" name="ticket" value={choice.ticket} />
      <fieldset class="field">
        <legend>Continue as</legend>
        {choice.accounts.map(({ id, username, hue }, index) => (
          <label class="check">
            <input type="radio" name="account" value={id} checked={index === 0} />
            <Avatar name={username} hue={hue} size={24} />
            <span>{username}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button primary">
        Continue
      </button>
    </Form>
  )
  return sendCard(c, { title: 'Choose an account', form })
}

interface Card {
  readonly title: string
  readonly form: Child
  readonly notice?: Child
  readonly below?: Child
}

function sendCard(c: SiteContext, { title, form, notice, below }: Card): Response {
  const page = (
    <InstagramFrame c={c} title={title} width="narrow">
      <h1>{title}</h1>
      {notice === undefined ? null : <Notice>{notice}</Notice>}
      <div class="panel">{form}</div>
      {below}
    </InstagramFrame>
  )
  return sendPage(c, page, { status: notice === undefined ? 200 : 403 })
}
