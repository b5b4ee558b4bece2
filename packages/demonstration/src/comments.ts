/** What communities and peers wrote beside their ratings. Nobody is named. */
import type { Chance } from './chance.ts'
import type { Standard } from './standard.ts'

const ownWords: Readonly<Record<string, ReadonlyArray<string>>> = {
  met: [
    'This has been part of our week for years.',
    'We asked everybody in the community meeting, and nobody disagreed.',
    'New members told us that they noticed this on their first day.',
    'Written in our handbook, which members revise each spring.',
    'We call it "the glue": without it nothing else here would hold.'
  ],
  partly: [
    'We do this most weeks, but not when staff are away.',
    'Some of us feel it works, some do not; we keep talking about it.',
    'It works in the house, less so at weekends.\nWe want to try a rota.',
    'Better than last year, not yet where we want to be.',
    'Older members do, newer ones are still finding out how.'
  ],
  not: [
    'We stopped during the building work and have not begun again.',
    'Our provider decides this, not us.',
    'We had not thought of it before; now we will.'
  ],
  'n/a': ['Does not fit a community of our kind.', 'Nobody here needs this at present – naïve as that may sound.']
}

const agreeing = [
  'We saw the same.',
  'Members and staff told us so independently.',
  'Clear from the minutes, the timetable and from being there.',
  'Warmly described, also by people who had joined only lately.'
]
const differing = [
  'The community does more of this than it gives itself credit for, or says so differently.',
  'Told to us by staff, but client members did not know of it.',
  'Begun, and promising; we would want to see it last through a winter.',
  'In place on paper ("policy 7, page 3"), less so in what people described.'
]

export const selfComment = (rating: string, { of }: Standard, chance: Chance): string => {
  if (!chance.yes(rating === 'met' ? 0.18 : 0.55)) return ''
  const words = chance.pick(ownWords[rating] ?? [''])
  return chance.yes(0.2) ? `${words} For us this is about ${of.values[0] ?? 'respect'}.` : words
}
export const peerComment = (agrees: boolean, rating: string, chance: Chance): string => {
  if (!chance.yes(agrees ? 0.1 : 0.6)) return ''
  return rating === 'n/a' ? 'We agreed that it does not apply.' : chance.pick(agrees ? agreeing : differing)
}
