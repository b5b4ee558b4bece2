/** By which editions the cases of a community are judged: a decision speaks of the standards of its review and of no others. */
import type { Accreditation, EditionId } from '@cofc/core'

/** Of the cases whose pack was submitted and which did not end; none while there is no pack. */
export const editionsOfCases = ({ cases }: Pick<Accreditation, 'cases'>): ReadonlyArray<EditionId> => [
  ...new Set(cases.flatMap(one => ('edition' in one ? [one.edition] : [])))
]
