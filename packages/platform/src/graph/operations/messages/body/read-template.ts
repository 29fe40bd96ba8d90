import { limits } from '@darkroom/contract'
import type { Button, Card, Template } from '../../../../world/records/messages/content.ts'
import { type BodyProblem, isProblem, recordIn, textIn, unfit } from './problem.ts'

/** How large templates can be (contract: limits.msgTemplate). */
const most = { elements: limits.msgElements.value, buttons: 3, title: 80, buttonTitle: 20, text: 640 } as const

/** Reads cards with buttons out of an attachment's payload. */
export function readTemplate(payload: Readonly<Record<string, unknown>>, at: string): Template | BodyProblem {
  switch (payload['template_type']) {
    case 'generic':
      return readGeneric(payload, at)
    case 'button':
      return readButtonTemplate(payload, at)
    case 'product':
      return readProducts(payload, at)
    default:
      return unfit(`${at}[template_type]`, 'generic, button or product')
  }
}

function readGeneric(payload: Readonly<Record<string, unknown>>, at: string): Template | BodyProblem {
  const elements = listIn(payload['elements'], `${at}[elements]`, most.elements, readCard)
  return isProblem(elements) ? elements : { template_type: 'generic', elements: elements.items }
}

function readButtonTemplate(payload: Readonly<Record<string, unknown>>, at: string): Template | BodyProblem {
  const text = textIn(payload['text'])
  if (text === undefined || [...text].length > most.text)
    return unfit(`${at}[text]`, `a text of at most ${most.text} characters`)
  const buttons = listIn(payload['buttons'], `${at}[buttons]`, most.buttons, readButton)
  return isProblem(buttons) ? buttons : { template_type: 'button', text, buttons: buttons.items }
}

function readProducts(payload: Readonly<Record<string, unknown>>, at: string): Template | BodyProblem {
  const elements = listIn(payload['elements'], `${at}[elements]`, most.elements, (value, where) => {
    const id = textIn(recordIn(value)?.['id'])
    return id === undefined ? unfit(`${where}[id]`, 'the id of a product') : { id }
  })
  return isProblem(elements) ? elements : { template_type: 'product', elements: elements.items }
}

function readCard(value: unknown, at: string): Card | BodyProblem {
  const card = recordIn(value)
  const title = textIn(card?.['title'])
  const tooLong = (text: string): boolean => [...text].length > most.title
  if (card === undefined || title === undefined || tooLong(title))
    return unfit(`${at}[title]`, `a text of at most ${most.title} characters`)
  const subtitle = textIn(card['subtitle'])
  if (subtitle !== undefined && tooLong(subtitle))
    return unfit(`${at}[subtitle]`, `a text of at most ${most.title} characters`)
  const image = card['image_url'] === undefined ? undefined : webAddress(card['image_url'])
  if (image === null) return unfit(`${at}[image_url]`, 'a web address')
  const action =
    card['default_action'] === undefined ? undefined : webAddress(recordIn(card['default_action'])?.['url'])
  if (action === null) return unfit(`${at}[default_action]`, 'a web_url with a url')
  const buttons =
    card['buttons'] === undefined ? undefined : listIn(card['buttons'], `${at}[buttons]`, most.buttons, readButton)
  if (buttons !== undefined && isProblem(buttons)) return buttons
  return {
    title,
    ...(image === undefined ? {} : { image_url: image }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(action === undefined ? {} : { default_action: { type: 'web_url', url: action } }),
    ...(buttons === undefined ? {} : { buttons: buttons.items }),
  }
}

/** Reads a button of a card, or an entry of a menu. */
export function readButton(value: unknown, at: string): Button | BodyProblem {
  const button = recordIn(value)
  const type = button?.['type']
  const title = textIn(button?.['title'])
  if (type !== 'web_url' && type !== 'postback') return unfit(`${at}[type]`, 'web_url or postback')
  if (title === undefined || [...title].length > most.buttonTitle)
    return unfit(`${at}[title]`, `a text of at most ${most.buttonTitle} characters`)
  if (type === 'postback') {
    const payload = textIn(button?.['payload'])
    return payload === undefined || payload.length > 1000
      ? unfit(`${at}[payload]`, 'a text of at most 1000 characters')
      : { type, title, payload }
  }
  const url = webAddress(button?.['url'])
  return url === null ? unfit(`${at}[url]`, 'a web address') : { type, title, url }
}

/** The entries of a list that has some; or the problem of the first that is unfit. */
export function listIn<Item extends object>(
  value: unknown,
  at: string,
  longest: number,
  read: (value: unknown, at: string) => Item | BodyProblem,
): { readonly items: readonly Item[] } | BodyProblem {
  if (!Array.isArray(value) || value.length === 0 || value.length > longest)
    return unfit(at, `a list of 1 to ${longest} entries`)
  const items: Item[] = []
  for (const [index, one] of value.entries()) {
    const item = read(one, `${at}[${index}]`)
    if (isProblem(item)) return item
    items.push(item)
  }
  return { items }
}

/** An address of the web; null: it is none. */
function webAddress(value: unknown): string | null {
  const url = typeof value === 'string' && value.length <= 4096 ? URL.parse(value) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? String(value) : null
}
