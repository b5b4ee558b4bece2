/** What is before the committee, and one case of it, deferred with evidence and under nobody's name: for tests of pages. */
import type { AccreditationCase, Committee } from '@cofc/reports'

const [community, name, cycle] = ['TC-0001', 'Alder House', '2023-2024'] as const

export const committeeOn = (on: Committee['on']): Committee =>
  ({
    on,
    cases: [
      {
        ...{ community, name, cycle, status: 'Deferred', presentedOn: '2024-03-01', limit: '2024-12-01' },
        ...{ proposed: 'deferred', open: ['deferred', 'not-accredited'], panelAppointed: null }
      },
      {
        ...{ community: 'TC-0005', name: null, cycle, status: 'UnderAppeal', presentedOn: '2024-02-01', limit: null },
        ...{ proposed: null, open: [], panelAppointed: false }
      }
    ],
    awards: [
      {
        ...{ community: 'TC-0003', name: 'Cedar Court', certificate: 'TC-0003-A1', standing: 'Suspended' },
        ...{ until: '2025-02-28', referredFor: ['type-changed'], replyDue: '2024-12-10', replied: false }
      }
    ],
    decided: [
      {
        ...{ community: 'TC-0007', name: 'Elm House', cycle, decision: 'accredited', on: '2024-06-01' },
        ...{ letterOn: '2024-06-10', appealUntil: null }
      }
    ]
  }) as unknown as Committee

const type = (of: number, met: number, counting: number, threshold: number) => ({
  ...{ type: of, met, counting, notApplicable: 0, percentMet: counting === 0 ? null : (met * 1000) / counting / 10 },
  ...{ threshold, needed: Math.ceil((threshold * counting) / 100), reached: 100 * met >= threshold * counting }
})
const types = [type(1, 1, 1, 100), type(2, 3, 4, 80), type(3, 0, 0, 60)]
const standard = (code: string, of: number, peer: string, evidence: ReadonlyArray<string>) => ({
  ...{ standard: code, section: 'Belonging', type: of, core: code === 'C1', text: 'Everybody has a say.', self: 'met' },
  ...{ peer, selfComment: null, peerComment: peer === 'met' ? null : { words: 'Not everybody comes.' } },
  evidence: evidence.map(words => ({ words })),
  last: { standard: code, self: 'met', peer: 'partly' }
})
export const caseOn = (on: AccreditationCase['on']): AccreditationCase =>
  ({
    ...{ community, name, cycle, on, status: 'Deferred', appliedOn: '2023-10-01', fullCycles: 2 },
    membershipType: 'Accreditation',
    pack: {
      ...{ presentedOn: '2024-03-01', edition: 'E10', limit: '2024-12-01', types, coreMustBeMet: true },
      outstanding: [{ standard: 'T4', type: 2, core: false, claimedNotApplicable: false }]
    },
    needs: { quorum: 4, layMembers: 1, layMembersWaived: false, visitors: ['R-014', 'R-031'] },
    decisions: [
      {
        ...{ decision: 'accredited', open: false, accepting: [], byChairAlone: false },
        whyNot: 'Of type 2, 3 of 4 standards are met, and 4 are needed: defer, refuse, or review evidence first.'
      },
      { decision: 'deferred', open: true, whyNot: null, accepting: [], byChairAlone: false },
      { decision: 'not-accredited', open: true, whyNot: null, accepting: ['C2'], byChairAlone: true }
    ],
    proposed: 'deferred',
    made: [
      {
        ...{ decision: 'deferred', on: '2024-03-20', chair: 'R-101', quorum: 4, types, coreMustBeMet: true },
        ...{ coreOutstanding: [], acceptedNotApplicable: ['C2'], acceptedMet: [], onAppeal: false },
        ...{ outstanding: ['T4'], limit: '2024-12-01', letterDue: '2024-04-05', award: null },
        minute: { words: 'We ask for one more piece of evidence.' },
        sitting: {
          ...{ inFavour: 3, against: 1, abstained: 0, castingVote: false, stoodAside: 2, layMembers: 'met' },
          voters: ['R-101', 'R-102', 'R-103', 'R-104']
        }
      }
    ],
    ...{ letterOn: '2024-04-02', appealUntil: '2024-04-30' },
    evidence: [{ on: '2024-05-01', standards: ['T4'], words: { words: 'Minutes of eight meetings.' } }],
    checked: [{ on: '2024-05-10', standard: 'T4', met: false }],
    appeals: [
      {
        ...{ lodgedOn: '2024-04-10', against: 'decision', grounds: 'fact', words: { words: 'T4 was seen.' } },
        ...{ panel: ['R-105', 'R-106', 'R-107'], decidedOn: '2024-04-20', outcome: 'stands' }
      }
    ],
    reviews: [
      {
        ...{ cycle, kind: 'accreditation', finalOn: '2024-02-01', met: 4, partly: 1, not: 0 },
        notApplicable: 0
      },
      { cycle: '2022-2023', kind: 'peer-review', finalOn: '2023-05-01', met: 3, partly: 1, not: 1, notApplicable: 0 }
    ],
    standards: [standard('C1', 1, 'met', ['Rota of the week']), standard('T4', 2, 'partly', [])]
  }) as unknown as AccreditationCase
