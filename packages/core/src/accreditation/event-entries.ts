/** How the events of an accreditation are stored, and what each says in one plain sentence. */
import type { Events } from '../aggregate.ts'
import { approvingRoleName, counted, dayInWords, listed } from '../wording/index.ts'
import * as codec from './codec.ts'
import type { AccreditationEvent, AwardReferred } from './events.ts'
import type { AppealOutcome, AwardCause, DecidedBy } from './parts.ts'
import { waivableAccreditationRules } from './waivable-rules.ts'

const causeName: Readonly<Record<AwardCause, string>> = {
  'serious-incident': 'a serious incident',
  'material-change': 'a material change',
  'interim-missed': 'an interim review that was missed',
  'fees-unpaid': 'unpaid fees',
  'false-evidence': 'false evidence',
  referral: 'what had been referred',
  'membership-ended': 'the end of the membership',
  other: 'another cause'
}
const outcomeName: Readonly<Record<AppealOutcome, string>> = {
  stands: 'what was decided stands',
  varied: 'it was decided otherwise',
  remitted: 'the committee decides anew'
}
const decider = ({ chair, sitting }: DecidedBy): string => {
  if (sitting === null) return `The chair (${chair}), alone,`
  const { voters, stoodAside, inFavour, against, abstained } = sitting
  const aside = stoodAside === 0 ? '' : `, ${String(stoodAside)} standing aside`
  return `A sitting of ${counted(voters.length, 'member')}${aside} (${String(inFavour)} for, ${String(against)} against, ${String(abstained)} abstaining)`
}
const standards = (codes: ReadonlyArray<string>): string => counted(codes.length, 'standard')

const whyReferred = ({ cause, cycle, merged }: Pick<AwardReferred, 'cause' | 'cycle' | 'merged'>): string => {
  switch (cause) {
    case 'type-changed':
      return 'the type of membership changes'
    case 'report-corrected':
      return `the report of ${cycle ?? 'its cycle'} was corrected`
    case 'merged-in':
      return `${merged ?? 'another community'} merged into this one`
    case 'interim':
      return 'of its interim review'
    case 'concern':
      return 'of a concern'
  }
}

export const accreditationEvents: Events<AccreditationEvent> = {
  CriterionJudged: {
    codec: codec.CriterionJudged,
    says: ({ criterion, shown, judgedBy }) =>
      `${judgedBy} judged that the community ${shown ? 'shows' : 'does not show'} the criterion ${criterion}.`
  },
  AwardAttested: {
    codec: codec.AwardAttested,
    says: ({ certificate, from, until }) =>
      `The network attested the award ${certificate}, in force from ${dayInWords(from)} through ${dayInWords(until)}.`
  },
  AccreditationAppliedFor: {
    codec: codec.AccreditationAppliedFor,
    says: ({ cycle, fullCycles }) =>
      `The community applied for accreditation in ${cycle}, with ${counted(fullCycles, 'full cycle')} completed.`
  },
  PackSubmitted: {
    codec: codec.PackSubmitted,
    says: ({ version, outstanding }) =>
      `The pack was submitted from version ${String(version)} of the report, with ${standards(outstanding.map(({ standard }) => standard))} outstanding.`
  },
  AccreditationAwarded: {
    codec: codec.AccreditationAwarded,
    says: ({ by, certificate, from, until }) =>
      `${decider(by)} accredited the community: certificate ${certificate}, in force from ${dayInWords(from)} through ${dayInWords(until)}.`
  },
  AccreditationDeferred: {
    codec: codec.AccreditationDeferred,
    says: ({ by, outstanding, limit }) =>
      `${decider(by)} deferred the decision until ${dayInWords(limit)} at the latest, with ${standards(outstanding)} outstanding.`
  },
  AccreditationNotAwarded: {
    codec: codec.AccreditationNotAwarded,
    says: ({ by }) => `${decider(by)} decided not to accredit the community.`
  },
  DecisionLetterSent: {
    codec: codec.DecisionLetterSent,
    says: ({ appealUntil }) =>
      `The letter that tells the decision was sent${appealUntil === null ? '' : `; an appeal is possible until ${dayInWords(appealUntil)}`}.`
  },
  EvidenceSubmitted: {
    codec: codec.EvidenceSubmitted,
    says: ({ standards: codes }) => `The community submitted evidence for ${listed(codes) || 'no standard'}.`
  },
  EvidenceReviewed: {
    codec: codec.EvidenceReviewed,
    says: ({ standards: reviewed }) => {
      const met = reviewed.filter(one => one.met).map(({ standard }) => standard)
      return `Evidence was reviewed for ${standards(reviewed.map(({ standard }) => standard))}; ${met.length === 0 ? 'none is' : `${listed(met)} ${met.length === 1 ? 'is' : 'are'}`} met now.`
    }
  },
  AppealLodged: {
    codec: codec.AppealLodged,
    says: ({ against, grounds }) =>
      `The community appealed against ${against === 'decision' ? 'the decision' : 'the withdrawal of its award'}, on ${grounds}.`
  },
  AppealPanelAppointed: {
    codec: codec.AppealPanelAppointed,
    says: ({ panel }) => `A panel of ${counted(panel.length, 'member')} was appointed to hear the appeal.`
  },
  AppealDecided: {
    codec: codec.AppealDecided,
    says: ({ outcome }) => `The panel decided the appeal: ${outcomeName[outcome]}.`
  },
  CaseWithdrawn: {
    codec: codec.CaseWithdrawn,
    says: ({ because }) =>
      because === 'withdrawn' ? 'The community withdrew its application.' : 'The application ended with the membership.'
  },
  InterimReviewed: {
    codec: codec.InterimReviewed,
    says: ({ cycle, outcome }) =>
      `The interim review was taken from the self-review of ${cycle}, and the award was ${outcome === 'kept' ? 'kept' : 'referred to the committee'}.`
  },
  AwardReferred: {
    codec: codec.AwardReferred,
    says: event => `The award was referred to the committee, because ${whyReferred(event)}.`
  },
  AwardKept: { codec: codec.AwardKept, says: ({ by }) => `${decider(by)} kept the award.` },
  AwardSuspended: {
    codec: codec.AwardSuspended,
    says: ({ by, cause, replyDue }) =>
      `${by === null ? 'The award was suspended' : `${decider(by)} suspended the award`} because of ${causeName[cause]}; the community may reply until ${dayInWords(replyDue)}.`
  },
  AwardReinstated: {
    codec: codec.AwardReinstated,
    says: ({ by, after }) => `${decider(by)} reinstated the award after its ${after === 'end' ? 'end' : 'suspension'}.`
  },
  AwardWithdrawn: {
    codec: codec.AwardWithdrawn,
    says: ({ by, cause, appealUntil }) =>
      `${decider(by)} withdrew the award because of ${causeName[cause]}; an appeal is possible until ${dayInWords(appealUntil)}.`
  },
  AwardExtended: {
    codec: codec.AwardExtended,
    says: ({ by, until }) => `${decider(by)} extended the award through ${dayInWords(until)}.`
  },
  SuspensionReplied: {
    codec: codec.SuspensionReplied,
    says: () => 'The community replied to the suspension of its award.'
  },
  AwardEndedWithMembership: {
    codec: codec.AwardEndedWithMembership,
    says: () => 'The award ended with the membership.'
  },
  AccreditationRuleWaived: {
    codec: codec.AccreditationRuleWaived,
    says: ({ rule, approvedBy }) =>
      `For this case ${waivableAccreditationRules[rule]} was waived, which ${approvingRoleName[approvedBy]} approved.`
  }
}
