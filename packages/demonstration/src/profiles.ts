/** Who each community is, and what changed about it over the years. */
import { chanceOf, type Chance } from './chance.ts'
import type { Community } from './communities.ts'
import { plusDays } from './days.ts'
import type { RecordFolder } from './record-folder.ts'
import type { Year } from './years.ts'

const entryCriteria = [
  'Adults who have tried shorter help and want to look at themselves with others.',
  'People whom other placements called "too risky"; nobody is refused for their past alone.',
  'Anyone able to stay for a year,\nto sit through a group,\nand to hear a no.',
  'Referred by a doctor or a social worker, and willing to visit first.',
  ''
]

const models = (sector: string, chance: Chance): ReadonlyArray<string> => {
  if (sector === 'HMP') return chance.yes(0.3) ? ['TC', 'TC+'] : ['TC']
  return chance.yes(0.35) ? ['TC', 'PIE'] : ['TC']
}

/** The prison service's number for the programme, needed by everybody under the integrated audit from the start. */
const programmeOf = ({ community, years, mark }: Community): string =>
  mark === null && years.some(({ membershipType }) => membershipType === 'HmpIntegratedAudit')
    ? `PA-${community.slice(3)}`
    : ''

const fullBefore = (years: ReadonlyArray<Year>, chance: Chance): string => {
  const accredited = years.findIndex(({ membershipType }) => membershipType === 'Accreditation')
  const neededBefore = 2 - years.slice(0, accredited).length
  if (accredited >= 0) return neededBefore > 0 ? String(neededBefore + (accredited === 0 ? chance.whole(0, 4) : 0)) : ''
  return years[0]?.membershipType === 'Full' && chance.yes(0.3) ? String(chance.whole(0, 5)) : ''
}

const firstProfile = (community: Community, chance: Chance) => {
  const { years, sector } = community
  const wasDevelopmental = years[0]?.membershipType === 'Full' && chance.yes(0.3)
  return {
    name: community.name,
    sector,
    provider: community.provider,
    country: community.country,
    local_area: community.area,
    parent: community.parent,
    places: community.places,
    models: models(sector, chance),
    entry_criteria: chance.pick(entryCriteria),
    members_decide_admission: chance.yes(0.6) ? 'yes' : 'no',
    link_person: `P-${community.community.slice(3)}-1`,
    programme_accreditation: programmeOf(community),
    full_cycles_before: fullBefore(years, chance),
    developmental_before: wasDevelopmental ? 'yes' : ''
  }
}
type Profile = ReturnType<typeof firstProfile>

const stays = ({ years, mark }: Community): boolean =>
  years.length > 1 && mark === null && years.every(({ leaving }) => leaving === null)

/** One thing changes at a time, on a day within the years that the story tells. */
const changesOf = (community: Community, profile: Profile, chance: Chance): ReadonlyArray<Partial<Profile>> => {
  if (community.mark === 'was CYP') return [{ sector: 'LD' }]
  if (community.mark === 'gains a programme') return [{ programme_accreditation: `PA-${community.community.slice(3)}` }]
  if (!stays(community) || !chance.yes(0.25)) return []
  const number = community.community.slice(3)
  return chance.pick([
    [{ link_person: `P-${number}-2` }],
    [{ link_person: '' }, { link_person: `P-${number}-3` }],
    [{ places: profile.places + chance.whole(1, 6) }],
    [
      {
        provider: community.sector === 'HMP' ? 'hm-prison-service' : 'charity',
        // One for each area, so that nobody of the same parent visits.
        parent: community.sector === 'HMP' ? community.parent : `Lantern Communities ${community.area}`,
        name: `New ${profile.name}`
      }
    ]
  ])
}

export const writeProfiles = (folder: RecordFolder, seed: number, community: Community): void => {
  const chance = chanceOf(seed, 'profile', community.community)
  let profile = firstProfile(community, chance)
  folder.write('communities.csv', { community: community.community, ...profile })
  const middle = community.years.find(({ cycle }) => cycle.back === 1)?.cycle
  if (middle === undefined) return
  changesOf(community, profile, chance).forEach((change, index) => {
    profile = { ...profile, full_cycles_before: '', developmental_before: '', ...change }
    folder.write('communities.csv', {
      community: community.community,
      from: plusDays(middle.opens, 75 + 40 * index),
      ...profile
    })
  })
}
