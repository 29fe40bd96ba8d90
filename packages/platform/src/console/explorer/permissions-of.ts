import { findOperation, type Login, type OperationName, type ScopeName } from '@darkroom/contract'

/** Permissions that an operation needs by a login: all of some, and one of others. */
export interface NeededPermissions {
  readonly all: readonly ScopeName[]
  readonly any: readonly ScopeName[]
}

/** The permissions that an operation needs by a login. */
export function permissionsOf(operation: OperationName, login: Login): NeededPermissions {
  const { all = [], any = [] } = findOperation(operation)?.logins[login] ?? {}
  return { all, any }
}
