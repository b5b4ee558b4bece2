/** The keys of programs: `cofc_<id>_<43 letters>`. The text is told once, to whoever has it made; its digest is kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const shape = /^cofc_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The role of a key that is another server's of the same network: no person has it, and it says nothing anywhere else. */
export const roleOfServers = 'server'

/** A new key: 256 bits of chance. */
export const newApiKey = (): { readonly id: string; readonly text: string; readonly digest: string } => {
  const id = randomBytes(8).toString('hex')
  const text = `cofc_${id}_${randomBytes(32).toString('base64url')}`
  return { id, text, digest: digestOf(text) }
}

/** Whether a text is meant to be one of these keys, right or wrong. */
export const looksLikeApiKey = (text: string): boolean => text.startsWith('cofc_')

/** The id in a key; `null` when it is none. */
export const idInApiKey = (text: string): string | null => shape.exec(text)?.[1] ?? null

/** Whether a key is the one of this digest; it takes as long for one that is nearly right. */
export const isApiKeyOf = (digest: string, text: string): boolean => {
  const [kept, given] = [Buffer.from(digest, 'base64url'), Buffer.from(digestOf(text), 'base64url')]
  return kept.length === given.length && timingSafeEqual(kept, given)
}
