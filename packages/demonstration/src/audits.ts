/** The joint audits of prison communities: planned when the cycle opens, rated after the visit, recommended on, and followed up. */
import { auditAreas, auditItemsOf } from './audit-items.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { today } from './cycles.ts'
import { laterOf, plusDays, workdayFrom } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Schedule } from './schedule.ts'
import type { Year } from './years.ts'

const comments = [
  'The minutes of the last three meetings show it.',
  'Officers on the wing could not say who sees to this.',
  'The handbook says so, and the men confirmed it.',
  'It was done until last autumn, and is to begin again.'
]
const recommendations = {
  A: [
    'Let a governor of the prison come to the community meeting once a quarter.',
    'Keep the staff of the community when the wing is short.'
  ],
  B: [
    'Review each treatment plan in the small group every six months.',
    'Have two groups a month recorded for supervision.'
  ],
  C: ['Begin the plan for release a year before it.', 'Invite the offender manager to the last three reviews.'],
  D: ['Protect the hour after each group from other duties.', 'Let members chair the community meeting in turn.']
} as const

const ratingOf = (strength: number, chance: Chance): string => {
  if (chance.yes(0.03)) return 'n/a'
  const score = 0.62 + strength * 0.15
  return chance.yes(score) ? 'met' : chance.yes(0.7) ? 'partly' : 'not'
}
type Audit = { readonly community: string; readonly cycle: string }

const writeRatings = (
  folder: RecordFolder,
  audit: Audit,
  { community, year, on }: { community: Community; year: Year; on: string }
) => {
  const chance = chanceOf('audit ratings', audit.community, audit.cycle)
  for (const { item, standard } of auditItemsOf(year.cycle.edition)) {
    if (standard !== '' || chance.yes(0.04)) continue
    const words = chance.yes(0.4) ? chance.pick(comments) : ''
    folder.write('audits.csv', {
      ...audit,
      step: 'rated',
      on,
      item,
      rating: ratingOf(community.strength, chance),
      words
    })
  }
}

/** What was asked of the last audits is still open. */
const writeRecommendations = (
  folder: RecordFolder,
  audit: Audit,
  { on, final }: { on: string; final: string | null }
) => {
  const chance = chanceOf('audit recommendations', audit.community, audit.cycle)
  for (const area of auditAreas) {
    if (!chance.yes(0.6)) continue
    const words = chance.pick(recommendations[area])
    const due = plusDays(on, chance.whole(150, 330))
    folder.write('audits.csv', { ...audit, step: 'recommended', on, area, words, due })
    const settled = laterOf(workdayFrom(plusDays(due, chance.whole(-20, 30))), plusDays(final ?? on, 1))
    if (final === null || settled > today || !chance.yes(0.8)) continue
    const outcome = chance.yes(0.85) ? 'done' : 'dropped'
    folder.write('audits.csv', { ...audit, step: 'settled', on: settled, area, words, outcome })
  }
}

export const writeAudit =
  (folder: RecordFolder) =>
  (community: Community, year: Year, { opened, rated, final }: Schedule): void => {
    if (year.kind !== 'audit') return
    const audit = { community: community.community, cycle: year.cycle.cycle }
    folder.write('audits.csv', { ...audit, step: 'planned', on: workdayFrom(plusDays(opened, 24)) })
    if (rated === null) return
    writeRatings(folder, audit, { community, year, on: rated })
    writeRecommendations(folder, audit, { on: rated, final })
  }
