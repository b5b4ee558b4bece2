/** Which cycles are paid for, by which line of an invoice, and under which type of membership. */
import type { BasisPoints } from '../values/basis-points.ts'
import type { Count } from '../values/count.ts'
import type { Cycle } from '../values/cycle.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { Account, Line } from './state.ts'

/** A cycle that is invoiced, and how. */
export interface Cover {
  readonly invoice: DocumentNumber
  /** Under which it is paid for: that of a dearer type, where one was invoiced on top. */
  readonly membershipType: MembershipType
  readonly size: Count | null
  /** Of the term; `null` where an invoice from before the records does not tell. */
  readonly discountBasisPoints: BasisPoints | null
  /** How many cycles the term has. */
  readonly cycles: number
}

/** Whether all of a line was given back. */
export const isGivenBack = ({ net, credited }: Line): boolean => net > 0 && credited.net >= net

const covers = (line: Line, cycle: Cycle): boolean =>
  line.cycles.includes(cycle) && !line.notBegun.includes(cycle) && !isGivenBack(line)

const coverBy = (invoice: DocumentNumber, { subject, cycles }: Line): Cover | null => {
  const term = { invoice, cycles: cycles.length }
  if (subject.of === 'membership') {
    const { membershipType, size, discountBasisPoints } = subject
    return { ...term, membershipType, size, discountBasisPoints }
  }
  if (subject.of !== 'former' || subject.membershipType === null) return null
  return { ...term, membershipType: subject.membershipType, size: subject.size, discountBasisPoints: null }
}

/** How a cycle is paid for, by what was invoiced last; `null` while it is not. */
export const coverOf = ({ invoices }: Pick<Account, 'invoices'>, cycle: Cycle): Cover | null =>
  invoices
    .flatMap(({ number, lines }) => lines.filter(line => covers(line, cycle)).map(line => ({ number, line })))
    .reduce<Cover | null>((cover, { number, line }) => {
      const term = coverBy(number, line)
      if (term !== null) return term
      if (cover === null || line.subject.of !== 'type-change') return cover
      return { ...cover, membershipType: line.subject.membershipType }
    }, null)
