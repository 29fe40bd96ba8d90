import { findHosts, type HostName } from '@darkroom/contract'
import { json } from '../base/answer-json.ts'
import { linkTo } from '../base/hosts.ts'
import { queryParameters } from '../base/request/parameters.ts'
import { shown } from '../base/shown.ts'
import type { Call } from '../call.ts'
import { redactPath } from './redact.ts'

/**
 * Answers a request that belongs to another host, such as a token request sent to www.instagram.com, where the site would answer
 * with a page about forms. Instagram's answer is not recorded, so the words are Darkroom's own.
 *
 * @returns undefined for a request that the site answers itself.
 */
export function answerWrongHost(call: Call): Response | undefined {
  const { method } = call.request
  if (method !== 'POST' && method !== 'DELETE') return undefined
  const hosts: readonly string[] = hostsOf(call)
  const { host = '' } = call.destination
  return hosts.length === 0 || hosts.includes(host) || hosts.includes(`www.${host}`) ? undefined : notHere(call)
}

/** Answers 404, with the hosts that have the path, if any. */
export function notHere(call: Call): Response {
  const { destination, request } = call
  const path = redactPath(destination.path).replace(/^\/+/, '/')
  const urls = hostsOf(call)
    .filter((host) => host !== destination.host)
    .map((host) => new URL(linkTo(destination, host, path), destination.origin).href)
  const fix =
    urls.length === 0
      ? `See what there is at ${call.context.origin}/console/coverage.`
      : `Send it to the host that takes it: ${urls.join(' or ')}`
  const message = `Darkroom has nothing at ${request.method} ${destination.host ?? ''}${shown(path)}.`
  const error = { message, fix, ...(urls.length === 0 ? {} : { try: urls }) }
  return json({ error }, { status: 404, headers: { 'access-control-allow-origin': '*' } })
}

/** The hosts that have something at the path of a call, whichever host it was sent to. */
export function hostsOf({ destination, request }: Call): HostName[] {
  const method = request.method === 'HEAD' ? 'GET' : request.method
  return findHosts(method, destination.path, [...queryParameters(destination.query).keys()])
}
