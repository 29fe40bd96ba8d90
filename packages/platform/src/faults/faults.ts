import { findAccount, findAccountByUsername } from '../world/records/accounts.ts'
import { findApp, listApps } from '../world/records/apps/apps.ts'
import { findClient } from '../world/records/apps/products.ts'
import {
  deleteFault,
  deleteFaults,
  type FaultCounts,
  faultTables,
  findFaultCounts,
  insertFault,
  listFaultRows,
  saveFaultCounts,
  updateFault,
} from '../world/records/faults.ts'
import type { World } from '../world/world.ts'
import { findProblems } from './check-rule.ts'
import { FaultError } from './fault-error.ts'
import { type Matcher, matcherOf, type Seen, type Subject } from './matcher.ts'
import type { CountedFault, Fault, FaultRule } from './rule.ts'

/** How many faults a world has at the most: each is compared with every request. */
export const mostFaults = 1000

/** The faults of a world. */
export interface Faults {
  /** In the order in which they are tried, with how often each happened. */
  list(): CountedFault[]
  find(id: string): CountedFault | undefined
  /** Sets a fault behind the others. Throws {@link FaultError} for one that could not happen. */
  add(rule: FaultRule): CountedFault
  /** Sets several, or none if one of them could not happen. Throws {@link FaultError}. */
  addAll(rules: readonly FaultRule[]): CountedFault[]
  /** Puts another rule in a fault's place; what was counted stays. Throws {@link FaultError}. @returns undefined when there is none such. */
  replace(id: string, rule: Omit<FaultRule, 'id'>): CountedFault | undefined
  /** Takes a fault away. @returns Whether it was there. */
  remove(id: string): boolean
  /** Takes all away. @returns How many there were. */
  clear(): number
}

/** The faults of a world, as the platform asks for them. */
export interface FaultEngine extends Faults {
  /** Whether there is any: without one, nothing else is to be done. */
  isAny(): boolean
  /** The faults that can meet a request, going by its address. */
  near(seen: Seen): readonly Matcher[]
  /** The fault that meets a request: counted, and so it has to happen. */
  meet(near: readonly Matcher[], seen: Seen, subject: Subject): Fault | undefined
  /** Takes back that a fault happened. */
  release(id: string): void
  /**
   * Whether a container has to fail: asked once for each, when it has been processed. What is answered is counted as having happened.
   *
   * @param container Whose it is, and the app that made it.
   */
  containerFailure(container: { readonly accountId: string; readonly appId: string }): ContainerFailure | undefined
}

/** Why a container fails. */
export interface ContainerFailure {
  /** The fault that says so. */
  readonly faultId: string
  /** The subcode with which it fails; `resourceErrors` of the contract has its texts. */
  readonly subcode: number
}

