import type { Child } from 'hono/jsx'
import { Icon } from '../../site-kit/icons.tsx'
import { Fold } from '../../site-kit/panel.tsx'
import { Form } from '../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../site-kit/site.ts'
import { type Asked, loginOf, splitFields } from './asked.ts'
import { largestFileWords } from './check-file.ts'
import { printClient } from './clients.ts'
import { type FieldChoice, formOf, type ParameterInput } from './form-of.ts'
import { suggestedIds } from './suggested-ids.ts'
import { explorerPath } from './words.ts'

/** Fields beyond which they are folded away until one of them is chosen. */
const mostUnfolded = 60

/** The form of an operation: the object, its parameters, and the fields of the answer. */
export function CallForm(props: {
  readonly c: SiteContext
  readonly asked: Asked
  /** Whether a token was put into the form before. */
  readonly isGiven: boolean
  /** What is wrong with the file. */
  readonly fileProblem?: string | undefined
}): Child {
  const { c, asked, isGiven, fileProblem } = props
  const { world } = c.env.call.context
  const { operation, client, who, as } = asked
  const login = loginOf(operation, client)
  const form = formOf(operation.name, login, world.clock.day())
  const known = new Set(form.parameters.map(({ name }) => name))
  const others = [...asked.parameters].filter(([name]) => !known.has(name))
  return (
    <section class="panel" id="call" aria-labelledby="call-title">
      <header>
        <h2 id="call-title">The call</h2>
        {operation.writes ? <span class="faint small">changes the world</span> : null}
      </header>
      <Form action={explorerPath} token={formToken(c)} class="in gap" files={form.takesFile}>
        <input type="hidden" name="operation" value={operation.name} />
        {client === undefined ? null : <input type="hidden" name="app" value={printClient(client)} />}
        <input type="hidden" name="who" value={who} />
        <input type="hidden" name="as" value={as} />
        {form.object === undefined ? null : <ObjectField c={c} asked={asked} object={form.object} />}
        {form.takesFile ? <FileField problem={fileProblem} /> : null}
        <div class="picks">
          {form.parameters.map((parameter) => (
            <ParameterField parameter={parameter} value={asked.parameters.get(parameter.name) ?? ''} />
          ))}
          {others.map(([name, value]) => (
            <ParameterField
              parameter={{
                name,
                type: 'string',
                required: false,
                about: 'The contract does not have it.',
                values: [],
                isJson: false,
              }}
              value={value}
            />
          ))}
        </div>
        {form.node === undefined ? null : <Fields node={form.node} choices={form.fields} fields={asked.fields} />}
        <Fold summary="Version and token">
          <TextField
            id="version"
            label="Version"
            value={asked.version}
            hint="Leave empty for a path without a version."
          />
          <TextField
            id="token"
            label="Access token"
            type="password"
            value=""
            hint="Used in place of the token that is chosen above. It is kept in memory and never shown."
          />
          {isGiven ? (
            <label class="check">
              <input type="checkbox" name="given" {...(c.req.query('given') === 'on' ? { checked: true } : {})} />
              <span>Use the token pasted earlier</span>
            </label>
          ) : null}
        </Fold>
        <div class="row">
          <button class="button primary" type="submit">
            <Icon name="right" />
            {operation.writes ? 'Send and change the world' : 'Send'}
          </button>
          <button class="button" type="submit" name="do" value="build">
            Update the code only
          </button>
        </div>
      </Form>
    </section>
  )
}

function ObjectField(props: { readonly c: SiteContext; readonly asked: Asked; readonly object: string }): Child {
  const { c, asked, object } = props
  const me = /^(?:user|ig-user|page)-id$/.test(object) ? 'Leave empty to use me. ' : ''
  const ids = suggestedIds(c.env.call.context.world, asked)
  return (
    <TextField
      id="id"
      label={`Id of the ${object.replace(/-id$/, '').replaceAll('-', ' ').replace(/^ig /, 'IG ')}`}
      value={asked.id}
      hint={
        ids.length === 0
          ? me.trim()
          : `${me}This world has ${ids
              .slice(0, 2)
              .map(({ id, about }) => `${id} (${about})`)
              .join(', ')}.`
      }
      offered={ids.map(({ id, about }) => [id, about])}
    />
  )
}

function FileField({ problem }: { readonly problem: string | undefined }): Child {
  return (
    <div class="field">
      <label for="file">File</label>
      <input
        class="input"
        id="file"
        name="file"
        type="file"
        aria-describedby="file-about"
        {...(problem === undefined ? {} : { 'aria-invalid': 'true' as const })}
      />
      <div id="file-about">
        {problem === undefined ? null : <p class="problem">{problem}</p>}
        <p class="hint">
          Its bytes are the body: at most {largestFileWords} here. It is not kept, so choose it again to send again.
          Leave it out with <code>file_url</code>.
        </p>
      </div>
    </div>
  )
}

function ParameterField({ parameter, value }: { readonly parameter: ParameterInput; readonly value: string }): Child {
  const { name, type, required, about, values, isJson } = parameter
  const needed = required === true ? 'Required. ' : required === false ? '' : `Required when ${required}. `
  return (
    <TextField
      id={`p.${name}`}
      label={
        <>
          <code>{name}</code> <span class="faint small">{type}</span>
          {required === true ? <span class="badge bad"> needed</span> : null}
        </>
      }
      value={value}
      hint={`${needed}${about}`}
      offered={values.map((each) => [each, ''])}
      lines={isJson || /^(?:caption|message|text)$/.test(name) ? 2 : undefined}
    />
  )
}

function Fields(props: {
  readonly node: string
  readonly choices: readonly FieldChoice[]
  readonly fields: string
}): Child {
  const { node, choices, fields } = props
  const asked = splitFields(fields)
  const names = new Set(choices.map(({ name }) => name))
  const more = asked.filter((part) => !names.has(part)).join(',')
  const boxes = (
    <div class="picks">
      {choices.map(({ name, type, about, needs }) => (
        <label class="check">
          <input type="checkbox" name={`f.${name}`} {...(asked.includes(name) ? { checked: true } : {})} />
          <span>
            <code>{name}</code> <span class="faint small">{type}</span>
            <small>{about === '' ? `Needs ${needs}.` : about}</small>
          </span>
        </label>
      ))}
    </div>
  )
  return (
    <fieldset class="gap">
      <legend>Fields of the {node}</legend>
      {choices.length > mostUnfolded ? <Fold summary={`${choices.length} fields`}>{boxes}</Fold> : boxes}
      <TextField
        id="more"
        label="More fields"
        value={more}
        hint="Separated by commas, as in the call: children{media_url},insights.metric(reach)."
      />
    </fieldset>
  )
}

function TextField(props: {
  readonly id: string
  readonly label: Child
  readonly value: string
  readonly hint: string
  readonly type?: 'text' | 'password'
  readonly offered?: readonly (readonly [value: string, about: string])[]
  readonly lines?: number | undefined
}): Child {
  const { id, label, value, hint, type = 'text', offered = [], lines } = props
  const common = {
    id,
    name: id,
    class: 'input',
    autocomplete: 'off',
    ...(hint === '' ? {} : { 'aria-describedby': `${id}-hint` }),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input {...common} type={type} value={value} {...(offered.length === 0 ? {} : { list: `${id}-list` })} />
      ) : (
        <textarea {...common} rows={lines}>
          {value}
        </textarea>
      )}
      {offered.length === 0 ? null : (
        <datalist id={`${id}-list`}>
          {offered.map(([each, about]) => (
            <option value={each}>{about}</option>
          ))}
        </datalist>
      )}
      {hint === '' ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
