import { expect, test } from 'vitest'
import { obstacleInWords, proposeTeams, type StaffedVisit, type VisitToStaff } from './index.ts'
import { branded } from '../testing/index.ts'
import { about, asked, client, clientLead, ids, lead, other } from './testing/questions.ts'

test('teams of two: greed would strand a visit, for the only lead from elsewhere would go on the first', () => {
  const question = asked({
    size: 2,
    visits: ['TC-1 2024-02-04', 'TC-2 2024-02-04'],
    reviewers: [lead('R-01', 'TC-9'), lead('R-02', 'TC-2'), client('R-03', 'TC-3'), client('R-04', 'TC-8')]
  })
  const proposal = proposeTeams(question)
  expect(ids(proposal)).toEqual({ 'TC-1': 'R-02 R-03', 'TC-2': 'R-01 R-04' })
  expect(proposal.leftOver).toEqual([])
  expect(proposal.teams.map(({ team }) => team)).toEqual([
    [
      { reviewer: 'R-02', role: 'lead' },
      { reviewer: 'R-03', role: 'member' }
    ],
    [
      { reviewer: 'R-01', role: 'lead' },
      { reviewer: 'R-04', role: 'member' }
    ]
  ])
})

const fourth = '2024-02-04'
const teamsOfThree = {
  size: 3,
  most: 2,
  visits: [`TC-1 ${fourth}`, `TC-2 ${fourth}`, 'TC-3 2024-02-11'],
  reviewers: [
    ...[lead('R-01', 'TC-1'), lead('R-02', 'TC-2'), client('R-03', 'TC-3'), client('R-04', 'TC-1')],
    ...[other('R-05', 'TC-4'), other('R-06', 'TC-2')]
  ]
} as const

test('teams of three, at most two visits each: two on one day and one a week later', () => {
  expect(ids(proposeTeams(asked(teamsOfThree)))).toEqual({
    'TC-1': 'R-02 R-03 R-06',
    'TC-2': 'R-01 R-04 R-05',
    'TC-3': 'R-01 R-02 R-04'
  })
})

test('whom the host objected to is not proposed, and it is told', () => {
  const question = asked({
    size: 2,
    visits: [`TC-1 ${fourth}`],
    reviewers: [lead('R-01', 'TC-9'), lead('R-02', 'TC-9'), client('R-03', 'TC-9')]
  })
  const objecting = (...unwanted: ReadonlyArray<string>) =>
    proposeTeams({ ...question, visits: question.visits.map(visit => branded<VisitToStaff>({ ...visit, unwanted })) })
  expect(ids(objecting())).toEqual({ 'TC-1': 'R-01 R-03' })
  expect(ids(objecting('R-01'))).toEqual({ 'TC-1': 'R-02 R-03' })
  expect(objecting('R-01', 'R-02').leftOver[0]?.kept).toMatchObject([
    { reviewer: 'R-01', obstacles: [{ type: 'ReviewerObjectedTo', reviewer: 'R-01' }] },
    { reviewer: 'R-02', obstacles: [{ type: 'ReviewerObjectedTo', reviewer: 'R-02' }] },
    { reviewer: 'R-03', obstacles: [{ type: 'NoWholeTeam' }] }
  ])
})

