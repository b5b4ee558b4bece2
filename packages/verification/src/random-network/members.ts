/** Communities of a small random network and how they came and went. */
import type { Chance } from '@cofc/demonstration'
import { laterOf, plusDays } from '@cofc/demonstration'
import { sectors, type Cycle } from './frame.ts'

export interface Profile {
  readonly community: string
  readonly from: string
  readonly name: string
  readonly sector: string
  readonly provider: string
  readonly country: string
  readonly programme_accreditation: string
  readonly full_cycles_before: string
  readonly developmental_before: string
}
export interface Spell {
  readonly community: string
  readonly cycle: string
  readonly seq: string
  readonly type: string
  readonly applied_on: string
  readonly joining_form: string
  readonly finance_form: string
  readonly admitted_on: string
  readonly left_on: string
  readonly left_how: string
  readonly merged_into: string
}
export interface Member {
  readonly profiles: ReadonlyArray<Profile>
  readonly spells: ReadonlyArray<Spell>
}

export const daysBetween = (first: string, second: string): number =>
  (Date.parse(second) - Date.parse(first)) / 86_400_000

const names = [
  'Åshøj House',
  'The "Old" School, East',
  '暖かい家',
  'Ty’r Afon',
  'Line, Break & Lodge',
  'Ħamrun 🌱',
  'Plain'
]

/** Among whom a member is: of few sectors, and in some networks nearly all of them prison communities under joint audit. */
export interface Among {
  readonly few: ReadonlyArray<string>
  readonly isOfPrisons: boolean
}
/** Few sectors, so that some are crowded and some are empty. */
const profileOf = (community: string, { few, isOfPrisons }: Among, chance: Chance): Profile => {
  const sector = chance.pick(few)
  return {
    community,
    from: chance.yes(0.7) ? '' : '2020-02-29',
    name: chance.pick(names),
    sector,
    provider: sector === 'HMP' ? 'hm-prison-service' : chance.pick(['nhs', 'charity', 'private']),
    country: chance.yes(0.8) ? 'GB' : chance.pick(['IE', 'NZ', 'IM']),
    programme_accreditation: sector === 'HMP' && (chance.yes(0.6) || isOfPrisons) ? `PA/${community}` : '',
    full_cycles_before: chance.pick(['', '', '0', '1', '2', '3']),
    developmental_before: chance.pick(['', 'no', 'yes'])
  }
}

/** What a community may be in its next spell. Full cycles within the files count when the year was not cut short. */
const typesFor = (of: Past): ReadonlyArray<string> => {
  const { profile, isOfPrisons, spells: seen } = of
  const past = wholeFullYears(of)
  const wasDevelopmental = profile.developmental_before === 'yes' || seen.some(({ type }) => type === 'Developmental')
  return [
    'Full',
    ...(wasDevelopmental ? [] : ['Developmental']),
    ...(Number(profile.full_cycles_before) + past.length >= 2 ? ['Accreditation', 'Accreditation'] : []),
    ...(profile.country === 'GB' || profile.country === 'IM' ? [] : ['Associate', 'Associate']),
    ...(profile.programme_accreditation === ''
      ? []
      : Array.from({ length: isOfPrisons ? 12 : 2 }, () => 'HmpIntegratedAudit'))
  ]
}

const dayWithin = (first: string, last: string, chance: Chance) =>
  plusDays(first, chance.whole(0, daysBetween(first, last)))

const admissionTo = ({ opens, closes }: Cycle, notBefore: string, chance: Chance) => {
  const first = laterOf(notBefore, plusDays(opens, -60))
  const wanted = chance.pick([plusDays(opens, -20), opens, dayWithin(opens, plusDays(closes, -20), chance)])
  const admitted = laterOf(wanted, plusDays(first, 5))
  const applied = laterOf(first, plusDays(admitted, -chance.whole(0, 30)))
  return { applied_on: applied, joining_form: 'yes', finance_form: 'yes', admitted_on: admitted }
}
const renewalOf = ({ opens }: Cycle, sameType: boolean, chance: Chance) => ({
  applied_on: '',
  joining_form: '',
  finance_form: '',
  admitted_on: sameType && chance.yes(0.3) ? plusDays(opens, -chance.whole(0, 3)) : ''
})

