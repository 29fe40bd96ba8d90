/**
 * A typed client of connect's API, for apps.
 *
 * @module
 */
export { Problem, type ProblemDetails } from '../base/problem.ts'
export {
  type ConnectClient,
  type ConnectClientOptions,
  type ConnectEvent,
  type Connection,
  type CreatedEndpoint,
  type CreatedLink,
  createConnectClient,
  type Delivery,
  type Disconnected,
  type Endpoint,
  type EndpointChanges,
  type Link,
  type List,
  type NewEndpoint,
  type NewLink,
  type NewPost,
  type Post,
  type PostChanges,
  type UploadedFile,
} from './create-client.ts'
