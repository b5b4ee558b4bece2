/** What is kept of a visiting team: in texts that are as long whatever they say, and that concern everybody on it. */
import { expect, test } from 'vitest'
import { cameFromIn, type KnownReviewer, type TeamMember } from '../review/index.ts'
import { privateCountIn } from '../values/private-count.ts'
import { clientMembersOnTeam } from './client-members-on-team.ts'
import { communitiesOfTeam } from './communities-of-team.ts'

const named = [
  { reviewer: 'R-001', role: 'lead' },
  { reviewer: 'R-014', role: 'member' }
] as unknown as ReadonlyArray<TeamMember>
const known = [
  { reviewer: 'R-001', client: false, home: 'TC-0002' },
  { reviewer: 'R-014', client: true, home: 'TC-0003' }
] as unknown as ReadonlyArray<KnownReviewer>
const without = (reviewer: string): ReadonlyArray<KnownReviewer> => known.filter(one => one.reviewer !== reviewer)

test('how many client members were on a team, and from where it came, is kept as words are, and goes with the words about the host or with what is private about any of the team', () => {
  const texts = [known, without('R-014'), without('R-001')].map(reviewers => [
    clientMembersOnTeam.keeps({ team: named }, { reviewers }),
    communitiesOfTeam.keeps({ team: named }, { reviewers })
  ])
  expect(texts.map(([clients]) => privateCountIn(clients ?? null))).toEqual([1, 0, 1])
  expect(texts.map(([, from]) => cameFromIn(from ?? null)?.map(({ community }) => community))).toEqual([
    ['TC-0002', 'TC-0003'],
    ['TC-0002'],
    ['TC-0003']
  ])
  for (const text of texts.flat()) expect(text).toHaveLength(256)
  for (const { concerns } of [clientMembersOnTeam, communitiesOfTeam])
    expect(concerns({ team: named })).toEqual(['R-001', 'R-014'])
})

test('what was erased is no number and no list', () => {
  for (const words of [null, '', 'none', '-1', '1.5', '{}']) {
    expect(privateCountIn(words)).toBeNull()
    expect(cameFromIn(words)).toBeNull()
  }
})
