/** Reads off the steps of each announcement which a member proposed, and how it went on by the day. */
import type { AnnouncementEvent, ContentRef, ShortCode } from '@cofc/core'
import type { RowsOf } from '@cofc/projections'
import { left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Extras } from '../report.ts'
import { communities } from '../tables/community-row.ts'
import { announcementSteps } from '../tables/steps.ts'
import type { AskNewsProposed, BecameOfNews, NewsOfMember, NoNewsProposed, ProposalOfNews } from './news-proposed.ts'

export const newsProposedTables = { communities, news: announcementSteps }
type Rows = RowsOf<typeof newsProposedTables>
type Of<T extends AnnouncementEvent['type']> = Extract<AnnouncementEvent, { readonly type: T }>

interface Proposal {
  readonly announcement: ShortCode
  readonly proposed: Of<'NewsProposed'>
  readonly declined: Of<'NewsDeclined'> | undefined
  readonly made: Of<'AnnouncementMade'> | undefined
  readonly withdrawn: Of<'AnnouncementWithdrawn'> | undefined
}
const proposalsOf = ({ news }: Rows, { community, on }: AskNewsProposed): ReadonlyArray<Proposal> =>
  [...news].flatMap(([announcement, { steps }]) => {
    const byThen = steps.filter(step => step.on <= on)
    const find = <T extends AnnouncementEvent['type']>(type: T) =>
      byThen.find((step): step is Of<T> => step.type === type)
    const proposed = find('NewsProposed')
    if (proposed?.community !== community) return []
    const became = { declined: find('NewsDeclined'), made: find('AnnouncementMade') }
    return [{ announcement, proposed, ...became, withdrawn: find('AnnouncementWithdrawn') }]
  })

export const newsProposedWords = (rows: Rows, ask: AskNewsProposed): ReadonlyArray<ContentRef> =>
  proposalsOf(rows, ask).flatMap(({ proposed: { title, words }, declined }) => [
    ...[title, words],
    ...(declined === undefined ? [] : [declined.reason])
  ])

const becameOf = ({ declined, made, withdrawn }: Proposal, text: Extras['text']): BecameOfNews => {
  if (declined !== undefined) return { is: 'declined', since: declined.on, reason: text(declined.reason) }
  if (made === undefined) return { is: 'waiting' }
  const { on, kind, audience } = made
  return { is: 'announced', since: on, kind, audience, withdrawnOn: withdrawn?.on ?? null }
}
const lastFirst = (one: ProposalOfNews, other: ProposalOfNews): number =>
  `${one.proposedOn} ${one.announcement}` < `${other.proposedOn} ${other.announcement}` ? 1 : -1

export const newsProposedAnswer = (
  rows: Rows,
  ask: AskNewsProposed,
  { text }: Pick<Extras, 'text'>
): Either<NoNewsProposed, NewsOfMember> => {
  if (!rows.communities.has(ask.community)) return left({ type: 'NoSuchCommunity', community: ask.community })
  const proposals = proposalsOf(rows, ask).map((one): ProposalOfNews => {
    const { on, title, words, link } = one.proposed
    return {
      ...{ announcement: one.announcement, proposedOn: on, title: text(title), words: text(words), link },
      became: becameOf(one, text)
    }
  })
  return right({ ...ask, proposals: proposals.toSorted(lastFirst) })
}
