/**
 * Teams proposed: six visits that compete, which are tried in every way, beside a single look at every team of one of
 * them; and forty, which are not, beside what is staffed by taking the first team that fits.
 */
import type { TeamsQuestion } from '@cofc/core'
import { defaultBook, proposeTeams } from '@cofc/core'
import type { Benchmark } from './harness/benchmark.ts'
import { compare, noiseOf, speedOf, timeOf } from './harness/compare.ts'
import { scaled, spreadOf } from './harness/spread.ts'

/** The same figures every time, from 0 to 99. */
const figures = (seed: number) => {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536) % 100
  }
}
interface Size {
  readonly visits: number
  readonly reviewers: number
  readonly days: number
}
const dayOf = (number: number): string => `2024-02-${String(number + 1).padStart(2, '0')}`

/** Some are client members, some leads, and everybody is free on some of the days. */
const questionOf = ({ visits, reviewers, days }: Size, seed: number): TeamsQuestion => {
  const next = figures(seed)
  return {
    visits: Array.from({ length: visits }, (_, place) => ({
      ...{ community: `TC-${place}`, cycle: '2023-2024', kind: 'peer-review', visit: 1 },
      day: dayOf(next() % days)
    })),
    reviewers: Array.from({ length: reviewers }, (_, place) => ({
      ...{ reviewer: `R-${String(place).padStart(3, '0')}`, client: next() < 20, trainedAsLead: next() < 12 },
      ...{
        home: `TC-${next() % (2 * visits)}`,
        specialist: false,
        seniorYears: null,
        servedIn: [],
        localArea: null,
        homeIsMember: true,
        homeParent: null,
        visitedBy: [],
        visits: []
      },
      free: Array.from({ length: days }, (_day, day) => dayOf(day))
        .filter(() => next() < 45)
        .map(day => ({ from: day, until: day }))
    })),
    history: [],
    policy: defaultBook
  } as unknown as TeamsQuestion
}

type Reviewer = TeamsQuestion['reviewers'][number]
const fits = (team: ReadonlyArray<Reviewer>): boolean =>
  team.some(({ client }) => client) && team.some(({ trainedAsLead }) => trainedAsLead)

/** Every team of four, until one is wanted. */
const findTeam = (from: ReadonlyArray<Reviewer>, isWanted: (team: ReadonlyArray<Reviewer>) => boolean) => {
  const team: Array<Reviewer> = []
  const search = (place: number): boolean => {
    if (team.length === 4) return isWanted(team)
    for (let at = place; at < from.length; at++) {
      team.push(from[at] as Reviewer)
      if (search(at + 1)) return true
      team.pop()
    }
    return false
  }
  return search(0) ? team : null
}
const lookAtEveryTeam = ({ reviewers }: TeamsQuestion): number => {
  let fitting = 0
  findTeam(reviewers, team => {
    if (fits(team)) fitting += 1
    return false
  })
  return fitting
}

/** How many visits get a team when each takes the first that fits. */
const firstThatFits = ({ visits, reviewers, policy }: TeamsQuestion): number => {
  const [load, away] = [new Map<Reviewer, number>(), new Set<string>()]
  const canGo = ({ community, day }: TeamsQuestion['visits'][number], one: Reviewer): boolean =>
    one.home !== community &&
    one.free.some(({ from }) => from === day) &&
    (load.get(one) ?? 0) < policy.visitsPerReviewer &&
    !away.has(`${one.reviewer} ${day}`)
  return visits.filter(visit => {
    const able = reviewers.filter(one => canGo(visit, one))
    const team = able.some(({ client }) => client) ? findTeam(able, fits) : null
    for (const one of team ?? []) {
      load.set(one, (load.get(one) ?? 0) + 1)
      away.add(`${one.reviewer} ${visit.day}`)
    }
    return team !== null
  }).length
}
const sum = (all: ReadonlyArray<number>): number => all.reduce((total, one) => total + one, 0)

export const teamProposals: Benchmark = {
  name: 'team-proposals',
  asks: 'teams for 6 visits and 60 reviewers, tried in every way, and for 40 and 120',
  run: async ({ quick }) => {
    const seeds = Array.from({ length: quick ? 3 : 10 }, (_, seed) => seed + 1)
    const rounds = quick ? 3 : 10
    const [six, forty] = [
      seeds.map(seed => questionOf({ visits: 6, reviewers: 60, days: 4 }, seed)),
      seeds.map(seed => questionOf({ visits: 40, reviewers: 120, days: 12 }, seed))
    ]
    const each = (all: ReadonlyArray<TeamsQuestion>, ask: (question: TeamsQuestion) => unknown) => ({
      run: () => all.map(ask)
    })
    const [every, exact, large] = await compare(
      [
        { name: 'every team', ...each(six, lookAtEveryTeam) },
        { name: 'six', ...each(six, proposeTeams) },
        { name: 'forty', ...each(forty, proposeTeams) }
      ],
      { rounds }
    )
    if (every === undefined || exact === undefined || large === undefined) return []
    const staffed = forty.map(question => proposeTeams(question).teams.length)
    return [
      {
        says: 'six visits, tried in every way, beside a look at every team of one of them',
        measured: speedOf(exact, every, 'cpu'),
        unit: 'x',
        noise: noiseOf(every, 'cpu')
      },
      {
        says: 'six visits and 60 reviewers',
        measured: scaled(timeOf(exact, 'cpu'), 1 / six.length),
        unit: 'ms',
        goal: { atMost: 1_000 }
      },
      {
        says: 'forty visits and 120 reviewers',
        measured: scaled(timeOf(large, 'cpu'), 1 / forty.length),
        unit: 'ms',
        goal: { atMost: 3_000 }
      },
      {
        says: 'visits of forty staffed, beside taking the first team that fits',
        measured: spreadOf([sum(staffed) / sum(forty.map(firstThatFits))]),
        unit: 'x',
        goal: { atLeast: 1 }
      }
    ]
  }
}
