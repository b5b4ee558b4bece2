/** The registry is whole, and what is derived from it says what it says. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CodecDescription } from './codec-description.ts'
import * as exported from './index.ts'
import { commandNamed, domain, entries, pathOf, pathPatternOf, roles, streamOf, streamPatternOf } from './index.ts'
import { decodeCommand, streamOfCommand, type Reach, type Role } from './index.ts'
import { inOrder } from './facts/index.ts'
import { isRight } from 'fp-ts/lib/Either.js'

test('every folder that holds an aggregate is in the registry, under its name', () => {
  const folders = globSync('*/aggregate.ts', { cwd: import.meta.dirname }).map(path => path.split('/')[0])
  expect(folders.toSorted()).toEqual(Object.keys(domain).toSorted())
  expect(entries.map(({ aggregate: { name } }) => name)).toEqual(Object.keys(domain))
})

/** A name of two words is written as one in the source: `hmpAudit`. */
const inSource = (name: string) => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
test('every aggregate can be imported by its name', () =>
  expect(Object.keys(exported)).toEqual(expect.arrayContaining(Object.keys(domain).map(inSource))))

test('every fact that an entry names, or that a question of it uses, has its question, and no other has', () => {
  for (const { aggregate, questions } of entries) {
    const named = Object.values(aggregate.commands).flatMap(({ facts }) => facts)
    expect(inOrder(questions, named).toSorted()).toEqual(Object.keys(questions).toSorted())
  }
})

const review = { community: 'TC-0001', cycle: '2023-2024', kind: 'peer-review' } as const

test('streams, paths and their patterns follow from the address', () => {
  expect(entries.map(({ aggregate }) => streamPatternOf(aggregate))).toEqual([
    'policy',
    'calendar',
    'price-list',
    'community-{community}',
    'reviewer-{reviewer}',
    'edition-{edition}',
    'cycle-{cycle}',
    'membership-{community}',
    'review-{community}/{cycle}/{kind}',
    'hmp-audit-{community}',
    'accreditation-{community}',
    'gathering-{gathering}',
    'announcement-{announcement}',
    'service-access-{community}',
    'account-{community}'
  ])
  expect(streamOf(domain.review.aggregate, review)).toBe('review-TC-0001/2023-2024/peer-review')
  expect(streamOf(domain.policy.aggregate, {})).toBe('policy')
  expect(pathOf(domain.review.aggregate, review)).toBe('/review/TC-0001/2023-2024/peer-review')
  expect(pathPatternOf(domain.review.aggregate)).toBe('/review/{community}/{cycle}/{kind}')
  expect(pathOf(domain.policy.aggregate, {})).toBe('/policy')
})

test('a command is decided in the stream that its own fields name', () => {
  const decoded = decodeCommand({ type: 'LockWorkbook', ...review, on: '2023-11-27' })
  expect(isRight(decoded) && streamOfCommand(decoded.right)).toBe('review-TC-0001/2023-2024/peer-review')
})

test('every command has a heading of its own', () => {
  const titles = entries.flatMap(({ aggregate }) => Object.values(aggregate.commands).map(({ title }) => title))
  expect(new Set(titles).size).toBe(titles.length)
  expect(titles.filter(title => !/^[A-Z][^.]+$/.test(title))).toEqual([])
})

const page = readFileSync(new URL('../../../docs/access.md', import.meta.url), 'utf8')
/** The roles that some command names; a page of an aggregate has a column for the committee where one of its commands is. */
const columns: ReadonlyArray<Role> = [
  'network-team',
  'link-person',
  'reviewer',
  'committee',
  'finance',
  'clock',
  'reaction'
]
const columnsOf = (title: string): ReadonlyArray<string> =>
  title
    .split('|')
    .map(cell => cell.trim())
    .slice(2, -2)
const said = (reach: Reach | undefined) => reach?.replace('-', ' ') ?? '–'

test('who may give a command is what the page on access says, and every row has its reason', () => {
  let titles: ReadonlyArray<string> = []
  const rows = page.split('\n').flatMap(line => {
    if (line.startsWith('| command')) titles = columnsOf(line)
    const [, type = '', rest = ''] = /^\| ([A-Z]\w+) +\|(.+)\|$/.exec(line) ?? []
    if (type === '') return []
    const cells = rest.split('|').map(cell => cell.trim())
    const why = cells.at(-1) ?? ''
    expect(why, type).not.toBe('')
    const reaches = Object.fromEntries(titles.map((title, place) => [title, cells[place]]))
    return [
      { type, reaches: columns.map(role => reaches[role] ?? '–'), onlyThrough: /^only through (\w+)\./.exec(why)?.[1] }
    ]
  })
  expect(rows).toEqual(
    entries.flatMap(({ aggregate }) =>
      Object.entries(aggregate.commands).map(([type, { roles: grants, onlyThrough }]) => ({
        type,
        reaches: columns.map(role => said(grants[role])),
        onlyThrough
      }))
    )
  )
})

test('a command is given by some role, or only through a use case', () => {
  for (const { aggregate } of entries)
    for (const { roles: grants, onlyThrough, title } of Object.values(aggregate.commands)) {
      expect(Object.keys(grants).length > 0, title).toBe(onlyThrough === undefined)
      expect(Object.keys(grants).filter(role => !(roles as ReadonlyArray<string>).includes(role))).toEqual([])
      expect(Object.keys(grants).filter(role => !(columns as ReadonlyArray<string>).includes(role))).toEqual([])
    }
})

test('a link person reaches only what names a community, and a reviewer only a review, or the audit of one', () => {
  const reached = (reach: Reach) =>
    entries.filter(({ aggregate }) =>
      Object.values(aggregate.commands).some(({ roles: grants }) => Object.values(grants).includes(reach))
    )
  for (const { aggregate } of reached('own-community'))
    for (const { codec, roles: grants, title } of Object.values(aggregate.commands))
      if (Object.values(grants).includes('own-community'))
        expect(Object.keys((codec as CodecDescription & typeof codec).type?.props ?? {}), title).toContain('community')
  expect(reached('own-visit').map(({ aggregate }) => aggregate.name)).toEqual(['review', 'hmp-audit'])
  expect(commandNamed('EraseWords')?.command).toMatchObject({ roles: {}, onlyThrough: 'erase' })
})
