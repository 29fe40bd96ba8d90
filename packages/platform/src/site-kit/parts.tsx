import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'

/** A form that carries its visitor's token. */
export function Form({
  action,
  token,
  class: className,
  files = false,
  children,
}: {
  readonly action: string
  readonly token: string
  readonly class?: string
  /** Whether it carries files. */
  readonly files?: boolean
  readonly children?: Child
}): Child {
  return (
    <form
      method="post"
      action={action}
      {...(files ? { enctype: 'multipart/form-data' } : {})}
      {...(className === undefined ? {} : { class: className })}
    >
      <input type="hidden" name="form_token" value={token} />
      {children}
    </form>
  )
}

/** A labelled input, with its hint and what was wrong with it. */
export function Field(props: {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'password' | 'email' | 'url'
  readonly value?: string
  readonly hint?: Child
  readonly problem?: string | undefined
  readonly required?: boolean
  readonly autocomplete?: string
  readonly lines?: number
}): Child {
  const { name, label, type = 'text', value = '', hint, problem, required = false, autocomplete, lines } = props
  const described = `${name}-about`
  const common = {
    id: name,
    name,
    class: 'input',
    required,
    autocomplete: autocomplete ?? 'off',
    ...(problem === undefined ? {} : { 'aria-invalid': 'true' as const }),
    ...(hint === undefined && problem === undefined ? {} : { 'aria-describedby': described }),
  }
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {lines === undefined ? (
        <input {...common} type={type} value={value} />
      ) : (
        <textarea {...common} rows={lines}>
          {value}
        </textarea>
      )}
      {hint === undefined && problem === undefined ? null : (
        <div id={described}>
          {problem === undefined ? null : <p class="problem">{problem}</p>}
          {hint === undefined ? null : <p class="hint">{hint}</p>}
        </div>
      )}
    </div>
  )
}

/** Something the visitor should see first: announced by screen readers. */
export function Notice({ good = false, children }: { readonly good?: boolean; readonly children?: Child }): Child {
  return (
    <div class={good ? 'notice good' : 'notice bad'} role={good ? 'status' : 'alert'}>
      <Icon name={good ? 'check' : 'warn'} />
      <div>{children}</div>
    </div>
  )
}

/** An account's or an app's picture: its first letter on its own colour. */
export function Avatar({
  name,
  hue,
  size = 48,
}: {
  readonly name: string
  readonly hue: number
  readonly size?: number
}): Child {
  return (
    <svg class={size >= 40 ? 'avatar big' : 'avatar'} viewBox="0 0 48 48" aria-hidden="true">
      <rect width="48" height="48" fill={`hsl(${hue} 55% 38%)`} />
      <text x="24" y="32" font-size="22" font-family="system-ui, sans-serif" text-anchor="middle" fill="#fff">
        {(name[0] ?? '?').toUpperCase()}
      </text>
    </svg>
  )
}
