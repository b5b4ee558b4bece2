/** The state that an event left behind, in sentences; one line for each aggregate whose events tell of a community. */
import type { HistoryEntry } from '@cofc/application'
import type { Account, Accreditation, Community, Membership } from '@cofc/core'
import { reviewKindName } from '../../../words/names.ts'
import { accountInWords } from './account.ts'
import { accreditationInWords } from './accreditation.ts'
import { communityInWords } from './community.ts'
import { hmpAuditInWords } from './hmp-audit.ts'
import { membershipInWords } from './membership.ts'
import { serviceAccessInWords } from './service-access.ts'
import { reviewInWords, type ReviewInData } from './review.ts'

interface Told {
  /** What events of this kind are about, in the plural or as a whole. */
  readonly kind: string
  /** What one stream of it is about. */
  readonly title: (stream: string) => string
  readonly inWords: (state: never) => ReadonlyArray<string>
}
const isReviewKind = (kind: string): kind is keyof typeof reviewKindName => kind in reviewKindName
const reviewTitle = (stream: string): string => {
  const [, cycle = '', kind = ''] = stream.split('/')
  return `${isReviewKind(kind) ? reviewKindName[kind] : 'Review'} of ${cycle}`
}
const told: Readonly<Record<string, Told>> = {
  community: { kind: 'Its profile', title: () => 'Profile', inWords: (state: Community) => communityInWords(state) },
  membership: {
    kind: 'Its membership',
    title: () => 'Membership',
    inWords: (state: Membership) => membershipInWords(state)
  },
  review: { kind: 'Its reviews', title: reviewTitle, inWords: (state: ReviewInData) => reviewInWords(state) },
  'hmp-audit': {
    kind: 'Its joint audits',
    title: () => 'Joint audits',
    inWords: (state: Parameters<typeof hmpAuditInWords>[0]) => hmpAuditInWords(state)
  },
  accreditation: {
    kind: 'Its accreditation',
    title: () => 'Accreditation',
    inWords: (state: Accreditation) => accreditationInWords(state)
  },
  'service-access': {
    kind: 'Its access to outside systems',
    title: () => 'Access to outside systems',
    inWords: (state: Parameters<typeof serviceAccessInWords>[0]) => serviceAccessInWords(state)
  },
  account: { kind: 'Its account', title: () => 'Account', inWords: (state: Account) => accountInWords(state) }
}
type Of = Pick<HistoryEntry, 'aggregate' | 'stream' | 'state'>
export const kindName = (aggregate: string): string => told[aggregate]?.kind ?? aggregate
export const titleOf = ({ aggregate, stream }: Pick<Of, 'aggregate' | 'stream'>): string =>
  told[aggregate]?.title(stream) ?? aggregate
export const stateInWords = ({ aggregate, state }: Pick<Of, 'aggregate' | 'state'>): ReadonlyArray<string> =>
  told[aggregate]?.inWords(state as never) ?? []
