/** What each membership gives to the figures on members, and each piece of words to what was erased. */
import { domain, streamOf, type CommunityId } from '@cofc/core'
import { membersFigures } from '../national-report/members.ts'
import { membersOf, type Member } from '../tables/members-of-cycle.ts'
import { erasedIn } from '../tables/community-row.ts'
import type { Explaining } from './explaining.ts'
import { streamOfMember } from './over-reviews.ts'
import { orBecause, type Given, type Item, type Tallied } from './tallied.ts'

const itemsOf = (members: ReadonlyArray<Member>, gives: (member: Member) => Given): ReadonlyArray<Item> =>
  members.map(member => ({
    key: member.community,
    stream: streamOfMember(member.community),
    given: gives(member)
  }))

/** Those of the cycle before that are here no more. */
const whoLeft = ({ now, last }: Explaining): ReadonlyArray<Item> => {
  if (last === null) return []
  const here = new Set(now.figures.members.map(({ community }) => community))
  const before = membersOf(last.figures.rows, last.figures.cycle, now.figures.cutoff)
  return itemsOf(before, ({ community }) => (here.has(community) ? 'NothingCounted' : { contributes: 1 }))
}

export const ofMembers = (explaining: Explaining, [name = '', of]: ReadonlyArray<string>): Tallied | null => {
  if (name === 'left') return { unit: 'count', items: whoLeft(explaining) }
  const { now, last } = explaining
  const gives = (member: Member): Given => {
    const figures: Readonly<Record<string, unknown>> = {
      ...membersFigures(now.figures, [member], last?.figures ?? null)
    }
    const figure = of === undefined ? figures[name] : (figures[name] as Readonly<Record<string, unknown>>)[of]
    return orBecause(Number(figure ?? 0), of === undefined || member.profile !== null ? 'OfAnotherKind' : 'NoProfile')
  }
  return { unit: 'count', items: itemsOf(now.figures.members, gives) }
}

export const ofErased = ({ now: { figures } }: Explaining): Tallied => {
  const communities: ReadonlyArray<CommunityId> = [...new Set(figures.reviews.map(({ community }) => community))]
  return {
    unit: 'count',
    items: communities.map(community => ({
      key: community,
      stream: streamOf(domain.community.aggregate, { community }),
      given: orBecause(erasedIn(figures.rows.communities.get(community), figures.cycle), 'NothingCounted')
    }))
  }
}
