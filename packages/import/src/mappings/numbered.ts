/** Rows without a key of their own are told apart by their place among those alike. */
import { keyOf } from './key-of.ts'

export const numbered = <R extends { readonly key: string }>(
  rows: ReadonlyArray<R>,
  alike: (row: R) => ReadonlyArray<string>
): ReadonlyArray<R> => {
  const seen = new Map<string, number>()
  return rows.map(row => {
    const name = alike(row).join('|')
    const place = (seen.get(name) ?? 0) + 1
    seen.set(name, place)
    return { ...row, key: keyOf([name, String(place)]) }
  })
}
