/** What can stand in the way of an announcement, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { CommunityId } from '../values/community-id.ts'
import type { MembershipType } from '../values/membership-type.ts'
import type { PlainDate } from '../values/plain-date.ts'
import type { ShortCode } from '../values/short-code.ts'
import { membershipTypeName } from '../wording/index.ts'
import type { AnnouncementCommand } from './commands.ts'

export type AnnouncementRefusal =
  | { readonly type: 'AnnouncementUnknown'; readonly announcement: ShortCode }
  | { readonly type: 'AnnouncementAlreadyMade'; readonly madeOn: PlainDate }
  | { readonly type: 'AnnouncementWasWithdrawn'; readonly withdrawnOn: PlainDate }
  | { readonly type: 'AnnouncementReachesNobody' }
  | { readonly type: 'AnnouncementIsOfAnother'; readonly community: CommunityId | null }
  | { readonly type: 'LinkLeadsNowhere' }
  | { readonly type: 'DayBeforeTheAnnouncement'; readonly on: PlainDate; readonly begun: PlainDate }
  | { readonly type: 'NotAmongTheAudience'; readonly membershipType: MembershipType | null }
  | { readonly type: 'NewsOfNoMember'; readonly community: CommunityId; readonly on: PlainDate }
  | { readonly type: 'NewsAlreadyProposed'; readonly proposedOn: PlainDate }
  | { readonly type: 'NoNewsProposed'; readonly announcement: ShortCode }
  | { readonly type: 'NewsWasDeclined'; readonly declinedOn: PlainDate }

/** What each refusal says, in a sentence that tells what would put it right. */
export const announcementRefusals: Refusals<AnnouncementRefusal, AnnouncementCommand> = {
  AnnouncementUnknown: {
    about: 'announcement',
    says: ({ announcement }) => `There is no announcement ${announcement}. Make it first.`
  },
  AnnouncementAlreadyMade: {
    about: 'announcement',
    says: ({ madeOn }) => `This announcement was made on ${madeOn}. Revise it, or use another code.`
  },
  AnnouncementWasWithdrawn: {
    about: 'announcement',
    says: ({ withdrawnOn }) => `The announcement was withdrawn on ${withdrawnOn}. Make another.`
  },
  AnnouncementReachesNobody: {
    about: 'audience',
    says: () => 'The announcement reaches nobody. Name the types of membership that it is for, or the public.'
  },
  AnnouncementIsOfAnother: {
    about: 'community',
    says: ({ community }) =>
      community === null
        ? 'The announcement is about no community. Leave the community out.'
        : `The announcement is about ${community}. Name that community.`
  },
  LinkLeadsNowhere: {
    about: 'link',
    says: () => 'The link is no address of the web. Write one that begins with https, or leave it out.'
  },
  DayBeforeTheAnnouncement: {
    about: 'on',
    says: ({ on, begun }) => `${on} is too early: it began on ${begun}. Give that day or a later one.`
  },
  NotAmongTheAudience: {
    about: 'community',
    says: ({ membershipType }) =>
      membershipType === null
        ? 'The announcement is for members, and the community was none that day. Nothing is to be done.'
        : `The announcement is not for ${membershipTypeName[membershipType]} members. Nothing is to be done.`
  },
  NewsOfNoMember: {
    about: 'community',
    says: ({ community, on }) => `${community} was no member on ${on}. Announce its news for the network, if need be.`
  },
  NewsAlreadyProposed: {
    about: 'announcement',
    says: ({ proposedOn }) => `News was proposed by that code on ${proposedOn}. Use another code.`
  },
  NoNewsProposed: {
    about: 'announcement',
    says: ({ announcement }) => `No news is proposed by the code ${announcement}. Check the code.`
  },
  NewsWasDeclined: {
    about: 'announcement',
    says: ({ declinedOn }) => `This news was declined on ${declinedOn}, and that stands. Use another code.`
  }
}
