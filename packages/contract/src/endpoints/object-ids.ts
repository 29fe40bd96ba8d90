/** An id of media, comments, containers and the like; accounts begin with 17841 (seen in every recording). */
const resource = /^(?!17841)1[78]\d{15}$/

/** A conversation or a message: base64 that says so (fixtures of 2025 and 2026 begin alike). */
const message = /^aWdf/

/** What ids look like by which a kind of object can be told apart without looking it up. */
const tellingIds: Readonly<Record<string, RegExp>> = {
  'ig-media-id': resource,
  'ig-container-id': resource,
  'ig-comment-id': resource,
  'ig-audio-id': resource,
  'ig-upcoming-event-id': resource,
  'conversation-id': message,
  'message-id': message,
}

/** Whether a part of a path can stand where a placeholder such as `{ig-media-id}` does. */
export function fitsPlaceholder(placeholder: string, part: string): boolean {
  return /^(?:me|\d+|aWdf[\w=-]*)$/.test(part) || !placeholder.endsWith('id}')
}

/** Whether an id alone says that it is of the kind that a placeholder stands for. */
export function tellsKind(placeholder: string, id: string): boolean {
  return tellingIds[placeholder.slice(1, -1)]?.test(id) ?? false
}

/** Whether a part of an endpoint's path is a placeholder. */
export function isPlaceholder(part: string): boolean {
  return part.startsWith('{')
}
