import { type Limit, type LimitName, limits } from '../../limits.ts'
import type { Operation } from '../../operations.ts'
import { loginsOf, type OpenApiHost } from '../hosts.ts'

/** What the contract knows of an operation and OpenAPI has no place for: the values of `x-darkroom-operations`. */
export function detailsOf(host: OpenApiHost, operation: Operation): Readonly<Record<string, unknown>> {
  const { since, until, errors, repeatable, evidence, defaults, paging } = operation
  return {
    permissions: present(Object.fromEntries(loginsOf(host).map((login) => [login, operation.logins[login]]))),
    ...present({ since, until, repeatable, defaults, paging: paging?.style, errors }),
    ...(operation.limits === undefined ? {} : { limits: Object.fromEntries(operation.limits.map(limitEntry)) }),
    evidence,
  }
}

function limitEntry(name: LimitName): readonly [LimitName, unknown] {
  const { value, unit, window, of }: Limit = limits[name]
  return [name, present({ value, unit, window, of })]
}

function present(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined))
}
