/** Hashes as bytes, 32 each. */
import { damaged } from '@cofc/sqlite-file'
import type { Hash } from '@cofc/audit'

const bytes = 32

export const packed = (hashes: ReadonlyArray<Hash>): Buffer => Buffer.from(hashes.join(''), 'latin1')

/** Throws within work on the file when the bytes are not those of hashes. */
export const unpacked = (blob: Uint8Array): ReadonlyArray<Hash> => {
  if (blob.length % bytes !== 0) throw damaged('a hash is cut short: the file is damaged')
  const text = Buffer.from(blob.buffer, blob.byteOffset, blob.length).toString('latin1')
  // By index: all leaves of a log are read so, and with `Array.from` that took nearly twice as long.
  const hashes: Array<Hash> = []
  for (let at = 0; at < text.length; at += bytes) hashes.push(text.slice(at, at + bytes) as Hash)
  return hashes
}

/** A single hash; throws as above. */
export const hashIn = (blob: Uint8Array): Hash => {
  if (blob.length !== bytes) throw damaged('a hash is cut short: the file is damaged')
  return Buffer.from(blob.buffer, blob.byteOffset, bytes).toString('latin1') as Hash
}
