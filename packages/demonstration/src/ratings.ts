/** How standards were rated: by the community itself, and a little more strictly by its peers. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { peerComment, selfComment } from './comments.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import { inScope, type Standard } from './standard.ts'
import type { Year } from './years.ts'

type Rating = 'met' | 'partly' | 'not' | 'n/a' | ''
export interface Rated {
  readonly standard: Standard
  readonly self: Rating
  readonly peer: Rating
}

/** Some standards are met by nearly all, some by hardly any; what keeps people safe is seldom missing. */
const easeOf = (seed: number, { root, of, core }: Standard): number => {
  const chance = chanceOf(seed, 'ease', root)
  const extreme = chance.next()
  if (extreme < 0.15) return 5
  if (of.type === 1) return Math.max(1.2, 2.6 + chance.bell())
  if (extreme > 0.9) return core ? -0.6 : -1.8
  return 2.1 - 0.3 * (of.type - 1) + chance.bell() * 1.1
}

/** What a sector finds easier or harder than the others, by section. */
const leaningOf = (seed: number, sector: string, section: string): number =>
  chanceOf(seed, 'leaning', sector, section).bell() * 0.6

const met = (score: number, chance: Chance): Rating => {
  const likely = 1 / (1 + Math.exp(-score))
  if (chance.yes(likely)) return 'met'
  return chance.yes(0.72) ? 'partly' : 'not'
}

const selfRating = (score: number, standard: Standard, chance: Chance): Rating => {
  if (chance.yes(0.015)) return ''
  if (chance.yes(standard.core ? 0.004 : 0.01 * standard.of.type)) return 'n/a'
  return met(score, chance)
}

const stricter: Readonly<Record<Rating, Rating>> = {
  met: 'partly',
  partly: 'not',
  not: 'not',
  'n/a': 'partly',
  '': 'met'
}
const milder: Readonly<Record<Rating, Rating>> = {
  met: 'met',
  partly: 'met',
  not: 'partly',
  'n/a': 'n/a',
  '': 'partly'
}

/** What is plain to see is seldom argued about. */
const peerRating = (self: Rating, score: number, chance: Chance): Rating => {
  const doubt = 0.03 + 0.13 / (1 + Math.exp(score - 2.5))
  const drawn = chance.next()
  if (drawn < 0.008) return ''
  if (drawn < doubt) return stricter[self]
  if (drawn < doubt * 1.25) return milder[self]
  return self === '' ? 'met' : self
}

const coreOnly = ({ membershipType }: Year) => membershipType === 'Associate' || membershipType === 'Developmental'

/** The sector on the day the review opened; a change within the cycle comes too late for it. */
const sectorIn = ({ mark, sector }: Community, { cycle }: Year): string =>
  mark === 'was CYP' && cycle.back === 0 ? 'LD' : sector

export const ratingsOf = (seed: number, community: Community, year: Year): ReadonlyArray<Rated> => {
  const chance = chanceOf(seed, 'ratings', community.community, year.cycle.cycle)
  const sector = sectorIn(community, year)
  const better = community.strength - 0.12 * Math.min(year.cycle.back, 3)
  return year.cycle.edition.standards
    .filter(standard => inScope(sector, coreOnly(year), standard))
    .map(standard => {
      const score = easeOf(seed, standard) + leaningOf(seed, sector, standard.section) + better
      const self = selfRating(score, standard, chance)
      return { standard, self, peer: peerRating(self, score, chance) }
    })
}

interface Review {
  readonly community: string
  readonly cycle: string
}

const writeRating = (folder: RecordFolder, { community, cycle }: Review, { standard, self, peer }: Rated) => {
  const chance = chanceOf('comments', community, cycle, standard.standard)
  folder.write('ratings.csv', {
    community,
    cycle,
    standard: standard.standard,
    self,
    self_comment: self === '' ? '' : selfComment(self, standard, chance),
    peer,
    peer_comment: peer === '' ? '' : peerComment(self === peer, peer, chance)
  })
}

export const writeRatings = (
  folder: RecordFolder,
  review: Review,
  { rated, schedule }: { readonly rated: ReadonlyArray<Rated>; readonly schedule: Schedule }
): void => {
  if (schedule.submitted === null) return
  for (const line of rated) {
    const visible = schedule.rated === null ? { ...line, peer: '' as const } : line
    if (visible.self !== '' || visible.peer !== '') writeRating(folder, review, visible)
  }
}
