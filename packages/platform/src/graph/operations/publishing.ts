import { holdsOn, type Login, type Operation, operations, type Parameter } from '@darkroom/contract'
import { linkTo } from '../../base/hosts.ts'
import { readList, readRecord, readRecords } from '../../base/request/parameter-lists.ts'
import type { Parameters } from '../../base/request/parameters.ts'
import { appIdOf, loginOf } from '../../identity/caller.ts'
import { createContainer } from '../../publishing/containers/create-container.ts'
import { publish } from '../../publishing/containers/publish.ts'
import type { Asking, Given } from '../../publishing/request/asking.ts'
import { uploadBase } from '../../publishing/upload/address.ts'
import type { Reader } from '../host.ts'
import type { AccountRecord } from '../records.ts'
import type { AnswerHandler, ListHandler } from './handler.ts'

/** `POST /{ig-user}/media`: makes a container; one that is uploaded to comes with the address for it. */
export const makeContainer: AnswerHandler<AccountRecord> = {
  answer: async (reader, account, { parameters }) => {
    const { id, isUpload } = await createContainer(asking(reader, account, parameters))
    return isUpload ? { id, uri: uploadAddress(reader, id) } : { id }
  },
}

/** `POST /{ig-user}/media_publish`: makes a media of a container. */
export const publishContainer: AnswerHandler<AccountRecord> = {
  answer: (reader, account, { parameters }) => ({
    id: publish(asking(reader, account, parameters), (parameters.get('creation_id') ?? '').trim()),
  }),
}

/** `GET /{ig-user}/content_publishing_limit`: one entry, without pages. */
export const showPublishingLimit: ListHandler<AccountRecord> = {
  list: (_, { id: accountId }, __, { parameters }) => {
    const since = Number(parameters.get('since'))
    const record = { accountId, since: Number.isFinite(since) && since > 0 ? since * 1000 : undefined }
    return { items: [{ node: 'ContentPublishingLimit', record }], hasPrevious: false, hasNext: false }
  },
}

/** `GET /{ig-user}/scheduled_media`: none, since nothing in a world is published later. */
export const noScheduledMedia: AnswerHandler<unknown> = { answer: () => ({ data: [] }) }

function asking(reader: Reader, { id }: AccountRecord, parameters: Parameters): Asking {
  const { call, host, caller } = reader
  const given = givenBy(operations['POST IGUser/media'], loginOf(caller), reader, parameters)
  return { context: call.context, host: host.name, refuse: host.refuse, accountId: id, appId: appIdOf(caller), given }
}

/** The parameters that the caller's login has on the world's date. */
function givenBy({ parameters: table = {} }: Operation, login: Login, { call }: Reader, parameters: Parameters): Given {
  const day = call.context.world.clock.day()
  const isThere = (name: string): boolean => {
    const parameter: Parameter | undefined = table[name]
    return parameter !== undefined && (parameter.logins?.includes(login) ?? true) && holdsOn(parameter, day)
  }
  return {
    text: (name) => (isThere(name) ? parameters.get(name) : undefined),
    list: (name) => (isThere(name) ? readList(parameters, name) : undefined),
    records: (name) => (isThere(name) ? readRecords(parameters, name) : undefined),
    record: (name) => (isThere(name) ? readRecord(parameters, name) : undefined),
  }
}

/** Where the file of a container is uploaded to, reached the way the request was. */
function uploadAddress({ call: { destination }, version }: Reader, id: string): string {
  const link = linkTo(destination, 'rupload.facebook.com', `${uploadBase}/${version}/${id}`)
  return link.startsWith('/') ? destination.origin + link : link
}
