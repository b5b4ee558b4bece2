/** News proposed: what a member told the network and what became of it, for the member itself and the network team. */
import { aCommunity, aDay } from '../ask-fields.ts'
import { noSuchCommunity } from '../failures.ts'
import type { Report } from '../report.ts'
import { newsProposedAnswer, newsProposedTables, newsProposedWords } from './answer.ts'
import type { AskNewsProposed, BecameOfNews, NewsOfMember, NoNewsProposed } from './news-proposed.ts'

const cellsOf = (became: BecameOfNews): Readonly<Record<string, unknown>> => {
  switch (became.is) {
    case 'waiting':
      return { is: became.is }
    case 'declined':
      return { is: became.is, since: became.since }
    case 'announced': {
      const { is, since, kind, audience, withdrawnOn } = became
      return { is, since, kind, audience: audience === 'public' ? audience : audience.join(';'), withdrawnOn }
    }
  }
}

export const newsProposedReport: Report<
  typeof newsProposedTables,
  AskNewsProposed,
  NewsOfMember,
  NoNewsProposed,
  'text'
> = {
  name: 'news-proposed',
  says: 'what news a member told the network, and what became of it',
  roles: { 'network-team': 'any', 'link-person': 'own-community' },
  tables: newsProposedTables,
  narrow: ({ community }) => ({ communities: [community] }),
  ask: {
    community: { ...aCommunity, says: 'the community, when it is not the first word' },
    on: { ...aDay, says: 'the day; today when left out', absent: today => today }
  },
  address: ['community'],
  needs: { text: newsProposedWords },
  answer: newsProposedAnswer,
  failures: { NoSuchCommunity: noSuchCommunity },
  csv: ({ community, on, proposals }) => ({
    columns: ['community', 'on', 'announcement', 'proposedOn', 'is', 'since', 'kind', 'audience', 'withdrawnOn'],
    rows: proposals.map(({ announcement, proposedOn, became }) => ({
      ...{ community, on, announcement, proposedOn },
      ...cellsOf(became)
    }))
  })
}
