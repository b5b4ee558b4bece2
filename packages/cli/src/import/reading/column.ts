/** What one column of a CSV file holds: how a cell is decoded, whether it may be empty, and what is expected there. */
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'

export interface Column<A> {
  /** What is expected there, in words that follow "expected". */
  readonly expects: string
  /** The decoded cell; `undefined` when it is malformed. */
  readonly decode: (text: string) => A | undefined
  /** What stands in a row that is kept out for its malformed cell; `null` even where nothing may be missing. */
  readonly blank: A
  readonly required: boolean
}
export type Columns = Readonly<Record<string, Column<unknown>>>
/** A row as its columns decode it. */
export type CellsOf<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer A> ? A : never }

interface Decodes<A> {
  readonly codec: t.Decoder<unknown, A>
  readonly expects: string
}
const decoding =
  <A>(codec: t.Decoder<unknown, A>) =>
  (text: string): A | undefined => {
    const read = codec.decode(text)
    return isRight(read) ? read.right : undefined
  }

/** A cell that must be given. */
export const needed = <A>({ codec, expects }: Decodes<A>): Column<A> => {
  const decode = decoding(codec)
  return { expects, required: true, blank: null as A, decode: text => (text === '' ? undefined : decode(text)) }
}

/** A cell that may be empty, which means "not given". */
export const ifGiven = <A>({ codec, expects }: Decodes<A>): Column<A | null> => {
  const decode = decoding(codec)
  return {
    expects: `${expects}, or nothing`,
    required: false,
    blank: null,
    decode: text => (text === '' ? null : decode(text))
  }
}

/** A cell for which something stands when it is empty. */
export const orElse = <A>({ codec, expects }: Decodes<A>, empty: A): Column<A> => {
  const decode = decoding(codec)
  return {
    expects: `${expects}, or nothing`,
    required: false,
    blank: empty,
    decode: text => (text === '' ? empty : decode(text))
  }
}

/** A list inside a cell, separated by `;`. Empty means none. */
export const listOf = <A>({ codec, expects }: Decodes<A>): Column<ReadonlyArray<A>> => {
  const decode = decoding(codec)
  return {
    expects: `a list separated by ";", each item ${expects}`,
    required: false,
    blank: [],
    decode: text => {
      const items: Array<A> = []
      for (const item of itemsOf(text)) {
        const decoded = decode(item)
        if (decoded === undefined) return undefined
        items.push(decoded)
      }
      return items
    }
  }
}

/** The items of a list cell, without the space around them. */
export const itemsOf = (text: string): ReadonlyArray<string> =>
  text === ''
    ? []
    : text
        .split(';')
        .map(item => item.trim())
        .filter(item => item !== '')
