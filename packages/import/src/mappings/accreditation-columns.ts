/** The columns of accreditations.csv, and the words that may stand in them. */
import type { AppealAgainst, AppealGrounds, AwardCause, AwardDecision, CaseDecision, ReferralCause } from '@cofc/core'
import * as cell from '../reading/cells.ts'
import { ifGiven, inPrivate, listOf, needed, type CellsOf } from '../reading/column.ts'

type Words<Word extends string> = readonly [Word, ...ReadonlyArray<Word>]
export const caseDecisions: Words<CaseDecision> = ['accredited', 'deferred', 'not-accredited']
export const awardDecisions: Words<AwardDecision> = ['kept', 'suspended', 'reinstated', 'withdrawn', 'extended']
export const interimOutcomes: Words<'kept' | 'referred'> = ['kept', 'referred']
export const evidenceOutcomes: Words<'met' | 'not-met'> = ['met', 'not-met']
export const appealed: Words<AppealAgainst> = ['decision', 'withdrawal']
/** Varied by itself is a withdrawal that is taken back; of a case it is told what is decided instead. */
export const appealOutcomes: Words<'stands' | 'remitted' | 'varied' | CaseDecision> = [
  ...(['stands', 'remitted', 'varied'] as const),
  ...caseDecisions
]
export const grounds: Words<AppealGrounds> = ['process', 'fact']
/** What else refers an award follows by itself from what is recorded. */
export const referrals: Words<Extract<ReferralCause, 'interim' | 'concern'>> = ['interim', 'concern']
/** That a membership ended follows by itself. */
export const awardCauses: Words<Exclude<AwardCause, 'membership-ended'>> = [
  ...(['serious-incident', 'material-change', 'interim-missed'] as const),
  ...(['fees-unpaid', 'false-evidence', 'referral', 'other'] as const)
]
const words = (...lists: ReadonlyArray<ReadonlyArray<string>>) => [...new Set(lists.flat())]

/** The word of a cell; of a row that is kept out, the first. */
export const wordIn = <Word extends string>([first, ...others]: Words<Word>, text: string | null): Word =>
  others.find(word => word === text) ?? first

export const columns = {
  community: needed(cell.communityId),
  cycle: ifGiven(cell.cycleName),
  on: needed(cell.date),
  step: needed(
    cell.choice(
      ...(['applied', 'pack', 'decision', 'letter', 'evidence', 'evidence-reviewed', 'appeal', 'panel'] as const),
      ...(['appeal-decision', 'interim', 'referred', 'award-decision', 'reply', 'withdrawn', 'attested'] as const)
    )
  ),
  outcome: ifGiven(
    cell.choice(...words(caseDecisions, evidenceOutcomes, appealed, appealOutcomes, interimOutcomes, awardDecisions))
  ),
  cause: ifGiven(cell.choice(...words(grounds, referrals, awardCauses))),
  by: ifGiven(cell.choice('sitting', 'chair')),
  present: inPrivate(listOf(cell.anyReviewerId)),
  stood_aside: inPrivate(listOf(cell.anyReviewerId)),
  chair: ifGiven(cell.reviewerId),
  in_favour: ifGiven(cell.number),
  against: ifGiven(cell.number),
  abstained: ifGiven(cell.number),
  casting: ifGiven(cell.yesOrNo),
  standards: listOf(cell.standardCode),
  not_applicable: listOf(cell.standardCode),
  commendations: listOf(cell.shortCode),
  from: ifGiven(cell.date),
  until: ifGiven(cell.date),
  edition: ifGiven(cell.editionId),
  certificate: ifGiven(cell.shortCode),
  words: ifGiven(cell.text)
}
export type Cells = CellsOf<typeof columns>
