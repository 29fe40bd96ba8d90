import { operations } from '@darkroom/contract'
import type { Child } from 'hono/jsx'
import { containerSubcodes, errorsOn } from '../../faults/catalogue.ts'
import type { FaultProblem } from '../../faults/fault-error.ts'
import { faultHosts } from '../../faults/rule.ts'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { type FaultFields, happenings } from './read-fault.ts'

const errorNames = [...new Set(faultHosts.flatMap((host) => [...errorsOn(host).keys()]))].sort()

/** The form of a fault, new or changed. @param action Where it is sent. @param button What its button says. */
export function FaultForm(props: {
  readonly c: SiteContext
  readonly action: string
  readonly title: string
  readonly button: string
  readonly values: FaultFields
  readonly problem: FaultProblem | undefined
}): Child {
  const { c, action, title, button, values, problem } = props
  const words =
    problem === undefined
      ? ''
      : `${problem.expected[0]?.toUpperCase() ?? ''}${problem.expected.slice(1)} is expected, found ${problem.found}. ${problem.fix}`
  const field = fieldOf(problem?.key)
  const at = (name: string): string | undefined => (field === name ? words : undefined)
  const chosen = values['happens'] ?? 'error'
  const input = (name: string, label: string, hint?: Child, list?: string): Child => (
    <TextField name={name} label={label} value={values[name] ?? ''} hint={hint} problem={at(name)} list={list} />
  )
  return (
    <section class="panel" id="new" aria-labelledby="new-title">
      <header>
        <h2 id="new-title">{title}</h2>
      </header>
      <Form action={action} token={formToken(c)} class="in gap">
        {problem === undefined ? null : (
          <div class="errors" role="alert">
            <h3>One thing to fix</h3>
            <ul>
              <li>
                <a href={`#${field}`}>{words}</a>
              </li>
            </ul>
          </div>
        )}
        <div class="field">
          <label for="happens">What happens</label>
          <select class="select" id="happens" name="happens">
            {Object.entries(happenings).map(([name, text]) => (
              <option value={name} {...(name === chosen ? { selected: true } : {})}>
                {text}
              </option>
            ))}
          </select>
        </div>
        {input(
          'error',
          'Error',
          `Only for “Refuse with an error”: one of ${errorNames.length} error names, such as rateApp.`,
          'errors',
        )}
        <datalist id="errors">
          {errorNames.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        {input('container', 'Subcode', 'Only for containers that fail, such as 2207026.', 'subcodes')}
        <datalist id="subcodes">
          {containerSubcodes().map((code) => (
            <option value={String(code)} />
          ))}
        </datalist>
        {input('delay', 'Delay', 'For example 500ms or 8s. Leave empty for none.')}
        <label class="check">
          <input type="checkbox" id="done" name="done" {...(values['done'] === 'on' ? { checked: true } : {})} />
          <span>
            Perform the request anyway
            <small>The answer says that it failed, but the post is live.</small>
          </span>
        </label>
        <fieldset class="field">
          <legend class="group">Which requests</legend>
          <div class="gap">
            <div class="field">
              <label for="host">Host</label>
              <select class="select" id="host" name="host">
                <option value="">Any host</option>
                {faultHosts.map((host) => (
                  <option value={host} {...(values['host'] === host ? { selected: true } : {})}>
                    {host}
                  </option>
                ))}
              </select>
            </div>
            {input(
              'operation',
              'Operation',
              'For example POST IGUser/media_publish. Leave empty for every request.',
              'operations',
            )}
            <datalist id="operations">
              {Object.keys(operations).map((name) => (
                <option value={name} />
              ))}
            </datalist>
            {input(
              'path',
              'Path',
              <>
                <code>*</code> matches one segment, <code>**</code> any number. For example <code>/*/insights</code>.
              </>,
            )}
            {input('account', 'Account', 'A username or id.')}
            {input('app', 'App', 'A name or id.')}
          </div>
        </fieldset>
        <fieldset class="field">
          <legend class="group">How often</legend>
          <div class="gap">
            {input('every', 'Every nth request', 'For example 3. Leave empty for every request.')}
            {input('times', 'Maximum times', 'Leave empty for no limit.')}
            {input('probability', 'Probability', 'From 0 to 1. Leave empty for always.')}
          </div>
        </fieldset>
        <button type="submit" class="button">
          {button}
        </button>
      </Form>
    </section>
  )
}

/** The field that a key of a fault is typed into. */
function fieldOf(key: string | undefined): string {
  if (key === 'rateLimit' || key === 'broken' || key === 'values' || key === 'id' || key === 'off' || key === 'faults')
    return 'happens'
  return key ?? ''
}

function TextField(props: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint: Child
  readonly problem: string | undefined
  readonly list: string | undefined
}): Child {
  const { name, label, value, hint, problem, list } = props
  const about = `${name}-about`
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        class="input"
        id={name}
        name={name}
        value={value}
        autocomplete="off"
        {...(list === undefined ? {} : { list })}
        {...(problem === undefined ? {} : { 'aria-invalid': 'true' as const })}
        {...(hint === undefined && problem === undefined ? {} : { 'aria-describedby': about })}
      />
      {hint === undefined && problem === undefined ? null : (
        <div id={about}>
          {problem === undefined ? null : <p class="problem">{problem}</p>}
          {hint === undefined ? null : <p class="hint">{hint}</p>}
        </div>
      )}
    </div>
  )
}
