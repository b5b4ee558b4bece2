/** What an accreditation can never be: each of these must not compile. */
import type { AccreditationAwarded, AwardEndedWithMembership, AwardSuspended } from './events.ts'
import type { DecidedBy, Sitting } from './parts.ts'
import type { Award, Case, Pack } from './state.ts'

declare const pack: Pack
declare const sitting: Sitting
declare const award: Award
declare const awarded: AccreditationAwarded
declare const suspended: AwardSuspended
declare const ended: AwardEndedWithMembership

// @ts-expect-error a case is decided by a decision
export const decidedBySilence: Case = { status: 'Decided', ...pack }
// @ts-expect-error a case under appeal was deferred or decided before
export const appealedFromNowhere: Case = { status: 'UnderAppeal', ...pack }
// @ts-expect-error somebody is in the chair
export const unchaired: DecidedBy = { sitting }
// @ts-expect-error how many are lay members is never said
export const countedLay: Sitting = { ...sitting, layMembers: 2 }
// @ts-expect-error who stood aside is never said
export const namedAside: Sitting = { ...sitting, stoodAside: ['R-014'] }
// @ts-expect-error how an award stands is asked of its days, not marked
export const marked: Award = { ...award, standing: 'Expired' }
// @ts-expect-error an award runs until a day
export const endless: AccreditationAwarded = { ...awarded, until: null }
// @ts-expect-error the community has some days to reply
export const silenced: AwardSuspended = { ...suspended, replyDue: null }
// @ts-expect-error an award ends with the membership without blame
export const blamed: AwardEndedWithMembership = { ...ended, how: 'Terminated' }
