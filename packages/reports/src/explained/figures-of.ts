/**
 * Every figure of a report under its address, such as `standards/CS3/CYP/met`: the names that lead to it, with what a list
 * is about in place of its position. So nothing that a report tells as a number can be without an address.
 */
type Json = string | number | boolean | null | undefined | ReadonlyArray<Json> | { readonly [name: string]: Json }
type JsonObject = { readonly [name: string]: Json }

/** One figure; `null` where it is hidden, and then everything below it is. */
export interface FigureAt {
  readonly at: ReadonlyArray<string>
  readonly figure: number | null
}
/** What stands for "in no section". */
export const inNone = '-'

/** What has no name of its own is named by its place, from 1. */
const called = (one: JsonObject, place: number): ReadonlyArray<string> => {
  const { group, area, item, measure, standard, section, type, value } = one
  if (typeof area === 'string' && typeof item === 'string') return [area, item]
  const name = [group, area, measure, standard, section, type, value].find(each => each !== undefined)
  if (name === null) return [inNone]
  return [typeof name === 'object' || name === undefined ? String(place + 1) : String(name)]
}
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const inList = (list: ReadonlyArray<Json>, at: ReadonlyArray<string>): ReadonlyArray<FigureAt> =>
  list.flatMap((one, place) => (isObject(one) ? figuresIn(one, [...at, ...called(one, place)]) : []))

const figuresIn = (value: Json, at: ReadonlyArray<string>): ReadonlyArray<FigureAt> => {
  if (value === null || typeof value === 'number') return [{ at, figure: value }]
  if (Array.isArray(value)) return inList(value as ReadonlyArray<Json>, at)
  if (!isObject(value)) return []
  if (value['shown'] === false) return [{ at, figure: null }]
  return Object.entries(value).flatMap(([name, below]) => {
    // What a list of groups is of stands before it; `section: null` is a name, and no figure.
    if (name === 'groups') return figuresIn(below, at)
    return below === null && name === 'section' ? [] : figuresIn(below, [...at, name])
  })
}
export const figuresOf = (report: object): ReadonlyArray<FigureAt> => figuresIn(report as JsonObject, [])

/** As it is written: a slash within a name does not part it. */
export const addressOf = (at: ReadonlyArray<string>): string =>
  at.map(name => name.replaceAll('%', '%25').replaceAll('/', '%2F')).join('/')
export const partsOfAddress = (address: string): ReadonlyArray<string> =>
  address.split('/').map(name => name.replaceAll(/%2F/gi, '/').replaceAll('%25', '%'))

/** Finds the figure at an address, or the hidden one that it lies below. */
export const findingFigures = (
  figures: ReadonlyArray<FigureAt>
): ((at: ReadonlyArray<string>) => FigureAt | undefined) => {
  const byAddress = new Map(figures.map(one => [addressOf(one.at), one]))
  return at => {
    const found = byAddress.get(addressOf(at))
    if (found !== undefined) return found
    return at
      .map((_, many) => byAddress.get(addressOf(at.slice(0, many))))
      .find(above => above !== undefined && above.figure === null)
  }
}
