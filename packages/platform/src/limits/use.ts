/** What a call counts against: the limit of its app, or a business use case's. */
export interface Use {
  readonly appId: string
  /** Absent: the app's own limit. */
  readonly business?: {
    /** The account or the Page. */
    readonly id: string
    readonly type: 'instagram' | 'pages' | 'messenger'
  }
}

/** What was counted for a request. */
export interface Counted {
  readonly use: Use
  /** The id of the business behind the account, which Darkroom makes up. */
  readonly businessId: string
  /** Of the limit, can be more than 100. */
  readonly percent: number
  /** Minutes until calls are answered again; 0: they are. */
  readonly minutes: number
}

/** A limit that is used up. */
export interface Exceeded {
  readonly calls: number
  readonly limit: number
  /** Minutes until calls are answered again. */
  readonly minutes: number
}
