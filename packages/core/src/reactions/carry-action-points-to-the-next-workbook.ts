/** Open action points of a final report go on in the next workbook, whichever of the two comes first. */
import { heldNext } from '../facts/held-next.ts'
import {
  kindsFor,
  review,
  type CarryActionPoints,
  type LocalReportIssued,
  type ReviewOpened,
  type ReviewRefusal
} from '../review/index.ts'
import type { HeldCycle } from '../review/index.ts'
import { reaction } from './reaction.ts'

const into = ({ community, on }: ReviewOpened | LocalReportIssued) =>
  ({ type: 'CarryActionPoints', community, on }) as const

const carrying = (
  event: ReviewOpened | LocalReportIssued,
  next: HeldCycle | null
): ReadonlyArray<CarryActionPoints> => {
  const { cycle, kind } = event
  if (event.type === 'ReviewOpened') return [{ ...into(event), cycle, kind }]
  return next === null
    ? []
    : kindsFor[next.membershipType].map(one => ({ ...into(event), cycle: next.cycle, kind: one }))
}

export const carryActionPointsToTheNextWorkbook = reaction(review)({
  name: 'carry-action-points-to-the-next-workbook',
  on: ['ReviewOpened', 'LocalReportIssued'],
  questions: { next: heldNext },
  commands: (event, _, { next }) => carrying(event, next),
  settledBy: ['ReviewNotOpened'] satisfies ReadonlyArray<ReviewRefusal['type']>
})
