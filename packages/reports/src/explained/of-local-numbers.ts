/** The numbers of a local report that somebody told: places, visits, evidence, outcomes, and how much was erased. */
import type { OutcomeMeasure, TeamRole } from '@cofc/core'
import { erasedIn } from '../tables/community-row.ts'
import { asTold, ofCommunity, type LocalTally } from './local-tallied.ts'
import { streamOfReview } from './over-reviews.ts'

export const ofProfile: LocalTally = explaining =>
  asTold(ofCommunity(explaining), explaining.record.profile?.places ?? null)

export const ofVisits: LocalTally = ({ record: { row }, numbers }, [place = '', name, role = '']) => {
  const visit = row.visits[Number(place) - 1]
  if (visit === undefined) return null
  const told = {
    team: visit.team[role as TeamRole],
    clientMembers: numbers(visit.clientMembers),
    stakeholders: visit.stakeholders
  }
  return asTold({ key: `visit ${place}`, stream: streamOfReview(row) }, told[name as keyof typeof told] ?? null)
}

export const ofPortfolio: LocalTally = ({ record: { row } }) =>
  asTold({ key: 'portfolio', stream: streamOfReview(row) }, row.portfolio?.pieces ?? null)

/** A rate is over occupied place-days, and has two decimals where it is a community's own. */
export const ofReturned: LocalTally = ({ record: { row } }, [measure = '', name]) => {
  const countOf = (of: OutcomeMeasure): number => row.outcomes[of]?.count ?? 0
  const [item, count] = [{ key: measure, stream: streamOfReview(row) }, countOf(measure as OutcomeMeasure)]
  if (name === 'count') return asTold(item, count)
  const given = { contributes: count, of: countOf('occupied-place-days') }
  return { unit: 'per-place-year', decimals: 2, items: [{ ...item, given }] }
}

export const ofErasedWords: LocalTally = explaining =>
  asTold(ofCommunity(explaining), erasedIn(explaining.record.community, explaining.cycle))
