// Publishes a photo by instagram-graph-api and reads it back. The token comes by plain requests.
import {
  CreatePhotoContainerRequest,
  GetContainerRequest,
  GetMediaInfoRequest,
  PublishMediaRequest,
} from 'instagram-graph-api'
import { pageAccount } from './page-account.mjs'

const { token, accountId } = await pageAccount()
const made = await new CreatePhotoContainerRequest(token, accountId, process.argv[2], 'By the library').execute()
const container = made.getContainerId()
const state = (await new GetContainerRequest(token, container).execute()).getContainerStatusCode()
const media = (await new PublishMediaRequest(token, accountId, container).execute()).getPublishedMediaId()
const read = (await new GetMediaInfoRequest(token, media).execute()).getData()
console.log(JSON.stringify({ state, caption: read.caption, media_type: read.media_type }))
