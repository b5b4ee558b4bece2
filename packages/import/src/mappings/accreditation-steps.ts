/** The commands that the steps of accreditations.csv give. */
import { count, type ReviewerId, type Words } from '@cofc/core'
import {
  appealed,
  awardCauses,
  awardDecisions,
  caseDecisions,
  columns,
  grounds,
  interimOutcomes,
  referrals,
  wordIn,
  type Cells
} from './accreditation-columns.ts'
import { doubt } from './accreditation-doubts.ts'
import { csvFile } from './csv-file.ts'
import { done, membershipIn } from './done.ts'
import type { Row } from './row.ts'
import { stepsOf } from './step.ts'

export const accreditationFile = csvFile({
  name: 'accreditations.csv',
  as: 'network-team',
  subject: 'community',
  keyed: ['community', 'step', 'on', 'cycle', 'outcome', 'standards', 'certificate'],
  columns,
  // Of one day: what a decision rests on comes before it.
  commands: [
    ...(['AttestAward', 'ApplyForAccreditation', 'SubmitPack', 'SubmitEvidence', 'ReviewEvidence'] as const),
    ...(['DecideAccreditation', 'SendDecisionLetter', 'WithdrawApplication', 'RecordInterimReview'] as const),
    ...(['ReferAward', 'ReplyToSuspension', 'DecideOnAward', 'LodgeAppeal', 'AppointAppealPanel'] as const),
    'DecideAppeal'
  ],
  doubt,
  alsoNeeds: [],
  missedBy: [
    ...(['NoCase', 'NotPresented', 'NotDeferred', 'NoEvidenceFor', 'NothingDecided', 'NothingToAppeal'] as const),
    ...(['NoAppeal', 'PanelNotAppointed', 'NoAward', 'AwardNotSuspended', 'AwardNotReferred'] as const)
  ]
})
export type AccreditationRow = Row<typeof accreditationFile>
const step = stepsOf()(accreditationFile)

const ofCase = { community: 'community', cycle: 'cycle', on: 'on' } as const
const ofAward = { community: 'community', on: 'on' } as const

/** A private value is given as it is: whoever takes the command keeps it as words are. */
const confided = (members: ReadonlyArray<ReviewerId>): Words => members as unknown as Words

/** A sitting with its votes, or the chair alone. */
const deciding = {
  chair: 'chair',
  present: { is: ({ by, present }: Cells) => (by === 'chair' ? null : confided(present)), column: 'present' },
  stoodAside: {
    is: ({ by, stood_aside: aside }: Cells) => (by === 'chair' ? null : confided(aside)),
    column: 'stood_aside'
  },
  votes: {
    is: ({ by, in_favour: inFavour, against, abstained, casting }: Cells) =>
      by === 'chair'
        ? null
        : {
            ...{ inFavour: inFavour ?? count(0), against: against ?? count(0) },
            ...{ abstained: abstained ?? count(0), castingVote: casting ?? false }
          },
    column: 'in_favour'
  }
} as const
/** The chair alone fills no cell of a sitting. */
const ofWhoDecides = {
  present: ({ by }: Cells) => (by === 'chair' ? 'chair' : 'present'),
  stoodAside: ({ by }: Cells) => (by === 'chair' ? 'chair' : 'stood_aside'),
  votes: ({ by }: Cells) => (by === 'chair' ? 'by' : 'in_favour')
} as const
const whoDecides = ({ chair, present }: Cells): ReadonlyArray<string> =>
  [...(chair === null ? [] : [chair]), ...present].map(reviewer => done('RegisterReviewer', { reviewer }))
const issued = ({ community, cycle }: Pick<Cells, 'community' | 'cycle'>): string =>
  done('IssueLocalReport', { community, cycle: cycle ?? '', kind: 'accreditation' })

