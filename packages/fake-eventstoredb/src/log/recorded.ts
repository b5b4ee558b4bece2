/** One event as it was proposed, and as the log has recorded it. */
export interface Proposed {
  readonly id: string
  readonly type: string
  readonly isJson: boolean
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

export interface Recorded extends Proposed {
  readonly stream: string
  readonly revision: bigint
  readonly position: bigint
  /** Hundreds of nanoseconds since 1970. */
  readonly created: bigint
}

/** The revision of the event that marks a stream as deleted for good. */
export const tombstoneRevision = 2n ** 63n - 1n
export const tombstoneType = '$streamDeleted'
export const linkType = '$>'
