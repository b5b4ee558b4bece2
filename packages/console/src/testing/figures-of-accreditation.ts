/** What the page of a national report must print of accreditations. */
import type { NationalReport } from '@cofc/reports'
import { counts, type Printed } from './printed.ts'

export const ofAccreditation = ({ accreditation }: NationalReport): ReadonlyArray<Printed> => {
  if (accreditation === undefined) return []
  const { accredited, inForce, withoutAward } = accreditation
  const communities = accredited.all === 1 ? '1 community' : `${String(accredited.all)} communities`
  const told: ReadonlyArray<Printed> = withoutAward.shown
    ? counts('accreditation/withoutAward/', {
        deferred: withoutAward.deferred,
        notAwarded: withoutAward.notAwarded,
        withdrawn: withoutAward.withdrawn
      })
    : [['accreditation/withoutAward', 'too few to show']]
  return [
    ['accreditation/accredited', `${communities}, ${String(accredited.first)} of them for the first time`],
    ...counts('accreditation/', { inForce }),
    ...told
  ]
}
