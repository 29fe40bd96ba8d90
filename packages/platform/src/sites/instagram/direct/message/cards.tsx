import type { Child } from 'hono/jsx'
import { Form } from '../../../../site-kit/parts.tsx'
import { formToken, type SiteContext } from '../../../../site-kit/site.ts'
import type { Button, Card, Template } from '../../../../world/records/messages/content.ts'
import type { Message } from '../../../../world/records/messages/messages.ts'
import { findCatalogProduct } from '../../../../world/records/shopping/catalog-products.ts'
import { isWebsite } from '../../../../world/text-rules/profile-text.ts'
import { instagramLink } from '../../frame.tsx'
import type { SeenConversation } from '../find-conversation.ts'
import { conversationPath } from '../paths.ts'

interface Props {
  readonly c: SiteContext
  readonly conversation: SeenConversation
  readonly message: Message
  readonly at: number
}

/** Cards side by side, a text with buttons, or products. */
export function Cards({ template, ...of }: Props & { readonly template: Template }): Child {
  const { world } = of.c.env.call.context
  switch (template.template_type) {
    case 'button':
      return (
        <div class="card">
          <p class="keep-lines" dir="auto">
            {template.text}
          </p>
          <Buttons {...of} card={0} buttons={template.buttons} />
        </div>
      )
    case 'generic':
      return (
        <ul class="cards">
          {template.elements.map((card, number) => (
            <li class="card">
              <CardBody card={card} />
              <Buttons {...of} card={number} buttons={card.buttons ?? []} />
            </li>
          ))}
        </ul>
      )
    case 'product':
      return (
        <ul class="cards">
          {template.elements.map(({ id }) => (
            <li class="card">
              <b>{findCatalogProduct(world, id)?.name ?? `Product ${id}`}</b>
            </li>
          ))}
        </ul>
      )
    default:
      return <p class="bubble soft">Cards that cannot be shown.</p>
  }
}

/** A card's words. Its picture is on another server, and is not loaded from there: there is a link to it. */
function CardBody({ card }: { readonly card: Card }): Child {
  const { title, subtitle, image_url: picture, default_action: action } = card
  return (
    <div dir="auto">
      <b>{action === undefined ? title : <Outward address={action.url}>{title}</Outward>}</b>
      {subtitle === undefined ? null : <p class="soft small">{subtitle}</p>}
      {picture === undefined ? null : (
        <p class="small">
          <Outward address={picture}>Its picture</Outward>
        </p>
      )}
    </div>
  )
}

function Buttons({
  buttons,
  card,
  ...of
}: Props & { readonly card: number; readonly buttons: readonly Button[] }): Child {
  const { c, conversation, message, at } = of
  if (buttons.length === 0) return null
  const mayTap = message.senderId !== conversation.viewer.id
  return (
    <Form action={instagramLink(c, `${conversationPath(conversation)}m/${message.id}/tap/`)} token={formToken(c)}>
      {buttons.map((button, number) =>
        button.type === 'web_url' ? (
          <Outward address={button.url ?? ''} class="button">
            {button.title}
          </Outward>
        ) : (
          <button type="submit" class="button" name="button" value={`${at}.${card}.${number}`} disabled={!mayTap}>
            {button.title}
          </button>
        ),
      )}
    </Form>
  )
}

/** A link to another site, if it is an address of one. */
export function Outward(props: {
  readonly address: string
  readonly class?: string
  readonly children?: Child
}): Child {
  const { address, children } = props
  if (!isWebsite(address)) return <span>{children}</span>
  return (
    <a href={address} rel="nofollow noopener" {...(props.class === undefined ? {} : { class: props.class })}>
      {children}
    </a>
  )
}
