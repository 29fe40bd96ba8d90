import { listRedirectUris } from '../world/basic-display-products.ts'
import type { AppVisit } from './app-visit.ts'

/** What an app still lacks to be switched to Live, a sentence each; empty when it can be (which of Meta's demands count here is assumed). */
export function missingForLive({ world, app, product }: Pick<AppVisit, 'world' | 'app' | 'product'>): string[] {
  if (product === undefined) return ['Set up Instagram Basic Display under Products.']
  if (product.instagramAppId === null)
    return ['Create the Instagram app: Instagram Basic Display > Basic Display > Create New App.']
  if (listRedirectUris(world, app.id).length === 0)
    return ['Enter a valid OAuth redirect URI under Instagram Basic Display > Basic Display.']
  return []
}
