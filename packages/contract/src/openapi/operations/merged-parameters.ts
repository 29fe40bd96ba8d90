import type { Parameter } from '../../operations.ts'
import type { Extensions, Schema } from '../document.ts'
import { oneSchema } from '../schemas/one-schema.ts'
import { type HasSchema, schemaOf, valuesOf } from '../schemas/schema-of.ts'
import { code, dateKeys, dates, describe, listed, requiredSentence } from '../words/sentences.ts'
import { wordsOfParameter } from '../words.ts'

/** One operation of those that share a path: what it is asked of, and its parameters. */
export interface Asked {
  readonly of: string
  /** The operation's name, or an endpoint's path. */
  readonly name: string
  readonly parameters: Readonly<Record<string, Parameter>>
}

/** A parameter by its name, with what each of the operations that have it says about it. */
export interface MergedParameter {
  readonly name: string
  /** Whether every operation of the path has it, and cannot do without it. */
  readonly required: boolean
  /** One of them; what differs is in the schema. */
  readonly parameter: Parameter
  readonly schema: Schema
  /** Its description and dates, which stand beside the schema in a parameter and within it in a body. */
  readonly about: { readonly description?: string } & Extensions
}

/** The parameters of operations that share a path, each once. */
export function mergeParameters(asked: readonly Asked[], hasSchema: HasSchema): readonly MergedParameter[] {
  const names = new Set(asked.flatMap(({ parameters }) => Object.keys(parameters)))
  return [...names].flatMap((name) => {
    const having = asked.flatMap(({ of, name: operation, parameters }) =>
      parameters[name] === undefined ? [] : [{ of, asked: operation, parameter: parameters[name] }],
    )
    const [first] = having
    if (first === undefined) return []
    const everyone = having.length === asked.length
    const schema = oneSchema(having.map(({ parameter }) => parameterSchema(parameter, hasSchema)))
    const requiring = having.filter(({ parameter }) => parameter.required === true)
    const required = requiring.length === asked.length
    const described = describe(
      ...new Set(having.map(({ asked: operation }) => wordsOfParameter(operation, name))),
      everyone
        ? undefined
        : `Of ${listed(
            having.map(({ of }) => of),
            'and',
          )}.`,
      required || requiring.length === 0 ? undefined : requiredThere(requiring, having),
      requiredSentence(having.find(({ parameter }) => typeof parameter.required === 'string')?.parameter.required),
      first.parameter.default === undefined ? undefined : `Default: ${code(first.parameter.default)}.`,
      dates(first.parameter),
    )
    const about = { ...described, ...dateKeys(first.parameter), 'x-darkroom-evidence': first.parameter.evidence }
    return [{ name, required, parameter: first.parameter, schema, about }]
  })
}

function requiredThere(requiring: readonly { of: string }[], having: readonly unknown[]): string {
  return requiring.length === having.length
    ? 'Required there.'
    : `Required of ${listed(
        requiring.map(({ of }) => of),
        'and',
      )}.`
}

function parameterSchema({ type, enum: values, least, most }: Parameter, hasSchema: HasSchema): Schema {
  const schema = asText(schemaOf(type, hasSchema, valuesOf(values)))
  const [low, high] =
    schema.type === 'array'
      ? (['minItems', 'maxItems'] as const)
      : schema.type === 'string'
        ? (['minLength', 'maxLength'] as const)
        : (['minimum', 'maximum'] as const)
  return {
    ...schema,
    ...(least === undefined ? {} : { [low]: least }),
    ...(most === undefined ? {} : { [high]: most }),
  }
}

/** A value as a query or a form carries it: what is more than a word, a number or a list of those is written as JSON. */
function asText(schema: Schema): Schema {
  return isDeep(schema) ? { type: 'string', contentMediaType: 'application/json', contentSchema: schema } : schema
}

function isDeep({ type, properties, items }: Schema): boolean {
  return properties !== undefined || type === 'object' || (items !== undefined && (isDeep(items) || !('type' in items)))
}
