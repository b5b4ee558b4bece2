/** The local report of an accreditation whose case is deferred, and that of a joint audit. */
import type { ItemCode, PlainDate } from '@cofc/core'
import type { AccreditationShown, AuditShown, LocalReport, TypeAgainstThreshold } from '@cofc/reports'
import { localReport } from './local.ts'

const day = (text: string): PlainDate => text as PlainDate
const [first, second, third] = localReport.standards.slice(0, 3).map(({ standard, text }) => ({ standard, text }))
if (first === undefined || second === undefined || third === undefined) throw new Error('there are too few standards')

const types: ReadonlyArray<TypeAgainstThreshold> = [
  { type: 1, met: 12, counting: 12, notApplicable: 1, percentMet: 100, threshold: 100, needed: 12, reached: true },
  { type: 2, met: 31, counting: 39, notApplicable: 1, percentMet: 79.5, threshold: 80, needed: 32, reached: false },
  { type: 3, met: 0, counting: 0, notApplicable: 2, percentMet: null, threshold: 60, needed: 0, reached: true }
]
const afterEvidence = types.map(one => (one.type === 2 ? { ...one, met: 32, percentMet: 82.1, reached: true } : one))

export const accreditation: AccreditationShown = {
  ...{ types, coreMustBeMet: true, pinned: true },
  outstanding: [
    { ...first, rating: 'n/a', type: 1, core: true },
    { ...second, rating: 'partly', type: 2, core: false },
    { ...third, rating: null, type: 2, core: false }
  ],
  core: [
    { ...first, rating: 'n/a' },
    { ...second, rating: 'met' }
  ],
  case: {
    ...{ status: 'Deferred', appliedOn: day('2023-10-02'), appealSince: null, closedOn: null, award: null },
    pack: {
      ...{ presentedOn: day('2024-04-02'), limit: day('2024-10-02') },
      ...{ types: afterEvidence, outstanding: [third.standard] }
    },
    decision: {
      ...{ decision: 'deferred', on: day('2024-04-20') },
      ...{ letterOn: day('2024-04-29'), appealUntil: day('2024-06-10') }
    }
  }
}
export const audit: AuditShown = {
  areas: [
    { area: 'A', met: 5, partly: 1, not: 0, notApplicable: 1, unrated: 0, percentMet: 83.3 },
    { area: 'D', met: 0, partly: 0, not: 0, notApplicable: 0, unrated: 2, percentMet: null }
  ],
  items: [
    { ...{ item: 'A1' as ItemCode, area: 'A', standard: first.standard, rating: 'met' }, comment: { words: 'Seen.' } },
    { ...{ item: 'A2' as ItemCode, area: 'A', standard: null, rating: 'partly' }, comment: { erased: true } },
    { ...{ item: 'D1' as ItemCode, area: 'D', standard: null, rating: null }, comment: { words: 'Not asked.' } }
  ],
  recommendations: [
    {
      ...{ recommendation: 1, area: 'A', words: { words: 'Agree who steps in when the manager is away.' } },
      ...{ madeOn: day('2024-01-25'), due: day('2024-12-01'), outcome: 'open', settledOn: null }
    },
    {
      ...{ recommendation: 2, area: 'D', words: { erased: true }, madeOn: day('2024-01-25'), due: null },
      ...{ outcome: 'dropped', settledOn: day('2024-06-03') }
    }
  ],
  concluded: { on: day('2024-03-18'), version: 1, nextDue: day('2026-01-24') }
}

const ofKind = (kind: 'accreditation' | 'audit'): LocalReport => ({
  ...localReport,
  cover: { ...localReport.cover, kind }
})
export const accreditationReport: LocalReport = { ...ofKind('accreditation'), accreditation }
export const auditReport: LocalReport = { ...ofKind('audit'), audit }