test('for a visit left over each reviewer’s obstacle is told', () => {
  const elsewhere = branded<StaffedVisit>({
    ...about('TC-7'),
    days: ['2024-02-03', fourth],
    team: [{ reviewer: 'R-05', role: 'observer' }]
  })
  const enough = branded<StaffedVisit>({
    ...about('TC-8'),
    days: ['2024-01-08'],
    team: [{ reviewer: 'R-06', role: 'member' }]
  })
  const { teams, leftOver } = proposeTeams(
    asked({
      size: 2,
      most: 1,
      visits: [`TC-1 ${fourth}`, `TC-2 ${fourth}`],
      reviewers: [
        ...[lead('R-01', 'TC-9'), client('R-02', 'TC-9'), lead('R-03', 'TC-9', []), lead('R-04', 'TC-2', [])],
        ...[lead('R-05', null), lead('R-06', null), client('R-07', null), other('R-08', null)]
      ],
      history: [elsewhere, enough]
    })
  )
  expect(ids({ teams, leftOver })).toEqual({ 'TC-1': 'R-01 R-02' })
  const day = fourth
  const away = { type: 'ReviewerBusyThatDay', day, community: 'TC-1' } as const
  const full = { type: 'ReviewerHasEnoughVisits', most: 1 } as const
  const notWhole = { type: 'NoWholeTeam', lacks: ['trained lead reviewers'] } as const
  const expected = [
    ['R-01', away, full],
    ['R-02', away, full],
    ['R-03', { type: 'ReviewerNotFree', day }],
    ['R-04', { type: 'ReviewerBelongsToHost' }, { type: 'ReviewerNotFree', day }],
    ['R-05', { ...away, community: 'TC-7' }],
    ['R-06', full],
    ['R-07', notWhole],
    ['R-08', notWhole]
  ] as const
  expect(leftOver).toEqual([
    {
      ...about('TC-2'),
      day,
      kept: expected.map(([reviewer, ...obstacles]) => ({
        reviewer,
        obstacles: obstacles.map(one => ({ ...one, reviewer }))
      }))
    }
  ])
  expect(leftOver.flatMap(({ kept }) => kept).flatMap(({ obstacles }) => obstacles.map(obstacleInWords))).toEqual([
    'Reviewer R-01 visits TC-1 on 4 February 2024. A reviewer makes one visit a day.',
    'Reviewer R-01 is on as many teams of the cycle as policy allows, which is 1.',
    'Reviewer R-02 visits TC-1 on 4 February 2024. A reviewer makes one visit a day.',
    'Reviewer R-02 is on as many teams of the cycle as policy allows, which is 1.',
    'Reviewer R-03 did not say that they can go on 4 February 2024. Ask them, or move the visit.',
    'Reviewer R-04 belongs to the community that is visited. Name a reviewer from elsewhere.',
    'Reviewer R-04 did not say that they can go on 4 February 2024. Ask them, or move the visit.',
    'Reviewer R-05 visits TC-7 on 4 February 2024. A reviewer makes one visit a day.',
    'Reviewer R-06 is on as many teams of the cycle as policy allows, which is 1.',
    'Reviewer R-07 can go, but all who can are no whole team: there are too few trained lead reviewers.',
    'Reviewer R-08 can go, but all who can are no whole team: there are too few trained lead reviewers.'
  ])
})

test('where those who can go are too few, it is told that they are, and of whom', () => {
  const lacksOf = (...reviewers: ReadonlyArray<ReturnType<typeof lead>>) => {
    const { leftOver } = proposeTeams(asked({ size: 2, visits: ['TC-1 2024-02-04'], reviewers }))
    return leftOver.flatMap(({ kept }) => kept).flatMap(({ obstacles }) => obstacles)
  }
  expect(lacksOf(lead('R-01', null))).toMatchObject([{ lacks: ['reviewers', 'client members'] }])
  expect(lacksOf(other('R-01', null)).map(obstacleInWords)).toEqual([
    'Reviewer R-01 can go, but all who can are no whole team: there are too few reviewers, client members and trained lead reviewers.'
  ])
  expect(lacksOf(other('R-01', null), other('R-02', null))[0]).toMatchObject({
    lacks: ['client members', 'trained lead reviewers']
  })
  expect(lacksOf()).toEqual([])
})

test('a team too small for what policy needs is proposed to nobody', () => {
  const { teams, leftOver } = proposeTeams(
    asked({ size: 1, visits: ['TC-1 2024-02-04'], reviewers: [lead('R-01', null), client('R-02', null)] })
  )
  expect(teams).toEqual([])
  expect(leftOver[0]?.kept[0]?.obstacles).toEqual([
    { type: 'NoWholeTeam', reviewer: 'R-01', lacks: ['reviewers for all that a team needs at once'] }
  ])
})

test('somebody who is a client member and leads counts for both', () => {
  expect(
    ids(
      proposeTeams(
        asked({ size: 1, visits: ['TC-1 2024-02-04'], reviewers: [other('R-01', null), clientLead('R-02', null)] })
      )
    )
  ).toEqual({ 'TC-1': 'R-02' })
})

test('where nothing is asked nothing is proposed', () =>
  expect(proposeTeams(asked({ size: 2, visits: [], reviewers: [lead('R-01', null)] }))).toEqual({
    teams: [],
    leftOver: []
  }))
