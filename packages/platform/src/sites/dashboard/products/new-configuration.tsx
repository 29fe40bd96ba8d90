import { currentScopes } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { Field, Form, Notice } from '../../../site-kit/parts.tsx'
import { formToken } from '../../../site-kit/site.ts'
import { appPages } from '../app-pages.ts'
import { type AppVisit, appLink } from '../app-visit.ts'
import { type ConfigurationTyped, scopeField } from './configuration-form.ts'

/** Kinds of access token that a configuration can lead to, in words. */
export const tokenTypes = { user: 'User access token', systemUser: 'System-user access token' } as const

const nothingTyped: ConfigurationTyped = { name: '', tokenType: 'user', scopes: [], expires: true }

/** The form that creates a configuration. */
export function NewConfiguration(props: {
  readonly visit: AppVisit
  readonly typed?: ConfigurationTyped
  readonly problem?: string
}): Child {
  const { visit, typed = nothingTyped, problem } = props
  return (
    <div class="panel">
      <div class="in">
        <details class="fold" open={problem !== undefined}>
          <summary>Create configuration</summary>
          {problem === undefined ? null : (
            <Notice>
              <p>{problem}</p>
            </Notice>
          )}
          <Form action={appLink(visit, `${appPages.configurations}create/`)} token={formToken(visit.c)}>
            <Field name="name" label="Name" value={typed.name} required />
            <TokenTypes chosen={typed.tokenType} />
            <label class="check field">
              <input type="checkbox" name="expires" checked={typed.expires} />
              <span>A system-user access token ends after 60 days</span>
            </label>
            <fieldset class="field gap">
              <legend>Permissions</legend>
              {currentScopes('facebook', visit.world.clock.day()).map(({ name, grants }) => (
                <label class="check">
                  <input type="checkbox" name={scopeField(name)} checked={typed.scopes.includes(name)} />
                  <span>
                    <code>{name}</code>
                    <small>{grants}</small>
                  </span>
                </label>
              ))}
            </fieldset>
            <div class="field">
              <button type="submit" class="button primary">
                Create
              </button>
            </div>
          </Form>
        </details>
      </div>
    </div>
  )
}

function TokenTypes({ chosen }: { readonly chosen: string }): Child {
  return (
    <fieldset class="field gap">
      <legend>Access token</legend>
      {Object.entries(tokenTypes).map(([type, label]) => (
        <label class="check">
          <input type="radio" name="token_type" value={type} checked={type === chosen} required />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
