/**
 * The parts of OpenAPI 3.1 that {@link OpenApiDocument} uses. Own types, since an app that installs the client gets the
 * contract's declarations with it, and should need no other package to read them.
 *
 * @module
 */
import type { Method } from '../operations/operation.ts'

/** Keys of Darkroom's own: evidence, permissions, dates. */
export type Extensions = { readonly [K in `x-${string}`]?: unknown }

/** A schema of JSON Schema 2020-12. */
export interface Schema extends Extensions {
  readonly $ref?: string
  readonly type?: string
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly (string | boolean)[]
  readonly examples?: readonly unknown[]
  readonly default?: string | number | boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly contentMediaType?: string
  readonly contentSchema?: Schema
}

/** What stands in a body, by content type. */
export type Content = Readonly<Record<string, MediaType>>

/** A body of one content type. */
export interface MediaType {
  readonly schema: Schema
  readonly examples?: Readonly<Record<string, { readonly $ref: string }>>
  readonly encoding?: Readonly<Record<string, { readonly style: 'form'; readonly explode: boolean }>>
}

/** A parameter in a path, a query or a header. */
export interface ParameterObject extends Extensions {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description?: string
  readonly required?: boolean
  readonly style?: 'form'
  readonly explode?: boolean
  readonly schema: Schema
}

/** What an answer of one status looks like. */
export type ResponseObject = { readonly $ref: string } | { readonly description: string; readonly content?: Content }

/** Schemes of which all are needed, each with its scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>

/** Where a host is. */
export interface Server {
  readonly url: string
  readonly description?: string
  readonly variables?: Readonly<Record<string, { default: string; enum?: readonly string[]; description?: string }>>
}

/** Something that can be asked. */
export interface OperationObject extends Extensions {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly parameters?: readonly ParameterObject[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, ResponseObject>>
  readonly security: readonly SecurityRequirement[]
  readonly deprecated?: boolean
}

/** What can be asked of a path. */
export type PathItem = { readonly servers?: readonly Server[]; readonly parameters?: readonly ParameterObject[] } & {
  readonly [M in Lowercase<Method>]?: OperationObject
}

/** How an app shows who it is. */
export interface SecurityScheme extends Extensions {
  readonly type: 'apiKey' | 'http' | 'oauth2'
  readonly description?: string
  readonly in?: 'query' | 'header'
  readonly name?: string
  readonly scheme?: 'bearer'
  readonly flows?: {
    readonly authorizationCode: {
      readonly authorizationUrl: string
      readonly tokenUrl: string
      readonly refreshUrl?: string
      readonly scopes: Readonly<Record<string, string>>
    }
  }
}

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1'
  readonly info: {
    readonly title: string
    readonly version: string
    readonly description: string
    readonly license: { readonly name: string; readonly identifier: string }
  }
  readonly servers: readonly Server[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, PathItem>>
  readonly components: {
    readonly schemas?: Readonly<Record<string, Schema>>
    readonly responses?: Readonly<Record<string, ResponseObject>>
    readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown } & Extensions>>
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>
  }
}