const stays = { left_on: '', left_how: '' }
const endOf = (from: string, cycle: Cycle, { next, chance }: { next: Cycle | undefined; chance: Chance }) => {
  if (!chance.yes(0.2)) return stays
  if (next !== undefined && chance.yes(0.3)) return { left_on: next.opens, left_how: 'lapsed' }
  if (daysBetween(from, cycle.closes) < 3) return stays
  return {
    left_on: dayWithin(plusDays(from, 1), cycle.closes, chance),
    left_how: chance.pick(['withdrew', 'terminated', 'closed'])
  }
}

interface Past {
  readonly spells: ReadonlyArray<Spell>
  readonly profile: Profile
  readonly isOfPrisons: boolean
  readonly isFinal: (spell: Spell) => boolean
}

const wholeFullYears = ({ spells, isFinal }: Past): ReadonlyArray<string> =>
  spells.filter(spell => spell.type === 'Full' && spell.left_on === '' && isFinal(spell)).map(({ cycle }) => cycle)

interface Going {
  readonly cycle: Cycle
  readonly next: Cycle | undefined
  readonly past: Past
}

/** After an end long before the closing, some come back in the same cycle. */
const secondSpell = (spell: Spell, cycle: Cycle, chance: Chance): ReadonlyArray<Spell> => {
  const returns = spell.left_how === 'withdrew' && daysBetween(spell.left_on, cycle.closes) > 90 && chance.yes(0.6)
  if (!returns) return []
  const again = admissionTo(cycle, plusDays(spell.left_on, 1), chance)
  return [{ ...spell, ...again, ...stays, seq: '2', type: spell.type === 'Developmental' ? 'Full' : spell.type }]
}

const renewed = (before: Spell, { cycle, past }: Going, chance: Chance) => {
  const types = typesFor(past)
  const type = types.includes(before.type) && chance.yes(0.5) ? before.type : chance.pick(types)
  return { type, ...renewalOf(cycle, type === before.type, chance) }
}
const joined = (before: Spell | undefined, { cycle, past }: Going, chance: Chance) => ({
  type: chance.pick(typesFor(past)),
  ...admissionTo(cycle, before?.left_on ?? '2021-01-01', chance)
})

/** The spells of one community in one cycle: none, one, or two when it left and came back. */
const spellsIn = (going: Going, chance: Chance): ReadonlyArray<Spell> => {
  const { cycle, next, past } = going
  const before = past.spells.at(-1)
  const renews = before?.left_on === ''
  if (before?.left_how === 'closed' || (!renews && !chance.yes(0.8))) return []
  const begun = renews ? renewed(before, going, chance) : joined(before, going, chance)
  const end = endOf(laterOf(begun.admitted_on, cycle.opens), cycle, { next, chance })
  const spell = { community: past.profile.community, cycle: cycle.cycle, seq: '', merged_into: '', ...begun, ...end }
  return [spell, ...secondSpell(spell, cycle, chance)]
}

/** Another sector from a day on; not for prisons with a programme, whose membership rests on it. */
const changed = (profile: Profile, cycles: ReadonlyArray<Cycle>, chance: Chance): ReadonlyArray<Profile> => {
  if (profile.programme_accreditation !== '' || !chance.yes(0.25)) return []
  const { opens, closes } = chance.pick(cycles)
  const from = chance.pick([opens, plusDays(opens, 1), dayWithin(opens, closes, chance)])
  return [{ ...profile, from, sector: chance.pick(sectors), full_cycles_before: '', developmental_before: '' }]
}

export const memberOf =
  (community: string, among: Among, chance: Chance) =>
  (cycles: ReadonlyArray<Cycle>, isFinal: Past['isFinal']): Member => {
    const { isOfPrisons } = among
    const profile = profileOf(community, among, chance)
    const spells: Array<Spell> = []
    cycles.forEach((cycle, index) => {
      if (index > 0 && spells.at(-1)?.left_on === '' && chance.yes(0.15)) lapse(spells, cycle.opens)
      spells.push(
        ...spellsIn({ cycle, next: cycles[index + 1], past: { spells, profile, isOfPrisons, isFinal } }, chance)
      )
    })
    const rejoined = spells.some(({ seq }) => seq === '2')
    return { profiles: [profile, ...(rejoined ? [] : changed(profile, cycles, chance))], spells }
  }

/** A member that does not renew lapses on the day of the opening. */
const lapse = (spells: Array<Spell>, on: string) => {
  const last = spells.pop()
  if (last !== undefined) spells.push({ ...last, left_on: on, left_how: 'lapsed' })
}
