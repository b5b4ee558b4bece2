/** What one column of a CSV file holds: how a cell is decoded, whether it may be empty, and what is expected there. */
import { isRight } from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { slipIn } from './slips.ts'

/** What a cell names that another file registers. */
type Names = 'edition' | 'cycle' | 'community' | 'reviewer'

export interface Column<A> {
  /** What is expected there, in words that follow "expected". */
  readonly expects: string
  /** The decoded cell; `undefined` when it is malformed. */
  readonly decode: (text: string) => A | undefined
  /** What stands in a row that is kept out for its malformed cell; `null` even where nothing may be missing. */
  readonly blank: A
  readonly required: boolean
  readonly tells: Tells
  /** The words that may stand there, where they are a fixed choice. */
  readonly words: ReadonlyArray<string>
  readonly names: Names | null
  /** What a cell is an id of, whether or not that must be registered. */
  readonly idOf: Names | null
  /** What slip there is in a malformed cell; `null` when it is not known. */
  readonly slip: (text: string) => string | null
}
/**
 * How much of a cell a refusal tells. What slipped into it may be a person's words: so, at most, a cell that is as it should
 * be, or else what looks like a code, a day, a number or one of the words that may stand there.
 */
export type Tells = 'what fits' | 'codes' | 'nothing'
export type Columns = Readonly<Record<string, Column<unknown>>>
/** A row as its columns decode it. */
export type CellsOf<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer A> ? A : never }

interface Decodes<A> {
  readonly codec: t.Decoder<unknown, A>
  readonly expects: string
  readonly tells?: Tells
  readonly words?: ReadonlyArray<string>
  readonly names?: Names | null
  /** As a rule, of what it names. */
  readonly idOf?: Names | null
  /** What is wrong with a malformed cell, where this kind of cell tells better than any. */
  readonly wrong?: (text: string) => string | null
}
/** A codec that is a choice knows its words. */
const wordsOf = ({ codec, words }: Pick<Decodes<unknown>, 'codec' | 'words'>): ReadonlyArray<string> =>
  words ?? Object.keys((codec as { readonly keys?: object }).keys ?? {})
const decoding =
  <A>(codec: t.Decoder<unknown, A>) =>
  (text: string): A | undefined => {
    const read = codec.decode(text)
    return isRight(read) ? read.right : undefined
  }

const column = <A, E>(of: Decodes<A>, empty: E): Column<A | E> => {
  const { codec, expects, tells = 'what fits', names = null, idOf = names, wrong } = of
  const decode = decoding(codec)
  const words = wordsOf(of)
  const slip = wrong ?? (text => slipIn(text, mended => decode(mended) !== undefined, words))
  return {
    ...{ expects: `${expects}, or nothing`, required: false, tells, words, names, idOf, blank: empty, slip },
    decode: text => (text === '' ? empty : decode(text))
  }
}
/** A cell that must be given. */
export const needed = <A>(of: Decodes<A>): Column<A> => ({
  ...(column(of, undefined) as Column<A>),
  ...{ expects: of.expects, required: true, blank: null as A }
})
/** A cell that may be empty, which means "not given". */
export const ifGiven = <A>(of: Decodes<A>): Column<A | null> => column(of, null)

/** A cell for which something stands when it is empty. */
export const orElse = <A>(of: Decodes<A>, empty: A): Column<A> => column(of, empty)

/** A list inside a cell, separated by `;`. Empty means none. */
export const listOf = <A>(of: Decodes<A>): Column<ReadonlyArray<A>> => {
  const { codec, expects, names = null, idOf = names, wrong } = of
  const decode = decoding(codec)
  const words = wordsOf(of)
  const isItem = (text: string): boolean => decode(text) !== undefined
  const isList = (text: string): boolean => itemsOf(text).every(isItem)
  return {
    expects: `a list separated by ";", each item ${expects}`,
    ...{ required: false, tells: 'what fits' as const, words, names, idOf, blank: [] },
    // A list in which items are separated otherwise is one item, and wrong.
    slip: text => {
      const item = itemsOf(text).find(one => !isItem(one)) ?? text
      return slipIn(item, isList, words) ?? wrong?.(item) ?? null
    },
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

/** A column that is private whatever it holds: none of its cells is told, nor what one should have been. */
export const inPrivate = <A>(column: Column<A>): Column<A> => ({
  ...column,
  tells: 'nothing',
  slip: text => (column.slip(text) === null ? null : 'mind capital letters, and what stands around it')
})

/** The items of a list cell, without the space around them. */
export const itemsOf = (text: string): ReadonlyArray<string> =>
  text === ''
    ? []
    : text
        .split(';')
        .map(item => item.trim())
        .filter(item => item !== '')
