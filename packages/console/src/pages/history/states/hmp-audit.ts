/** Where the joint audits of a community stand, in sentences, and what was decided last about its programme. */
import { counted, type HmpAudit, type Programme } from '@cofc/core'
import { dayInWords } from '../../../words/dates.ts'
import type { InData } from './in-data.ts'

type Audits = InData<HmpAudit>
type Audit = Audits['audits'][string]

const decided: Readonly<Record<Programme['outcome'], string>> = {
  full: 'is accredited',
  maintained: 'is accredited subject to what is to be put right',
  lapsed: 'is no longer accredited'
}
const programmeInWords = (programmes: ReadonlyArray<InData<Programme>>): ReadonlyArray<string> => {
  const last = programmes.at(-1)
  if (last === undefined) return []
  const until = last.until === null ? '' : ` until ${dayInWords(last.until)}`
  return [`The programme ${last.reference} ${decided[last.outcome]} from ${dayInWords(last.from)}${until}.`]
}
const openIn = ({ recommendations }: Audit): string => {
  const open = recommendations.filter(({ outcome }) => outcome === 'open').length
  return recommendations.length === 0
    ? ''
    : `, with ${counted(recommendations.length, 'recommendation')}, ${String(open)} of them open`
}
const auditInWords = (cycle: string, audit: Audit): string =>
  audit.status === 'Planned'
    ? `The audit of ${cycle} was planned on ${dayInWords(audit.plannedOn)} with ${counted(audit.items.length, 'item')}${openIn(audit)}.`
    : `The audit of ${cycle} was concluded on ${dayInWords(audit.concludedOn)}${openIn(audit)}; the next is due by ${dayInWords(audit.nextDue)}.`

export const hmpAuditInWords = ({ programmes, audits }: Audits): ReadonlyArray<string> => [
  ...programmeInWords(programmes),
  ...Object.entries(audits).map(([cycle, audit]) => auditInWords(cycle, audit))
]
