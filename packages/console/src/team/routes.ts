/** The pages of the network team, and the price list, which finance reads too. */
import { teamOnly } from '@cofc/core'
import { actorOf } from '@cofc/http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { answer, goTo } from '../answer.tsx'
import { followsIn } from '../follow.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { announcingPage } from '../pages/team/announcing-page.tsx'
import { candidatesPage } from '../pages/team/candidates-page.tsx'
import { teamCommunityPage } from '../pages/team/community-page.tsx'
import { teamHomePage } from '../pages/team/home-page.tsx'
import { openingPage } from '../pages/team/opening-page.tsx'
import { policyPage } from '../pages/team/policy-page.tsx'
import { priceListPage } from '../pages/team/price-list-page.tsx'
import { publicationPage } from '../pages/team/publication-page.tsx'
import { teamsPage } from '../pages/team/teams-page.tsx'
import { readableBy, type Readers } from '../readers.ts'
import { askAnnouncing } from './ask-announcing.ts'
import { askTeamCommunity } from './ask-community.ts'
import { askTeamHome } from './ask-home.ts'
import { askPolicy, askPrices } from './ask-in-force.ts'
import { askOpening } from './ask-opening.ts'
import { askPublication } from './ask-publication.ts'
import { askCandidates, askTeams } from './ask-teams.ts'
import { askChosenTeam } from './choose-team.ts'
import { toTeamCommunity } from './to-community.ts'

const readers: Readers = { name: 'team', title: 'Read the pages of the network team', roles: teamOnly }
const readersOfPrices: Readers = {
  ...{ name: 'team-price-list', title: 'Read the price list', roles: { ...teamOnly, finance: 'any' } }
}

export const teamRoutes = (app: FastifyInstance, options: ConsoleOptions): void => {
  const [page, readable] = [answer(options), readableBy(options)]
  const followed = (request: FastifyRequest) => followsIn(options, actorOf(request))
  app.get(
    '/team',
    page({ ask: readable(readers, () => askTeamHome(options)) }, (found, request) =>
      teamHomePage(found, followed(request))
    )
  )
  app.get(
    '/team/publication/:cycle',
    page({ ask: readable(readers, askPublication(options)) }, (found, request) =>
      publicationPage(found, followed(request))
    )
  )
  app.get('/team/announcements', page({ ask: readable(readers, () => askAnnouncing(options)) }, announcingPage))
  app.get('/team/communities', goTo(options)({ ask: readable(readers, toTeamCommunity) }))
  if (options.giving !== undefined) givingRoutes(app, options, options.giving)
}
/** What is asked of the records themselves. */
const givingRoutes = (app: FastifyInstance, options: ConsoleOptions, giving: Giving): void => {
  const [page, readable] = [answer(options), readableBy(options)]
  const followed = (request: FastifyRequest) => followsIn(options, actorOf(request))
  app.get(
    '/team/communities/:community',
    page({ ask: readable(readers, askTeamCommunity(options, giving)) }, (found, request) =>
      teamCommunityPage(found, followed(request))
    )
  )
  app.get('/team/open-review', page({ ask: readable(readers, askOpening(options, giving)) }, openingPage))
  app.get('/team/teams/:cycle', page({ ask: readable(readers, askTeams(options, giving)) }, teamsPage))
  const ofVisit = '/team/teams/:cycle/:community/:kind/:visit'
  app.get(ofVisit, page({ ask: readable(readers, askCandidates(options, giving)) }, candidatesPage))
  app.get(`${ofVisit}/choose`, goTo(options)({ ask: readable(readers, askChosenTeam) }))
  app.get('/team/policy', page({ ask: readable(readers, () => askPolicy(options, giving)) }, policyPage))
  app.get(
    '/team/price-list',
    page({ ask: readable(readersOfPrices, () => askPrices(options, giving)) }, (found, request) =>
      priceListPage(found, followed(request))
    )
  )
}
