/** What makes a mapping whole: every standard of both editions has its line, and no line contradicts itself or another. */
import type { EditionId } from '../values/edition-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { EditionRefusal } from './refusals.ts'
import type { MappingLine } from './standard.ts'
import type { Contents } from './state.ts'

interface Side {
  readonly edition: EditionId
  readonly standards: ReadonlyArray<StandardCode>
}

const fits = ({ from, to, change }: MappingLine): boolean => {
  if (change === 'new') return from === null && to !== null
  if (change === 'dropped') return from !== null && to === null
  return from !== null && to !== null
}
const standsAlone = ({ change }: MappingLine): boolean => change !== 'split' && change !== 'merged'

/** A line that says the wrong thing, or one that should stand alone for its standards and does not. */
const contradictory = (lines: ReadonlyArray<MappingLine>): MappingLine | undefined => {
  const shares = (line: MappingLine) => (other: MappingLine) =>
    other !== line && ((line.from !== null && other.from === line.from) || (line.to !== null && other.to === line.to))
  return lines.find(line => !fits(line) || (standsAlone(line) && lines.some(shares(line))))
}
const isMissingIn =
  (codes: ReadonlyArray<StandardCode>) =>
  (code: StandardCode | null): code is StandardCode =>
    code !== null && !codes.includes(code)
const named = (codes: ReadonlyArray<StandardCode | null>) => codes.filter(code => code !== null)

/** What is wrong with one side of a mapping: it names an unknown standard, or leaves some out. */
const oneSide = (codes: ReadonlyArray<StandardCode>, { edition, standards }: Side) => {
  const unknown = codes.find(isMissingIn(standards))
  const stranger: EditionRefusal | null =
    unknown === undefined ? null : { type: 'MappingNamesUnknown', edition, standard: unknown }
  return { stranger, leftOut: standards.filter(isMissingIn(codes)) }
}

/** What is wrong with a mapping; `null` when it is whole. */
export const flawOf = (lines: ReadonlyArray<MappingLine>, earlier: Side, later: Side): EditionRefusal | null => {
  const before = oneSide(named(lines.map(({ from }) => from)), earlier)
  const after = oneSide(named(lines.map(({ to }) => to)), later)
  const stranger = before.stranger ?? after.stranger
  if (stranger !== null) return stranger
  const line = contradictory(lines)
  if (line !== undefined) return { type: 'MappingLineIsContradictory', from: line.from, to: line.to }
  if (before.leftOut.length + after.leftOut.length === 0) return null
  return { type: 'MappingLeavesOut', earlier: before.leftOut, later: after.leftOut }
}

/** What has become wrong with an edition's mappings since they were made, because its standards were written on. */
export const staleMapping = ({ edition, standards, mappings }: Contents): EditionRefusal | null => {
  const later = { edition, standards: standards.map(({ standard }) => standard) }
  for (const { lines } of mappings) {
    const { stranger, leftOut } = oneSide(named(lines.map(({ to }) => to)), later)
    if (stranger !== null) return stranger
    if (leftOut.length > 0) return { type: 'MappingLeavesOut', earlier: [], later: leftOut }
  }
  return null
}
