/** A file as it stands in a body: JSON has no bytes, so they are written as base64. */
import * as t from 'io-ts'
import type { StoredFile } from '../content-store.ts'

export interface SentFile {
  readonly name: string
  readonly base64: string
}
const isBase64 = (value: unknown): value is string =>
  typeof value === 'string' && Buffer.from(value, 'base64').toString('base64') === value
const Base64 = new t.Type<string>(
  'Base64',
  isBase64,
  (value, context) => (isBase64(value) ? t.success(value) : t.failure(value, context)),
  t.identity
)
export const SentFileOrNull: t.Type<SentFile | null> = t.union([t.strict({ name: t.string, base64: Base64 }), t.null])

export const sentFile = ({ name, bytes }: StoredFile): SentFile => ({
  name,
  base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
})
export const receivedFile = ({ name, base64 }: SentFile): StoredFile => ({ name, bytes: Buffer.from(base64, 'base64') })
