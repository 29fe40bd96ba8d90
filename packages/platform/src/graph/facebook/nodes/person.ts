import type { PersonField } from '@darkroom/contract'
import { findPerson } from '../../../world/people.ts'
import { pictureUrl } from '../../picture-url.ts'
import type { Reader } from '../caller.ts'
import type { FieldValue, PersonGrant } from '../node.ts'

type PersonValueField = Exclude<PersonField, 'accounts' | 'permissions'>

/** Supplies each field of the User node; its edges have files of their own. */
export const personFields: Record<PersonValueField, (reader: Reader, grant: PersonGrant) => FieldValue> = {
  id: (_, grant) => grant.scopedId,
  name: (reader, grant) => findPerson(reader.call.context.world, grant.personId)?.name,
  email: (reader, grant) => findPerson(reader.call.context.world, grant.personId)?.email,
  picture: ({ call }) => ({
    data: { height: 50, is_silhouette: true, url: pictureUrl(call.context.origin, 'silhouette'), width: 50 },
  }),
}
