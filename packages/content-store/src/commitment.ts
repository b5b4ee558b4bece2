/** Commits to words without showing them: a salted SHA-256 and the length in bytes. */
import { hash, randomBytes } from 'node:crypto'
import { referenceOf, type ContentRef } from '@cofc/core'

/** 16 random bytes, base64url. Erasing words erases their salt too: short words could be guessed with it. */
export const drawSalt = (): string => randomBytes(16).toString('base64url')

export const referenceTo = (words: string, salt: string): ContentRef =>
  referenceOf(hash('sha256', `${salt}\n${words}`, 'base64url'), Buffer.byteLength(words))
