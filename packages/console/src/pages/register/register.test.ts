/** The register by name, in part, and without a member. */
import { right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { ask, read } from '../../testing/ask-page.ts'
import { network } from '../../testing/network.ts'

test('members are listed by name, and a part of them when a sector or a type is chosen', async () => {
  const namesOn = async (url: string) => {
    const { body } = await ask(url)
    const [table = ''] = /id="members-table".*?<\/table>/s.exec(body) ?? []
    return [...table.matchAll(/href="\/communities\/[^"]*">([^<]*)/g)].map(([, name = '']) => name)
  }
  const sorted = (names: ReadonlyArray<string>) => names.toSorted((one, other) => one.localeCompare(other, 'en-GB'))
  for (const of of ['on=2024-11-20', 'cycle=2023-2024']) {
    const [all, some] = [await namesOn(`/register?${of}`), await namesOn(`/register?${of}&sector=CYP&type=Full`)]
    expect(all).toEqual(sorted(all))
    expect(some).toEqual(sorted(some))
    expect(some.length).toBeGreaterThan(0)
    expect(some.length).toBeLessThan(all.length)
    expect(await read(`/register?${of}&sector=CYP&type=Full`)).toContain(
      `${String(some.length)} of ${String(all.length)} members, those in the sector Children and young people and of the type Full.`
    )
  }
})

test('a register without a member says so, and for what was chosen', async () => {
  const empty = network.reader.but({
    register: ({ on }) => right({ on, members: 0, betweenCycles: 0, cycleIsDue: false, communities: [] })
  })
  expect(await read('/register', { reader: empty })).toContain('No community is a member on 20 November 2024.')
  const none = await read('/register?sector=LD&type=HmpIntegratedAudit')
  expect(none).toContain('No member is in the sector Learning disability and of the type HMP integrated audit on 20')
  expect(none).toContain('Show all members')
})

test('the register says since when a member is suspended, and nothing of why', async () => {
  const page = await read('/register')
  expect(page).toMatch(/1 September 2022\s+suspended since 1 February 2024/)
  expect(page).not.toMatch(/fees|incident|because/)
})

test('the register says how the award of a member stands, with its certificate, and the name as issued where that is another', async () => {
  const page = await read('/register')
  expect(page).toMatch(/In force, from 1 March 2022 through 28 February 2025\s*TC-0003-A1/)
  expect(page).toMatch(
    /Suspended, from 1 March 2022 through 28 February 2025\s*TC-0008-A1\s*, issued to A name of earlier/
  )
  expect(page).toMatch(/Ended\s*TC-0013-A1/)
  expect(page).toMatch(/Expired on 28 February 2025\s*TC-0018-A1/)
  expect(page).toMatch(/Not yet in force, from 1 March 2022\s*TC-0023-A1/)
})
