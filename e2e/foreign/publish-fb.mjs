// Publishes a photo by fb and reads it back. The token comes by plain requests.
import fb from 'fb'
import { pageAccount } from './page-account.mjs'

const { FB } = fb
const { token, accountId } = await pageAccount()
FB.options({ version: 'v25.0', accessToken: token })
const container = await FB.api(`${accountId}/media`, 'post', { image_url: process.argv[2], caption: 'By fb' })
const { status_code: state } = await FB.api(container.id, { fields: 'status_code' })
const media = await FB.api(`${accountId}/media_publish`, 'post', { creation_id: container.id })
const read = await FB.api(media.id, { fields: 'caption,media_type' })
console.log(JSON.stringify({ state, caption: read.caption, media_type: read.media_type }))
