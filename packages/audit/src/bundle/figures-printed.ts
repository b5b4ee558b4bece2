/**
 * The figures of a report that was printed, by their addresses, out of its text: the names that lead to each number, with what a
 * list is about in place of its position (docs/bundle-format.md). `null` where it is hidden.
 */
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { malformed, type Fault } from '../fault.ts'
import { objectOf } from './object-of.ts'

export type PrintedFigures = ReadonlyMap<string, number | null>

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const called = (one: Json): ReadonlyArray<string> => {
  const { group, area, item, measure, standard, section } = one
  if (typeof area === 'string' && typeof item === 'string') return [area, item]
  const name = [group, area, measure, standard, section].find(each => each !== undefined)
  if (name === null) return ['-']
  return typeof name === 'string' ? [name] : []
}
const escaped = (name: string): string => name.replaceAll('%', '%25').replaceAll('/', '%2F')

interface Found {
  readonly value: unknown
  readonly at: ReadonlyArray<string>
}
const inList = (list: ReadonlyArray<unknown>, at: ReadonlyArray<string>): ReadonlyArray<Found> =>
  list.filter(isObject).map(one => ({ value: one, at: [...at, ...called(one)] }))
const inObject = (value: Json, at: ReadonlyArray<string>): ReadonlyArray<Found> =>
  Object.entries(value)
    .filter(([name, below]) => name !== 'section' || below !== null)
    .map(([name, below]) => ({ value: below, at: name === 'groups' ? at : [...at, name] }))

const figureOf = (value: unknown): number | null | undefined => {
  if (value === null || typeof value === 'number') return value
  return isObject(value) && value['shown'] === false ? null : undefined
}
const below = ({ value, at }: Found): ReadonlyArray<Found> => {
  if (Array.isArray(value)) return inList(value, at)
  return isObject(value) ? inObject(value, at) : []
}

/** More levels than any report has. */
const deepest = 100
const notAReport = left(malformed('The report is not one in JSON, or has too many levels.'))

export const figuresPrinted = (text: string): Either<Fault, PrintedFigures> => {
  const report = objectOf(text)
  if (report === null) return notAReport
  const figures = new Map<string, number | null>()
  const read = readInto(figures, { value: report, at: [] }, 0)
  return isLeft(read) ? read : right(figures)
}
/** Of two at one address the first counts. */
const readInto = (figures: Map<string, number | null>, found: Found, level: number): Either<Fault, void> => {
  if (level > deepest) return notAReport
  const figure = figureOf(found.value)
  const address = found.at.map(escaped).join('/')
  if (figure !== undefined && !figures.has(address)) figures.set(address, figure)
  for (const one of figure === undefined ? below(found) : []) {
    const read = readInto(figures, one, level + 1)
    if (isLeft(read)) return read
  }
  return right(undefined)
}
