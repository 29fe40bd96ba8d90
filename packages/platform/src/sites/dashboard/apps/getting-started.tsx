import type { Child } from 'hono/jsx'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink } from '../app-visit.ts'
import { BasicDisplayEnd } from '../products/basic-display-end.tsx'
import { setupStepsOf } from './setup-steps.ts'

/** What is left to do until somebody can authorize the app, in the order it is usually done. */
export function GettingStarted({ visit }: { readonly visit: AppVisit }): Child {
  const lists = setupStepsOf(visit)
  if (lists.length === 0) {
    return (
      <section class="card">
        <h2>Getting started</h2>
        <p>
          <a href={appLink(visit, appPages.products)}>Add what the app is to use</a>: that decides what people are asked
          for.
        </p>
      </section>
    )
  }
  return (
    <>
      {lists.map(({ heading, login, steps }) => (
        <section class="card">
          <h2>{heading}</h2>
          {login === 'basic-display' ? <BasicDisplayEnd visit={visit} /> : null}
          <table>
            <tbody>
              {steps.map(({ done, page, label }) => (
                <tr>
                  <td>
                    <a href={appLink(visit, appPages[page])}>{label}</a>
                  </td>
                  <td>{done ? <span class="badge good">done</span> : <span class="badge">to do</span>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  )
}
