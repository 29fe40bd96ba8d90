// Publishes a photo by Meta's own SDK and reads it back. The token comes by plain requests.
import sdk from 'facebook-nodejs-business-sdk'
import { pageAccount } from './page-account.mjs'

const { token, accountId } = await pageAccount()
sdk.FacebookAdsApi.init(token)
const account = new sdk.IGUser(accountId)
const container = await account.createMedia([], { image_url: process.argv[2], caption: 'By the SDK' })
const { status_code: state } = await new sdk.IGMedia(container.id).get(['status_code'])
const media = await account.createMediaPublish([], { creation_id: container.id })
const read = await new sdk.IGMedia(media.id).get(['caption', 'media_type'])
console.log(JSON.stringify({ state, caption: read.caption, media_type: read.media_type }))
