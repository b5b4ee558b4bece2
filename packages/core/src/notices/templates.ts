/**
 * What is said in a notice, with places for what differs. No place is for a name or an address: whoever sends it knows who
 * has the role. A template that is changed gets the next version, so that it stays known what was sent.
 */
export interface NoticeTemplate {
  readonly version: number
  readonly subject: string
  readonly words: string
}

const reminders = {
  'due-soon': {
    version: 1,
    subject: '{what}: {daysLeft} working days left',
    words:
      'There is something to do for {about}: {what}. It is due on {by}. That is {daysLeft} working days from now.\n\nIf you need more time, tell the network team.'
  },
  'due-today': {
    version: 1,
    subject: '{what}: due today',
    words:
      'There is something to do for {about}: {what}. It is due today, {by}.\n\nIf you need more time, tell the network team.'
  },
  'due-late': {
    version: 1,
    subject: '{what}: late by {daysLate} working days',
    words:
      'There is something to do for {about}: {what}. It was due on {by}, {daysLate} working days ago.\n\nPlease see to it, or tell the network team what stands in the way.'
  }
} as const satisfies Readonly<Record<string, NoticeTemplate>>

const ofReviews = {
  'review-opened': {
    version: 1,
    subject: 'Your {review} of {cycle} is open',
    words:
      'The {review} of {community} for {cycle} is open. You can rate yourselves in the workbook and save as often as you like.'
  },
  'self-review-submitted': {
    version: 1,
    subject: '{community} has submitted its self-review',
    words: 'The self-review of {community} for the {review} of {cycle} is in.'
  },
  'workbook-returned': {
    version: 1,
    subject: 'Your workbook has come back',
    words:
      'The network team has sent the workbook of {community} for {cycle} back. Its page says why. Please change it and submit it again.'
  },
  'visit-dates-offered': {
    version: 1,
    subject: '{community} offers dates for its visit',
    words:
      '{community} offers these dates for visit {visit} of the {review} of {cycle}: {days}. Please agree one of them.'
  },
  'visit-agreed': {
    version: 1,
    subject: 'A date for the visit to {community}',
    words: 'Visit {visit} to {community} for the {review} of {cycle} will be on {date}, {mode}.'
  },
  'visit-moved': {
    version: 1,
    subject: 'The visit to {community} has a new date',
    words: 'Visit {visit} to {community} for the {review} of {cycle} will be on {date} instead.'
  },
  'visit-cancelled': {
    version: 1,
    subject: 'The visit to {community} is cancelled',
    words: 'Visit {visit} to {community} for the {review} of {cycle} will not take place.'
  },
  'team-chosen': {
    version: 1,
    subject: 'The team for the visit to {community}',
    words:
      'The team for visit {visit} to {community} in the {review} of {cycle} is chosen: {members} people. The community may object to a reviewer, and says why.'
  },
  'draft-ready': {
    version: 1,
    subject: 'The draft of your report is ready',
    words:
      'The draft of the local report of {community} for {cycle} is ready. Please tell us by {by} if a fact in it is wrong. If you say nothing, it stands.'
  },
  'comments-came': {
    version: 1,
    subject: '{community} has commented on its draft',
    words: '{community} has commented on the draft report of its {review} of {cycle}.'
  },
  'report-final': {
    version: 1,
    subject: 'Your report is final',
    words:
      'The local report of {community} for the {review} of {cycle} is final. Please say who sees to each action point, and by when.'
  }
} as const satisfies Readonly<Record<string, NoticeTemplate>>

const ofMembership = {
  admitted: {
    version: 1,
    subject: 'Welcome to the network',
    words: '{community} is a member of the network for {cycle}: {membershipType}.'
  },
  renewed: {
    version: 1,
    subject: 'Your membership is renewed',
    words: 'The membership of {community} is renewed for {cycle}: {membershipType}.'
  },
  'applied-for': {
    version: 1,
    subject: '{community} applies for membership',
    words: '{community} applies for membership: {membershipType}.'
  },
  lapsed: {
    version: 1,
    subject: 'Your membership has lapsed',
    words: 'The membership of {community} was not renewed and has lapsed. You can come back: ask the network team.'
  }
} as const satisfies Readonly<Record<string, NoticeTemplate>>

const ofTheRest = {
  'decision-letter': {
    version: 1,
    subject: 'The decision on your accreditation',
    words:
      'The committee has decided on the accreditation of {community} for {cycle}. The letter with the decision is on its way.'
  },
  invoice: {
    version: 1,
    subject: 'Invoice {number}',
    words: 'Invoice {number} for {community} is ready. Please pay {gross} by {by}.'
  },
  'invoice-reminder': {
    version: 1,
    subject: 'Reminder: invoice {number}',
    words:
      'Invoice {number} for {community} has not been paid yet. This is reminder {level}. If something is wrong with it, please tell us.'
  },
  receipt: {
    version: 1,
    subject: 'Receipt {number}',
    words: 'We have your payment. Receipt {number} for {community} is ready.'
  },
  'place-booked': {
    version: 1,
    subject: 'A place at {gathering} is booked',
    words: '{community} has a place at {gathering}. The booking is {booking}.'
  },
  'place-waits': {
    version: 1,
    subject: 'You are on the waiting list for {gathering}',
    words:
      '{gathering} is full. {community} waits for a place. The booking is {booking}, and we will tell you when there is room.'
  },
  'news-sent': {
    version: 1,
    subject: '{community} has sent news',
    words: '{community} has sent news, {announcement}. Please announce it, or say why not.'
  },
  announced: {
    version: 1,
    subject: 'News from the network',
    words: 'The network has news for you: announcement {announcement}. It is on the page of announcements.'
  }
} as const satisfies Readonly<Record<string, NoticeTemplate>>

export const noticeTemplates = { ...reminders, ...ofReviews, ...ofMembership, ...ofTheRest } as const
export type NoticeName = keyof typeof noticeTemplates
export const noticeNames = Object.keys(noticeTemplates) as ReadonlyArray<NoticeName>

/** The places of a template, each once. */
export const placesIn = ({ subject, words }: NoticeTemplate): ReadonlyArray<string> => [
  ...new Set([...`${subject} ${words}`.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => place))
]
