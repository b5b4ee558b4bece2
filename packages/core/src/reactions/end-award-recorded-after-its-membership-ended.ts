/**
 * What was awarded or applied for before a membership ended ends with it, also where it is recorded only later: the days
 * decide, not the order in which they were recorded.
 */
import {
  accreditation,
  type AccreditationAppliedFor,
  type AccreditationAwarded,
  type AccreditationRefusal,
  type AwardAttested,
  type AwardReinstated,
  type EndAwardWithMembership
} from '../accreditation/index.ts'
import { membershipEndAfter } from '../facts/membership-end-after.ts'
import type { PlainDate } from '../values/plain-date.ts'
import { reaction } from './reaction.ts'

type Begun = AccreditationAppliedFor | AccreditationAwarded | AwardAttested | AwardReinstated

const ending = ({ community }: Begun, endedOn: PlainDate | null): ReadonlyArray<EndAwardWithMembership> =>
  endedOn === null ? [] : [{ type: 'EndAwardWithMembership', community, on: endedOn }]

export const endAwardRecordedAfterItsMembershipEnded = reaction(accreditation)({
  name: 'end-award-recorded-after-its-membership-ended',
  on: ['AccreditationAppliedFor', 'AccreditationAwarded', 'AwardAttested', 'AwardReinstated'],
  questions: { endedOn: membershipEndAfter },
  commands: (event, _, { endedOn }) => ending(event, endedOn),
  settledBy: ['NoAward'] satisfies ReadonlyArray<AccreditationRefusal['type']>
})
