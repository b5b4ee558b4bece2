/** What the network told: its forums, a newsletter each quarter, changes of its policy, discussions, and news of its members. */
import { chanceOf } from './chance.ts'
import type { Community } from './communities.ts'
import { today, type Cycle } from './cycles.ts'
import { plusDays } from './days.ts'
import { gatheringsOf } from './gatherings.ts'
import type { RecordFolder } from './record-folder.ts'

interface Announcement {
  readonly on: string
  readonly kind: 'news' | 'newsletter' | 'discussion' | 'policy-change'
  readonly title: string
  readonly words: string | undefined
  readonly audience: ReadonlyArray<string>
  readonly link?: string
  readonly community?: string
  readonly withdrawnOn?: string
}
const visited = ['Full', 'Accreditation', 'HmpIntegratedAudit']
const all = [...visited, 'Associate', 'Developmental']

const ofForums = (cycles: ReadonlyArray<Cycle>): ReadonlyArray<Announcement> =>
  gatheringsOf(cycles)
    .filter(({ kind }) => kind === 'forum')
    .map(({ announcedOn, title, event }) => ({
      ...{ on: announcedOn, kind: 'news', title, audience: ['public'], link: `https://network.example/forum/${event}` },
      words: 'Places can be booked from today. Staff and members of each community are welcome, in pairs if you can.'
    }))

const newsletters = ({ opens }: Cycle): ReadonlyArray<Announcement> =>
  [20, 110, 200, 290].map((after, place) => ({
    ...{ on: plusDays(opens, after), kind: 'newsletter', audience: all },
    title: `Newsletter ${String(place + 1)} of ${opens.slice(0, 4)}-${String(Number(opens.slice(0, 4)) + 1)}`,
    words: [
      'In this letter: who visits whom, two accounts of a first visit, and what was asked at the last meeting.',
      'In this letter: how self-reviews are read, a recipe for forty, and dates for your diary.',
      'In this letter: what makes a good interview, three communities and their gardens, and the forum.',
      'In this letter: looking back on a season of visits, and whom to thank.'
    ][place]
  }))
const ofLastCycle = ({ opens }: Cycle): ReadonlyArray<Announcement> => [
  {
    ...{ on: plusDays(opens, -58), kind: 'policy-change', audience: all },
    title: 'A fee for visits that are rearranged late',
    words:
      'Whoever moves or cancels an agreed visit within eight weeks of it owes a fee from this cycle on. Illness and emergencies are excepted.'
  },
  {
    ...{ on: plusDays(opens, 41), kind: 'discussion', audience: visited },
    title: 'How long should a visit be?',
    words: 'Some hosts ask for two days, some for half of one. Tell us at the next meeting what yours gave you.'
  },
  {
    ...{ on: plusDays(opens, 75), kind: 'news', audience: ['public'], withdrawnOn: plusDays(opens, 80) },
    title: 'Office closed on Friday',
    words: 'The telephone is answered again on Monday.'
  }
]
const stories = [
  [
    'Ten years of a kitchen table',
    'Members and staff wrote a small book about their meals, and send a copy on request.'
  ],
  ['Open day in spring', 'Come and see how we live: there is a walk round the house, and lunch.'],
  [
    'A new way of joining',
    'Whoever wants to join us now stays for a weekend first, and the community decides together.'
  ],
  ['Our choir sings in town', 'Fourteen of us, and one who only turned the pages.']
] as const

const ofMembers = (communities: ReadonlyArray<Community>, { opens }: Cycle, seed: number) => {
  const chance = chanceOf(seed, 'news', opens)
  const staying = communities.filter(({ years }) => years.length > 2 && years.every(({ leaving }) => leaving === null))
  return chance
    .shuffled(staying)
    .slice(0, stories.length)
    .map(({ community }, place): Announcement => {
      const [title, words] = stories[place] ?? stories[0]
      return { on: plusDays(opens, chance.whole(30, 320)), kind: 'news', title, words, audience: ['public'], community }
    })
}

export const writeAnnouncements = (
  folder: RecordFolder,
  seed: number,
  { communities, cycles }: { readonly communities: ReadonlyArray<Community>; readonly cycles: ReadonlyArray<Cycle> }
): void => {
  const lastThree = cycles.filter(({ back }) => back < 3)
  const made = [
    ...ofForums(cycles),
    ...lastThree.flatMap(newsletters),
    ...lastThree.slice(-1).flatMap(cycle => [...ofLastCycle(cycle), ...ofMembers(communities, cycle, seed)])
  ]
  made
    .filter(({ on }) => on <= today)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .forEach(({ withdrawnOn, ...announcement }, place) => {
      const code = `A-${String(place + 1).padStart(3, '0')}`
      folder.write('announcements.csv', { announcement: code, ...announcement, withdrawn_on: withdrawnOn })
    })
}
