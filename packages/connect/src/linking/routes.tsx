import type { Login } from '@darkroom/contract'
import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readList } from '../base/json-column.ts'
import type { Context } from '../context.ts'
import { stylesheet } from '../people/frame.tsx'
import { beginSignIn } from './begin-sign-in.ts'
import { ensureBrowser, formProof, isOwnForm, readBrowser } from './browser-cookie.ts'
import { choicesOf, chooseAccount } from './choose-account.ts'
import { completeSignIn, type SignedIn } from './complete-sign-in.ts'
import { findLink, findLinkBySecret } from './find-link.ts'
import { failLink, LinkProblem } from './link-problem.ts'
import { BeginPage, ChoosePage, DonePage, ProblemPage, returnUrl } from './pages.tsx'

/** The pages of people who connect their accounts: `/link/...` and `/callback/{login}`. */
export function linkRoutes(context: Context): Hono {
  const app = new Hono()
  const limit = bodyLimit({ maxSize: 16 * 1024, onError: (c) => c.text('This form is too large.\n', 413) })

  app.get('/people.css', (c) =>
    c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }),
  )

  app.get('/link/:secret', (c) =>
    shown(c, async () => {
      const secret = c.req.param('secret')
      const link = await findLinkBySecret(context, secret)
      if (link === undefined) throw await failLink(context, undefined, 'link_unknown', {})
      if (link.state === 'completed') throw await failLink(context, link, 'link_used', {})
      if (link.expiresAt <= context.now()) throw await failLink(context, link, 'link_ended', {})
      const proof = formProof(ensureBrowser(context, c), secret)
      return c.html(<BeginPage context={context} link={link} action={`/link/${secret}`} proof={proof} />)
    }),
  )

  app.post('/link/choose', limit, async (c) => {
    const form = await c.req.parseBody()
    const link = await findLink(context, textIn(form, 'link'))
    return shown(c, async () => {
      if (link === undefined || !isOwnForm(context, c, link.id, textIn(form, 'proof')))
        throw await failLink(context, undefined, 'another_browser', { at: 'choice' })
      const connection = await chooseAccount(context, link, textIn(form, 'page'), readBrowser(context, c))
      return done(c, { kind: 'connected', link, connection })
    })
  })

  app.post('/link/again', limit, async (c) => {
    const form = await c.req.parseBody()
    const link = await findLink(context, textIn(form, 'link'))
    return shown(c, async () => {
      if (link === undefined || !isOwnForm(context, c, link.id, textIn(form, 'proof')))
        throw await failLink(context, undefined, 'another_browser', { at: 'again' })
      return c.redirect(await beginSignIn(context, link, ensureBrowser(context, c)), 303)
    })
  })

  app.post('/link/:secret', limit, async (c) => {
    const form = await c.req.parseBody()
    const secret = c.req.param('secret')
    const link = await findLinkBySecret(context, secret)
    return shown(c, async () => {
      if (link === undefined) throw await failLink(context, undefined, 'link_unknown', {})
      if (!isOwnForm(context, c, secret, textIn(form, 'proof')))
        throw await failLink(context, undefined, 'another_browser', { at: 'begin', link: link.id })
      return c.redirect(await beginSignIn(context, link, ensureBrowser(context, c)), 303)
    })
  })

  app.get('/callback/:login', (c) =>
    shown(c, async () => {
      const login = c.req.param('login')
      if (!Object.hasOwn(context.apps, login))
        throw await failLink(context, undefined, 'state_unknown', { login: login.slice(0, 40) })
      const { pathname, search } = new URL(c.req.url)
      return done(
        c,
        await completeSignIn(
          context,
          login as Login,
          `${context.publicUrl}${pathname}${search}`,
          readBrowser(context, c),
        ),
      )
    }),
  )

  async function done(c: HonoContext, signedIn: SignedIn): Promise<Response> {
    const { link } = signedIn
    const proof = formProof(readBrowser(context, c) ?? '', link.id)
    if (signedIn.kind === 'choose')
      return c.html(<ChoosePage context={context} link={link} choices={choicesOf(link)} proof={proof} />)
    const { connection } = signedIn
    const isWhole = (readList(connection.missing) ?? []).length === 0
    if (link.returnTo !== null && isWhole) return c.redirect(returnUrl(link, connection), 303)
    return c.html(<DonePage context={context} link={link} connection={connection} proof={proof} />)
  }

  /** Answers, or says why not. */
  async function shown(c: HonoContext, answer: () => Response | Promise<Response>): Promise<Response> {
    try {
      return await answer()
    } catch (error) {
      if (!(error instanceof LinkProblem)) throw error
      const proof = formProof(readBrowser(context, c) ?? '', error.again ?? '')
      return c.html(<ProblemPage context={context} problem={error} proof={proof} />, error.status as 400)
    }
  }

  return app
}

function textIn(form: Readonly<Record<string, unknown>>, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}