export const steps = {
  applied: step('ApplyForAccreditation')({
    what: '',
    given: ['cycle'],
    fields: ofCase,
    leansOn: [({ community, cycle }) => membershipIn(community, cycle), 'JudgeCriterion']
  }),
  pack: step('SubmitPack')({
    what: '',
    given: ['cycle'],
    fields: ofCase,
    leansOn: ['ApplyForAccreditation', issued]
  }),
  decision: step('DecideAccreditation')({
    what: '',
    given: ['cycle', 'chair', 'words'],
    fields: {
      ...ofCase,
      ...deciding,
      decision: { is: ({ outcome }) => wordIn(caseDecisions, outcome), column: 'outcome' },
      acceptedNotApplicable: 'not_applicable',
      commendations: 'commendations',
      minute: { words: 'words' }
    },
    about: { ...ofWhoDecides, standards: 'not_applicable' },
    leansOn: ['SubmitPack', whoDecides]
  }),
  letter: step('SendDecisionLetter')({
    what: '',
    given: ['cycle'],
    fields: ofCase,
    leansOn: ['DecideAccreditation']
  }),
  evidence: step('SubmitEvidence')({
    what: '',
    given: ['cycle', 'words'],
    fields: { ...ofCase, standards: 'standards', evidence: { words: 'words' } },
    leansOn: ['DecideAccreditation']
  }),
  'evidence-reviewed': step('ReviewEvidence')({
    what: '',
    given: ['cycle'],
    fields: {
      ...ofCase,
      standards: {
        is: ({ standards, outcome }) => standards.map(standard => ({ standard, met: outcome === 'met' })),
        column: 'standards'
      }
    },
    leansOn: ['SubmitEvidence']
  }),
  appeal: step('LodgeAppeal')({
    what: '',
    given: ['cycle', 'words'],
    fields: {
      ...ofCase,
      against: { is: ({ outcome }) => wordIn(appealed, outcome), column: 'outcome' },
      grounds: { is: ({ cause }) => wordIn(grounds, cause), column: 'cause' },
      words: { words: 'words' }
    },
    leansOn: ['SendDecisionLetter']
  }),
  panel: step('AppointAppealPanel')({
    what: '',
    given: ['cycle'],
    fields: { ...ofCase, panel: 'present' },
    // Whoever must not hear it is named there, and nobody stands aside.
    about: { present: 'present', stoodAside: 'present' },
    leansOn: ['LodgeAppeal', whoDecides]
  }),
  'appeal-decision': step('DecideAppeal')({
    what: '',
    given: ['cycle', 'chair', 'words'],
    fields: {
      ...ofCase,
      ...deciding,
      outcome: {
        is: ({ outcome }) => (outcome === 'stands' || outcome === 'remitted' ? outcome : ('varied' as const)),
        column: 'outcome'
      },
      decision: { is: ({ outcome }) => caseDecisions.find(word => word === outcome) ?? null, column: 'outcome' },
      acceptedMet: 'standards',
      minute: { words: 'words' }
    },
    about: { ...ofWhoDecides, standards: 'standards' },
    leansOn: ['AppointAppealPanel', whoDecides]
  }),
  interim: step('RecordInterimReview')({
    what: '',
    given: ['cycle'],
    fields: { ...ofCase, outcome: { is: ({ outcome }) => wordIn(interimOutcomes, outcome), column: 'outcome' } },
    leansOn: [
      'DecideAccreditation',
      ({ community, cycle }) => done('SubmitSelfReview', { community, cycle, kind: 'self-review' })
    ]
  }),
  referred: step('ReferAward')({
    what: '',
    fields: {
      ...ofAward,
      cause: { is: ({ cause }) => wordIn(referrals, cause), column: 'cause' },
      cycle: { is: () => null, column: null },
      merged: { is: () => null, column: null }
    },
    leansOn: ['DecideAccreditation']
  }),
  'award-decision': step('DecideOnAward')({
    what: '',
    given: ['chair', 'words'],
    fields: {
      ...ofAward,
      ...deciding,
      decision: { is: ({ outcome }) => wordIn(awardDecisions, outcome), column: 'outcome' },
      cause: { is: ({ cause }) => wordIn(awardCauses, cause), column: 'cause' },
      until: 'until',
      words: { words: 'words' }
    },
    about: ofWhoDecides,
    leansOn: ['DecideAccreditation', whoDecides]
  }),
  reply: step('ReplyToSuspension')({
    what: '',
    given: ['words'],
    fields: { ...ofAward, words: { words: 'words' } },
    leansOn: ['DecideOnAward']
  }),
  withdrawn: step('WithdrawApplication')({
    what: '',
    given: ['cycle'],
    fields: ofCase,
    leansOn: ['ApplyForAccreditation']
  }),
  attested: step('AttestAward')({
    what: '',
    given: ['certificate', 'edition', 'from', 'until'],
    fields: { ...ofAward, certificate: 'certificate', edition: 'edition', from: 'from', until: 'until' },
    leansOn: []
  })
}
