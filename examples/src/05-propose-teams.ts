/** Proposes visiting teams with nothing but a function: as many visits as can be are staffed, and the work is shared. */
import assert from 'node:assert/strict'
import { defaultBook, obstacleInWords, proposeTeams, type TeamsQuestion } from '@cofc/core'

// Two visits on one day and one a week later. In your program the values are decoded at its edge.
const visitTo = (community: string, day: string) => ({
  ...{ community, day },
  ...{ cycle: '2023-2024', kind: 'peer-review', visit: 1 }
})
const reviewer = (id: string, home: string, more: object = {}) => ({
  ...{ reviewer: id, home, client: false, trainedAsLead: false },
  ...{ specialist: false, seniorYears: null, servedIn: [], localArea: null },
  ...{ homeIsMember: true, homeParent: null, visitedBy: [], visits: [] },
  free: [{ from: '2024-02-01', until: '2024-02-29' }],
  ...more
})
const question = {
  visits: [visitTo('TC-1', '2024-02-04'), visitTo('TC-2', '2024-02-04'), visitTo('TC-3', '2024-02-11')],
  reviewers: [
    reviewer('R-01', 'TC-1', { trainedAsLead: true }),
    reviewer('R-02', 'TC-2', { trainedAsLead: true }),
    reviewer('R-03', 'TC-3', { client: true }),
    reviewer('R-04', 'TC-1', { client: true }),
    reviewer('R-05', 'TC-4'),
    reviewer('R-06', 'TC-2')
  ],
  history: [],
  policy: { ...defaultBook, teamSize: 3, visitsPerReviewer: 2 }
} as unknown as TeamsQuestion

// Nobody visits their own community, nobody is in two places on a day, and each team has a lead and a client member.
const { teams, leftOver } = proposeTeams(question)
assert.deepEqual(
  teams.map(({ community, team }) => [community, ...team.map(({ reviewer: id }) => id)]),
  [
    ['TC-1', 'R-02', 'R-03', 'R-06'],
    ['TC-2', 'R-01', 'R-04', 'R-05'],
    ['TC-3', 'R-01', 'R-02', 'R-04']
  ]
)
assert.deepEqual(leftOver, [])

// Without R-02 the visit to TC-1 is left over, and everybody is told with what keeps them from it.
const fewer = { ...question, reviewers: question.reviewers.filter(one => one.reviewer !== 'R-02') }
const [left] = proposeTeams(fewer).leftOver
assert.equal(left?.community, 'TC-1')
const says = left.kept.flatMap(({ obstacles }) => obstacles.map(obstacleInWords))
assert.equal(says[0], 'Reviewer R-01 belongs to the community that is visited. Name a reviewer from elsewhere.')
assert.equal(says[3], 'Reviewer R-03 visits TC-2 on 4 February 2024. A reviewer makes one visit a day.')
