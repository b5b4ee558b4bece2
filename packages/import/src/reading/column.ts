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
  readonly names: Names | null
  /** What slip there is in a malformed cell; `null` when it is not known. */
  readonly slip: (text: string) => string | null
}
/** How much of a cell a refusal tells: what slipped into it may be a person's words. */
export type Tells = 'its beginning' | 'short items' | 'what is short' | 'nothing'
export type Columns = Readonly<Record<string, Column<unknown>>>
/** A row as its columns decode it. */
export type CellsOf<C extends Columns> = { readonly [Name in keyof C]: C[Name] extends Column<infer A> ? A : never }

interface Decodes<A> {
  readonly codec: t.Decoder<unknown, A>
  readonly expects: string
  /** As a rule whatever may stand there is short. */
  readonly tells?: Tells
  readonly names?: Names | null
  /** What is wrong with a malformed cell, where this kind of cell tells better than any. */
  readonly wrong?: (text: string) => string | null
}
const decoding =
  <A>(codec: t.Decoder<unknown, A>) =>
  (text: string): A | undefined => {
    const read = codec.decode(text)
    return isRight(read) ? read.right : undefined
  }

const column = <A, E>(
  { codec, expects, tells = 'what is short', names = null, wrong }: Decodes<A>,
  empty: E
): Column<A | E> => {
  const decode = decoding(codec)
  // A choice tells its words.
  const words = Object.keys((codec as { readonly keys?: object }).keys ?? {})
  const slip = wrong ?? (text => slipIn(text, mended => decode(mended) !== undefined, words))
  return {
    ...{ expects: `${expects}, or nothing`, required: false, tells, names, blank: empty, slip },
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
export const listOf = <A>({ codec, expects, names = null }: Decodes<A>): Column<ReadonlyArray<A>> => {
  const decode = decoding(codec)
  const isItem = (text: string): boolean => decode(text) !== undefined
  const isList = (text: string): boolean => itemsOf(text).every(isItem)
  return {
    expects: `a list separated by ";", each item ${expects}`,
    ...{ required: false, tells: 'short items' as const, names, blank: [] },
    // A list in which items are separated otherwise is one item, and wrong.
    slip: text => slipIn(itemsOf(text).find(item => !isItem(item)) ?? text, isList),
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

const longestTold = 40

/** As much of a cell as a refusal tells; `null` when that is nothing. */
export const toldOf = (column: Column<unknown> | undefined, text: string | null): string | null => {
  if (text === null || column === undefined || column.tells === 'nothing') return null
  if (text.length <= longestTold) return text
  const isTold =
    column.tells === 'short items'
      ? itemsOf(text).every(item => item.length <= longestTold)
      : column.tells === 'its beginning'
  return isTold ? `${text.slice(0, longestTold)}…` : null
}

/** The items of a list cell, without the space around them. */
export const itemsOf = (text: string): ReadonlyArray<string> =>
  text === ''
    ? []
    : text
        .split(';')
        .map(item => item.trim())
        .filter(item => item !== '')
