/** The title of a figure's page says in words what it is: no two figures of a report are called alike, and none by a code of ours. */
import { addressOf, localFigures, nationalFigures } from '@cofc/reports'
import { expect, test } from 'vitest'
import { localReport } from '../../testing/local.ts'
import { nationalReport } from '../../testing/national.ts'
import { figureCalled } from './called.ts'

const alike = (titles: ReadonlyArray<string>): ReadonlyArray<string> =>
  titles.filter((title, place) => titles.indexOf(title) !== place)
/** `percentMet`, `by-mode/virtual`. */
const ofOurs = /[a-z][A-Z]|\//

test('every figure of a national and of a local report has a title of its own in words', () => {
  const national = nationalFigures(nationalReport).filter(({ at }) => !['mostMet', 'leastMet'].includes(at[0] ?? ''))
  const titles = {
    national: national.map(({ at }) => figureCalled('national', addressOf(at))),
    local: localFigures(localReport).map(({ at }) => figureCalled('local', addressOf(at)))
  }
  for (const [report, of] of Object.entries(titles)) {
    expect(of.length).toBeGreaterThan(30)
    expect([report, alike(of)]).toEqual([report, []])
    expect([report, of.filter(title => ofOurs.test(title))]).toEqual([report, []])
  }
})

test.each([
  ['national', 'standards/CS3/CYP/met', 'Communities that meet standard CS3, the sector Children and young people'],
  ['national', 'sections/Belonging/all/percentMet', 'Share of ratings met in Belonging, the whole network'],
  ['national', 'members/byType/Full', 'Members of the type Full'],
  ['national', 'standards/CS3/change/points', 'Change on standard CS3 since the cycle before'],
  ['national', 'hmp/standards/CS3/HMP/n', 'Communities rated on standard CS3, the other prisons'],
  ['local', 'sections/Belonging/self/met', 'Standards met in Belonging, by the community'],
  ['members-over-time', 'Full/2023-2024', 'Members of the type Full, 2023-2024'],
  ['members-over-time', 'GB/2023-2024', 'Members in United Kingdom, 2023-2024'],
  ['deadlines', 'overdue', 'What is overdue'],
  ['fees-due', 'age/up-to-30', 'Outstanding, overdue up to 30 days'],
  ['actions-outstanding', 'done/2023-2024', 'Action points done of 2023-2024'],
  ['reviewer-balance', 'trained/tc-specialist', 'Reviewers trained as TC specialist'],
  ['self-and-peer', 'kappa/network', 'Cohen’s kappa, the whole network'],
  ['core-standards-met', 'standards/CS3/all', 'Share of communities that meet standard CS3, the whole network'],
  [
    'outcomes-benchmark',
    'self-harm/C07',
    'Incidents of self-harm (severe ones included) per place and year, community C07'
  ],
  ['outcomes-among-peers', 'own/planned-leaver', 'Planned leavers per place and year, the community itself'],
  [
    'outcomes-among-peers',
    'band/planned-leaver/1-4',
    'Communities whose rate of planned leavers is: more than 1, up to 4'
  ],
  ['outcomes-among-peers', 'band/planned-leaver/none-0', 'Communities whose rate of planned leavers is: none']
] as const)('the figure of %s at %s is called %s', (report, address, title) => {
  expect(figureCalled(report, address)).toBe(title)
})
