import type { Child } from 'hono/jsx'

/** The fields and buttons of a form, which those whose role does not allow it can read and not use. */
export function ReadOnlyFields({ unless, children }: { readonly unless: boolean; readonly children?: Child }): Child {
  if (unless) return <>{children}</>
  return (
    <>
      <p class="small soft">Your role on this app does not let you change these settings.</p>
      <fieldset disabled class="gap">
        {children}
      </fieldset>
    </>
  )
}
