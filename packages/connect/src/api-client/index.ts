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
  type CreatedLink,
  createConnectClient,
  type Disconnected,
  type Link,
  type List,
  type NewLink,
  type NewPost,
  type Post,
  type PostChanges,
  type UploadedFile,
} from './create-client.ts'
