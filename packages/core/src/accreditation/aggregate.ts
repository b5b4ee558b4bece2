/** The accreditation: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly, teamOrLinkPerson, type Grants } from '../roles.ts'
import { ReviewersInPrivate } from '../values/reviewers-in-private.ts'
import * as codec from './codec.ts'
import type { AccreditationCommand } from './commands.ts'
import { accreditationEvents } from './event-entries.ts'
import type { AccreditationEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { AccreditationFacts } from './facts.ts'
import { accreditationRefusals, type AccreditationRefusal } from './refusals.ts'
import { applyForAccreditation } from './rules/apply-for-accreditation.ts'
import { appointAppealPanel } from './rules/appoint-appeal-panel.ts'
import { attestAward } from './rules/attest-award.ts'
import { decideAccreditation } from './rules/decide-accreditation.ts'
import { decideAppeal } from './rules/decide-appeal.ts'
import { decideOnAward } from './rules/decide-on-award.ts'
import { endAwardWithMembership } from './rules/end-award-with-membership.ts'
import { judgeCriterion } from './rules/judge-criterion.ts'
import { lodgeAppeal } from './rules/lodge-appeal.ts'
import { recordInterimReview } from './rules/record-interim-review.ts'
import { referAward } from './rules/refer-award.ts'
import { replyToSuspension } from './rules/reply-to-suspension.ts'
import { reviewEvidence } from './rules/review-evidence.ts'
import { sendDecisionLetter } from './rules/send-decision-letter.ts'
import { submitEvidence } from './rules/submit-evidence.ts'
import { submitPack } from './rules/submit-pack.ts'
import { waiveAccreditationRule } from './rules/waive-accreditation-rule.ts'
import { withdrawApplication } from './rules/withdraw-application.ts'
import type { Accreditation } from './state.ts'

/** What the committee decides, the network records. */
const teamOrCommittee: Grants = { 'network-team': 'any', committee: 'any' }
const inPrivate = { present: ReviewersInPrivate, stoodAside: ReviewersInPrivate } as const

export const accreditation = aggregate<
  AccreditationCommand,
  Accreditation,
  AccreditationEvent,
  AccreditationRefusal,
  AccreditationFacts
>()({
  name: 'accreditation',
  address: ['community'],
  initialState: {
    ...{ judgements: [], cases: [], appeals: [], awards: [], waivers: [] },
    ahead: { cases: [], awards: [] }
  },
  evolve,
  commands: {
    JudgeCriterion: {
      codec: codec.JudgeCriterion,
      title: 'Judge a criterion of accreditation',
      roles: teamOrCommittee,
      facts: [],
      rule: judgeCriterion
    },
    AttestAward: {
      codec: codec.AttestAward,
      title: 'Attest an earlier award',
      roles: teamOnly,
      facts: [],
      rule: attestAward
    },
    ApplyForAccreditation: {
      codec: codec.ApplyForAccreditation,
      title: 'Apply for accreditation',
      roles: teamOrLinkPerson,
      facts: ['membershipType', 'fullCycles', 'policy'],
      rule: applyForAccreditation
    },
    SubmitPack: {
      codec: codec.SubmitPack,
      title: 'Submit the pack to the committee',
      roles: teamOnly,
      facts: ['accreditationReview', 'policy'],
      rule: submitPack
    },
    DecideAccreditation: {
      codec: codec.DecideAccreditation,
      title: 'Decide on an accreditation',
      roles: teamOrCommittee,
      facts: ['policy', 'holidays', 'present', 'stoodAside', 'members', 'communityName', 'typeThatDay'],
      rule: decideAccreditation,
      private: inPrivate
    },
    SendDecisionLetter: {
      codec: codec.SendDecisionLetter,
      title: 'Record that a decision letter was sent',
      roles: teamOnly,
      facts: ['policy', 'holidays'],
      rule: sendDecisionLetter
    },
    SubmitEvidence: {
      codec: codec.SubmitEvidence,
      title: 'Submit evidence for outstanding standards',
      roles: teamOrLinkPerson,
      facts: [],
      rule: submitEvidence
    },
    ReviewEvidence: {
      codec: codec.ReviewEvidence,
      title: 'Review evidence for outstanding standards',
      roles: teamOnly,
      facts: [],
      rule: reviewEvidence
    },
    LodgeAppeal: {
      codec: codec.LodgeAppeal,
      title: 'Lodge an appeal',
      roles: teamOrLinkPerson,
      facts: [],
      rule: lodgeAppeal
    },
    AppointAppealPanel: {
      codec: codec.AppointAppealPanel,
      title: 'Appoint the panel of an appeal',
      roles: teamOnly,
      facts: ['members', 'policy'],
      rule: appointAppealPanel
    },
    DecideAppeal: {
      codec: codec.DecideAppeal,
      title: 'Decide an appeal',
      roles: teamOrCommittee,
      facts: ['policy', 'holidays', 'present', 'stoodAside', 'members', 'communityName', 'typeThatDay'],
      rule: decideAppeal,
      private: inPrivate
    },
    WithdrawApplication: {
      codec: codec.WithdrawApplication,
      title: 'Withdraw an application for accreditation',
      roles: teamOrLinkPerson,
      facts: [],
      rule: withdrawApplication
    },
    RecordInterimReview: {
      codec: codec.RecordInterimReview,
      title: 'Record an interim review',
      roles: teamOnly,
      facts: ['selfReview', 'selfReviewMappings', 'policy'],
      rule: recordInterimReview
    },
    ReferAward: {
      codec: codec.ReferAward,
      title: 'Refer an award to the committee',
      roles: { 'network-team': 'any', reaction: 'any' },
      facts: [],
      rule: referAward
    },
    DecideOnAward: {
      codec: codec.DecideOnAward,
      title: 'Decide what becomes of an award',
      roles: teamOrCommittee,
      facts: ['policy', 'holidays', 'present', 'stoodAside', 'members', 'typeThatDay'],
      rule: decideOnAward,
      private: inPrivate
    },
    ReplyToSuspension: {
      codec: codec.ReplyToSuspension,
      title: 'Reply to the suspension of an award',
      roles: teamOrLinkPerson,
      facts: [],
      rule: replyToSuspension
    },
    EndAwardWithMembership: {
      codec: codec.EndAwardWithMembership,
      title: 'End an award with the membership',
      roles: { reaction: 'any' },
      facts: ['policy', 'holidays', 'cyclesHeld'],
      rule: endAwardWithMembership
    },
    WaiveAccreditationRule: {
      codec: codec.WaiveAccreditationRule,
      title: 'Waive a rule of accreditation for one case',
      roles: teamOnly,
      facts: [],
      rule: waiveAccreditationRule
    }
  },
  events: accreditationEvents,
  refusals: accreditationRefusals
})
