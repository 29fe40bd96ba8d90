// Publishes a photo by instagram-graph-api and reads it back. The token comes by plain requests.
import library from 'instagram-graph-api'
import { pageAccount } from './page-account.mjs'

const { GetContainerRequest, GetMediaInfoRequest, PostPagePhotoMediaRequest, PostPublishMediaRequest } = library
const { token, accountId } = await pageAccount()
const made = await new PostPagePhotoMediaRequest(token, accountId, process.argv[2], 'By the library').execute()
const container = await new GetContainerRequest(token, made.getId()).execute()
const media = await new PostPublishMediaRequest(token, accountId, made.getId()).execute()
const read = await new GetMediaInfoRequest(token, media.getId(), 'caption', 'media_type').execute()
const state = container.getContainerStatusCode()
console.log(JSON.stringify({ state, caption: read.getCaption(), media_type: read.getMediaType() }))