/** Opens the faults of a world. */
export function createFaults(world: World): FaultEngine {
  const { database } = world

  /** Read once and then remembered: with no fault, a request costs one look into a map. */
  function matchers(): readonly Matcher[] {
    const read = (): Matcher[] => listFaultRows(world).map(({ rule }) => matcherOf(JSON.parse(rule) as Fault))
    return database.recall(faultTables, '', read) ?? []
  }

  function counted(fault: Fault): CountedFault {
    return { ...fault, ...findFaultCounts(world, fault.id) }
  }

  /** Counts a request that a fault matches. @returns Whether it happens. */
  function happens(fault: Fault): boolean {
    const { seen, hits, lastAt }: FaultCounts = findFaultCounts(world, fault.id)
    if (fault.times !== undefined && hits >= fault.times) return false
    const isHit = (seen + 1) % (fault.every ?? 1) === 0 && isLikely(world, fault.probability)
    saveFaultCounts(world, fault.id, {
      seen: seen + 1,
      hits: hits + (isHit ? 1 : 0),
      lastAt: isHit ? world.clock.now() : lastAt,
    })
    return isHit
  }

  function addAll(rules: readonly FaultRule[]): CountedFault[] {
    const known = new Set(matchers().map(({ fault }) => fault.id))
    const added = rules.map((rule): Fault => {
      const [problem] = findProblems(rule)
      if (problem !== undefined) throw new FaultError(problem)
      checkPlace(known, rule)
      checkNames(world, rule)
      const fault = { ...withoutAbsent(rule), id: rule.id ?? freeId(known) }
      known.add(fault.id)
      return fault
    })
    database.transaction(() => {
      for (const fault of added) insertFault(world, fault.id, JSON.stringify(fault))
    })
    return added.map(counted)
  }

  return {
    list: () => matchers().map(({ fault }) => counted(fault)),
    find: (id) => {
      const found = matchers().find(({ fault }) => fault.id === id)
      return found && counted(found.fault)
    },
    add: (rule) => {
      const [added] = addAll([rule])
      if (added === undefined) throw new Error('One fault that is added is one.')
      return added
    },
    addAll,
    replace: (id, rule) => {
      const [problem] = findProblems(rule)
      if (problem !== undefined) throw new FaultError(problem)
      checkNames(world, rule)
      const fault = { ...withoutAbsent(rule), id }
      return updateFault(world, id, JSON.stringify(fault)) ? counted(fault) : undefined
    },
    remove: (id) => deleteFault(world, id),
    clear: () => deleteFaults(world),
    isAny: () => matchers().some(({ fault }) => fault.off !== true),
    near: (seen) => matchers().filter((matcher) => matcher.isNear(seen)),
    meet: (near, seen, subject) =>
      near.find(
        (matcher) =>
          matcher.isOperation(seen, subject) && isAbout(world, matcher.fault, subject) && happens(matcher.fault),
      )?.fault,
    release: (id) => {
      const { seen, hits, lastAt } = findFaultCounts(world, id)
      if (hits > 0) saveFaultCounts(world, id, { seen, hits: hits - 1, lastAt })
    },
    containerFailure: ({ accountId, appId }) => {
      const subject = { accountIds: [accountId], appId }
      const met = matchers().find(
        ({ fault }) =>
          fault.off !== true && fault.container !== undefined && isAbout(world, fault, subject) && happens(fault),
      )?.fault
      return met?.container === undefined ? undefined : { faultId: met.id, subcode: met.container }
    },
  }
}

function isLikely(world: World, probability: number | undefined): boolean {
  if (probability === undefined || probability === 1) return true
  const [a = 0, b = 0, c = 0, d = 0] = world.random(4)
  return (((a * 256 + b) * 256 + c) * 256 + d) / 2 ** 32 < probability
}

/** Names are looked up when they are needed: an account may have changed its username since. */
function isAbout(
  world: World,
  { account, app }: Fault,
  { accountIds, appId }: Pick<Subject, 'accountIds' | 'appId'>,
): boolean {
  if (account !== undefined && !accountIds.includes(account)) {
    const named = findAccountByUsername(world, account)
    if (named === undefined || !accountIds.includes(named.id)) return false
  }
  return app === undefined || (appId !== undefined && appIdsOf(world, app).includes(appId))
}

/** Meta App IDs that go by a name or an id. */
function appIdsOf(world: World, named: string): string[] {
  const client = findClient(world, named)?.appId
  const all = listApps(world).filter(({ id, name }) => id === named || name === named)
  return [...(client === undefined ? [] : [client]), ...all.map(({ id }) => id)]
}

function checkPlace(known: ReadonlySet<string>, { id }: FaultRule): void {
  if (id !== undefined && known.has(id))
    throw new FaultError({
      key: 'id',
      found: `${id}, which another fault has`,
      expected: 'an id of its own',
      fix: `Take another, or remove that one first: darkroom fault remove ${id}`,
    })
  if (known.size < mostFaults) return
  throw new FaultError({
    key: 'faults',
    found: `${known.size} that are set already`,
    expected: `at most ${mostFaults}`,
    fix: 'Remove those that are over: darkroom fault remove --all',
  })
}

function checkNames(world: World, { account, app }: FaultRule): void {
  if (account !== undefined && (findAccountByUsername(world, account) ?? findAccount(world, account)) === undefined)
    throw new FaultError({
      key: 'account',
      found: JSON.stringify(account),
      expected: 'the username or id of an account of this world',
      fix: 'See them with: darkroom world show',
    })
  if (app !== undefined && findApp(world, app) === undefined && appIdsOf(world, app).length === 0)
    throw new FaultError({
      key: 'app',
      found: JSON.stringify(app),
      expected: 'the name, Meta App ID or Instagram App ID of an app of this world',
      fix: 'See them with: darkroom world show',
    })
}

function withoutAbsent(rule: FaultRule): FaultRule {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined))
}

function freeId(known: ReadonlySet<string>): string {
  for (let number = known.size + 1; ; number++) if (!known.has(`f${number}`)) return `f${number}`
}
