/**
 * What an event holds in place of people's words: a salted SHA-256 commitment (base64url, 43 characters) and the
 * length of the words in UTF-8 bytes. The words themselves live in an erasable store.
 *
 * At an edge a command carries `Words` where in core it carries a `ContentRef`; the spoken form is derived.
 */
import * as t from 'io-ts'
import { Count } from './count.ts'

export interface CommitmentBrand {
  readonly Commitment: unique symbol
}
export type Commitment = t.Branded<string, CommitmentBrand>
export const Commitment = t.brand(
  t.string,
  (text): text is Commitment => /^[A-Za-z0-9_-]{43}$/.test(text),
  'Commitment'
)

export interface ContentRef {
  readonly commitment: Commitment
  readonly length: Count
}
export const ContentRef: t.Type<ContentRef, unknown, unknown> = t.strict(
  { commitment: Commitment, length: Count },
  'ContentRef'
)

/** A reference made of the digest of words (SHA-256, base64url) and of their length in bytes: for the store that keeps the words. */
export const referenceOf = (digest: string, bytes: number): ContentRef => ({
  commitment: digest as Commitment,
  length: bytes as Count
})

/** People's words, on their way in. */
export interface Words {
  readonly words: string
}

/** A command as a person says it: words where core has references, plain text where core has brands. */
export type Spoken<A> = A extends ContentRef
  ? Words
  : A extends string
    ? Unbranded<A>
    : A extends number
      ? number
      : A extends boolean | null
        ? A
        : A extends ReadonlyArray<infer Item>
          ? ReadonlyArray<Spoken<Item>>
          : A extends object
            ? { readonly [K in keyof A]: Spoken<A[K]> }
            : A

type Unbranded<A extends string> = A extends t.Brand<unknown> ? string : A
