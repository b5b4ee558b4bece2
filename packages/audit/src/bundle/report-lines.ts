/**
 * The lines of a bundle that are a report as it was issued, and its figures: each is the one that was printed, and comes out of
 * its rows; each row is of a stream in the bundle; and behind what is hidden stands nothing.
 */
import { hash } from 'node:crypto'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import { notProved, type Fault } from '../fault.ts'
import type { LineOf, ReportScope } from './bundle-line.ts'
import { comesTo } from './comes-to.ts'
import type { FigureLine } from './figure-line.ts'
import { figuresPrinted } from './figures-printed.ts'
import { objectOf } from './object-of.ts'
import type { Reading } from './reading.ts'
import type { ReadEventLine } from './streams-so-far.ts'

type Taken = Either<Fault, void>
const wrong = (says: string): Taken => left(notProved(says))

const issues: ReadonlySet<string> = new Set(['NationalReportPublished', 'NationalReportRestated'])

/** What an event says of the issue that the bundle is about. */
export const noteIssue = (reading: Reading, { stream, type, data }: ReadEventLine): void => {
  const scope = reportIn(reading)
  if (scope === null || stream !== `cycle-${scope.cycle}` || !issues.has(type)) return
  const { revision, report } = objectOf(data ?? '') ?? {}
  if (revision === scope.revision && typeof report === 'string') reading.issued.add(report)
}
/** The report that the bundle is about; `null` of another bundle. */
export const reportIn = ({ bundle }: Reading): ReportScope | null =>
  bundle === null || bundle.scope === 'whole' || 'community' in bundle.scope ? null : bundle.scope

export const reportLine = (reading: Reading, { text }: LineOf<'report'>): Taken => {
  if (!reading.issued.has(hash('sha256', text, 'hex'))) return wrong('The report is not the one that was issued.')
  const printed = figuresPrinted(text)
  if (isLeft(printed)) return printed
  reading.printed = printed.right
  return right(undefined)
}

export const figureLine = (reading: Reading, line: FigureLine): Taken => {
  const { address } = line
  const printed = reading.printed?.get(address)
  if (printed === undefined || reading.told.has(address))
    return wrong(`The report has no figure ${address}, or it was told before.`)
  if (printed !== line.figure) return wrong(`The figure ${address} is not the one that was printed.`)
  if (!areInBundle(reading, line))
    return wrong(`A row of the figure ${address} stands there twice, or is in no stream.`)
  const share = comesTo(line, reading.told)
  if (share === 'other') return wrong(`The figure ${address} is not what its rows come to.`)
  reading.told.set(address, share)
  return right(undefined)
}

const areInBundle = ({ streams }: Reading, { rows }: FigureLine): boolean =>
  rows.every(({ stream }) => streams.get(stream) !== undefined) &&
  new Set(rows.map(({ key, stream }) => JSON.stringify([key, stream]))).size === rows.length
