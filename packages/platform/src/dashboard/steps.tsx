import { appTypes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { listRedirectUris } from '../world/basic-display-products.ts'
import { listInstagramTesters } from '../world/instagram-testers.ts'
import { appPages } from './app-frame.tsx'
import { type AppVisit, appLink } from './app-visit.ts'

/** What is left to do until an account can authorize the app, in the order it is usually done. */
export function Steps({ visit }: { readonly visit: AppVisit }): Child {
  const { world, app, product } = visit
  if (!appTypes[app.type].basicDisplay) {
    return (
      <p class="card">
        An app of type {appTypes[app.type].label} does not take Instagram Basic Display. Create one of type Consumer or
        None for it.
      </p>
    )
  }
  const testers = listInstagramTesters(world, app.id)
  const steps: readonly Step[] = [
    { done: app.websiteUrl !== null, page: appPages.basic, label: 'Add the platform Website and its URL' },
    { done: product !== undefined, page: appPages.products, label: 'Set up Instagram Basic Display' },
    {
      done: product !== undefined && product.instagramAppId !== null,
      page: product === undefined ? appPages.products : appPages.basicDisplay,
      label: 'Create the Instagram app',
    },
    {
      done: listRedirectUris(world, app.id).length > 0,
      page: product === undefined ? appPages.products : appPages.basicDisplay,
      label: 'Enter a valid OAuth redirect URI',
    },
    { done: testers.length > 0, page: appPages.roles, label: 'Invite an Instagram Tester' },
    {
      done: testers.some((tester) => tester.state === 'accepted'),
      page: appPages.roles,
      label: 'Have the invitation accepted, in the settings of the Instagram account',
    },
  ]
  return (
    <section class="card">
      <h2>Getting started</h2>
      <table>
        <tbody>
          {steps.map(({ done, page, label }) => (
            <tr>
              <td>
                <a href={appLink(visit, page)}>{label}</a>
              </td>
              <td>{done ? <span class="badge good">done</span> : <span class="badge">to do</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface Step {
  readonly done: boolean
  /** Where it is done, below `/apps/{id}/`. */
  readonly page: string
  readonly label: string
}
