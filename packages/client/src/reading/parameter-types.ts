/** The value of a parameter, by its type in the contract. Ids are strings, also where the platform has integers. */
export type ParameterValue<K, T> = T extends 'integer'
  ? K extends `${string}_id`
    ? string
    : number
  : T extends 'number'
    ? number
    : T extends 'boolean'
      ? boolean
      : T extends 'string' | 'url'
        ? string
        : T extends 'timestamp'
          ? string | number
          : T extends { list: infer Item }
            ? readonly ParameterValue<K, Item>[]
            : T extends { record: infer Parts }
              ? RecordValue<Parts>
              : unknown

type RecordValue<Parts> = {
  readonly [P in keyof Parts as P extends `${string}?` ? never : P]: ParameterValue<P, Parts[P]>
} & {
  readonly [P in keyof Parts as P extends `${infer Name}?` ? Name : never]?: ParameterValue<P, Parts[P]> | undefined
}

/** The names of the parameters that a login has. */
export type ParameterName<L, Parameters> = {
  [P in keyof Parameters]: Parameters[P] extends { logins: readonly (infer Has)[] } ? (L extends Has ? P : never) : P
}[keyof Parameters]
