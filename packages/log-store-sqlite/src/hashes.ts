/** Hashes as bytes, 32 each. */
import { damaged } from '@cofc/sqlite-file'
import type { Hash } from '@cofc/audit'

const bytes = 32

export const packed = (hashes: ReadonlyArray<Hash>): Buffer => Buffer.from(hashes.join(''), 'latin1')

/** Throws within work on the file when the bytes are not those of hashes. */
export const unpacked = (blob: Uint8Array): ReadonlyArray<Hash> => {
  if (blob.length % bytes !== 0) throw damaged('a hash is cut short: the file is damaged')
  const text = Buffer.from(blob.buffer, blob.byteOffset, blob.length).toString('latin1')
  return Array.from({ length: blob.length / bytes }, (_, at) => text.slice(at * bytes, (at + 1) * bytes) as Hash)
}
