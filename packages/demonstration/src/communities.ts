/** The eighty communities of one block: who they are and what their years were. */
import { chanceOf, type Chance } from './chance.ts'
import type { Cycle } from './cycles.ts'
import { areas, namesOf, overseas, ownersOf } from './names.ts'
import { allStories, type Story } from './stories.ts'
import { yearsOf, type Year } from './years.ts'

export interface Community {
  readonly community: string
  readonly name: string
  readonly sector: string
  readonly provider: string
  readonly country: string
  readonly area: string
  readonly parent: string
  readonly places: number
  readonly years: ReadonlyArray<Year>
  readonly mark: Story['mark']
  /** How good it is at what the standards ask, about 0. */
  readonly strength: number
}

const idOf = (number: number) => `TC-${String(number).padStart(4, '0')}`

const placeOf = (story: Story, chance: Chance): readonly [country: string, area: string] =>
  story.mark === 'overseas' ? chance.pick(overseas) : ['GB', chance.pick(areas)]

/** Full-size prisons hold more people than a children's home. */
const placesIn = (sector: string, chance: Chance): number =>
  sector === 'HMP' ? chance.whole(20, 48) : sector === 'CYP' ? chance.whole(5, 14) : chance.whole(8, 28)

export const communitiesOf = (seed: number, block: number, cycles: ReadonlyArray<Cycle>): ReadonlyArray<Community> => {
  const chance = chanceOf(seed, 'communities', block)
  const names = new Map<string, ReadonlyArray<string>>()
  const nameFor = (sector: string): string => {
    const [name = sector, ...others] = names.get(sector) ?? chance.shuffled(namesOf(sector))
    names.set(sector, others)
    return block === 0 ? name : `${name} ${block + 1}`
  }
  return chance.shuffled(allStories).map((story, index) => {
    const sector = story.mark === 'was CYP' ? 'CYP' : story.sector
    const [country, area] = placeOf(story, chance)
    const [provider, parent] = chance.pick(ownersOf(sector))
    return {
      community: idOf(block * allStories.length + index + 1),
      name: nameFor(sector),
      sector,
      provider,
      country,
      area,
      parent: story.mark === 'overseas' ? '' : parent,
      places: placesIn(sector, chance),
      years: yearsOf(story, cycles),
      mark: story.mark,
      strength: chance.bell() * 0.7
    }
  })
}
