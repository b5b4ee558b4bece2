/** The JSON form of what is asked of announcements and of what has happened to them. */
import * as t from 'io-ts'
import { CommunityId } from '../values/community-id.ts'
import { ContentRef } from '../values/content-ref.ts'
import { MembershipType } from '../values/membership-type.ts'
import { orNull } from '../values/or-null.ts'
import { PlainDate } from '../values/plain-date.ts'
import { ShortCode } from '../values/short-code.ts'
import type * as parts from './parts.ts'

type Codec<A> = t.Type<A, unknown>

const Kind: Codec<parts.AnnouncementKind> = t.keyof(
  { news: null, newsletter: null, discussion: null, 'policy-change': null },
  'AnnouncementKind'
)
const Audience: Codec<parts.Audience> = t.union([t.literal('public'), t.readonlyArray(MembershipType)], 'Audience')

const of = { announcement: ShortCode, on: PlainDate }
const byOne = { ...of, community: CommunityId }
const ofOne = { ...of, community: orNull(CommunityId) }
const told = { title: ContentRef, words: ContentRef, link: orNull(t.string) }
const made = { ...ofOne, ...told, kind: Kind, audience: Audience }

export const ProposeNews = t.strict({ type: t.literal('ProposeNews'), ...byOne, ...told })
export const DeclineNews = t.strict({ type: t.literal('DeclineNews'), ...byOne, reason: ContentRef })
export const MakeAnnouncement = t.strict({ type: t.literal('MakeAnnouncement'), ...made })
export const ReviseAnnouncement = t.strict({ type: t.literal('ReviseAnnouncement'), ...ofOne, words: ContentRef })
export const WithdrawAnnouncement = t.strict({ type: t.literal('WithdrawAnnouncement'), ...of })
export const PassOnAnnouncement = t.strict({ type: t.literal('PassOnAnnouncement'), ...byOne })
export const NewsProposed = t.strict({ type: t.literal('NewsProposed'), ...byOne, ...told })
export const NewsDeclined = t.strict({ type: t.literal('NewsDeclined'), ...byOne, reason: ContentRef })
export const AnnouncementMade = t.strict({ type: t.literal('AnnouncementMade'), ...made })
export const AnnouncementRevised = t.strict({ type: t.literal('AnnouncementRevised'), ...ofOne, words: ContentRef })
export const AnnouncementWithdrawn = t.strict({ type: t.literal('AnnouncementWithdrawn'), ...of })
export const AnnouncementPassedOn = t.strict({ type: t.literal('AnnouncementPassedOn'), ...byOne })
