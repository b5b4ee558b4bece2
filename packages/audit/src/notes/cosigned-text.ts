/** What a witness signs (C2SP tlog-cosignature, version 1): when, and the whole text of the checkpoint. */
export interface Stamped {
  readonly message: Buffer
  /** The time as it stands before the signature: eight bytes. */
  readonly time: Buffer
}
const timeLength = 8

export const stamped = (text: string, seconds: bigint): Stamped => {
  const time = Buffer.alloc(timeLength)
  time.writeBigUInt64BE(seconds)
  return { message: Buffer.from(`cosignature/v1\ntime ${String(seconds)}\n${text}`), time }
}

/** Takes a witness's signature apart; `null` when it is too short to have a time. */
export const unstamped = (bytes: Buffer): { readonly seconds: bigint; readonly signature: Buffer } | null =>
  bytes.length <= timeLength ? null : { seconds: bytes.readBigUInt64BE(), signature: bytes.subarray(timeLength) }
