/** Teams are proposed for what is agreed and has none, and each of them is allocated. */
import { submit, teamsOnRecord, uuidOf, type Dependencies } from '@cofc/application'
import { proposeTeams, type Cycle, type PlainDate } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'

const always = [{ from: '2000-01-01', until: '2100-01-01' }] as never
/** After everything else that is told. */
const on = '2025-08-01' as PlainDate
const actor = { role: 'network-team', subject: 'test' } as const

export interface Proposing {
  readonly wrong: string | null
  readonly teams: number
}
export const proposingFor = async (dependencies: Dependencies, cycle: Cycle): Promise<Proposing> => {
  const record = await teamsOnRecord(dependencies)(cycle, on)()
  if (isLeft(record)) return { wrong: `teams cannot be proposed: ${record.left.type}`, teams: 0 }
  const reviewers = record.right.reviewers.map(one => ({ ...one, free: always }))
  const { teams } = proposeTeams({ ...record.right, reviewers })
  for (const { community, kind, visit, team } of teams) {
    const command = { type: 'AllocateTeam', community, cycle, kind, visit, team, on }
    const id = uuidOf('4c5f4a19-9b7e-4a53-8d4c-3a1b9f2f6e03', JSON.stringify(command))
    const done = await submit(dependencies)({ id, command, actor })()
    if (isLeft(done)) return { wrong: `a proposed team is refused: ${JSON.stringify([command, done.left])}`, teams: 0 }
  }
  return { wrong: null, teams: teams.length }
}
