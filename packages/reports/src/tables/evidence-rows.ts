/** What a review shows as evidence, as pieces of the library come to it and are taken back. */
import type { EvidenceAttached, EvidenceDetached, EvidenceId } from '@cofc/core'
import type { EvidenceRow } from './local-review-row.ts'

const standardsOf = (rows: ReadonlyArray<EvidenceRow>, piece: EvidenceId): EvidenceRow['standards'] =>
  rows.find(row => row.piece === piece)?.standards ?? []

export const withAttached = (
  rows: ReadonlyArray<EvidenceRow>,
  { evidence: piece, standards, title }: EvidenceAttached
): Array<EvidenceRow> => {
  const shown = { title, piece, standards: [...standardsOf(rows, piece), ...standards] }
  return rows.some(row => row.piece === piece) ? rows.map(row => (row.piece === piece ? shown : row)) : [...rows, shown]
}
export const withDetached = (
  rows: ReadonlyArray<EvidenceRow>,
  { evidence: piece, standards }: EvidenceDetached
): Array<EvidenceRow> => {
  const left = standardsOf(rows, piece).filter(standard => !standards.includes(standard))
  return rows.flatMap(row => (row.piece !== piece ? [row] : left.length === 0 ? [] : [{ ...row, standards: left }]))
}
