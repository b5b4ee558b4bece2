/** Deadlines one by one: of each community, gathering and piece of news its own, and what waits for a cycle once for the network. */
import { cycle as cycleAggregate, streamOf } from '@cofc/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { deadlinesAnswer, deadlineTables } from '../deadlines/answer.ts'
import type { AskDeadlines, Deadline } from '../deadlines/deadlines.ts'
import { deadlinesReport } from '../deadlines/report.ts'
import type { OfNetwork } from './explainable.ts'
import { figuresOfReport } from './figures-of-report.ts'
import { ofCommunities } from './owners.ts'

/** A cycle is to be planned for all members together, however many there are. */
const isOfNetwork = ({ kind }: Deadline): boolean => kind === 'cycle'
type Rows = Parameters<typeof deadlinesAnswer>[0]
const listed = (rows: Rows, ask: AskDeadlines): ReadonlyArray<Deadline> => {
  const answer = deadlinesAnswer(rows, ask)
  return isLeft(answer) ? [] : answer.right.deadlines
}
const many = (deadlines: ReadonlyArray<Deadline>, is: Deadline['standing']): number =>
  deadlines.filter(({ standing }) => standing === is).length

export const ofDeadlines = figuresOfReport({
  report: deadlinesReport,
  figures: ({ overdue, due }) => ({ overdue, due }),
  given: (rows, ask) => {
    const its = listed(rows, ask).filter(one => !isOfNetwork(one))
    return { overdue: many(its, 'overdue'), due: many(its, 'due') }
  },
  ofNetwork: (rows, ask): ReadonlyArray<OfNetwork> =>
    listed(rows, ask)
      .filter(isOfNetwork)
      .flatMap(({ cycle, standing }) =>
        cycle === null
          ? []
          : [{ address: standing, key: cycle, stream: streamOf(cycleAggregate, { cycle }), given: { contributes: 1 } }]
      ),
  parted: () => [...ofCommunities(deadlineTables), 'gatherings', 'news'] as ReadonlyArray<keyof typeof deadlineTables>,
  rules: address => (address === 'overdue' ? ['D3002', 'D3003'] : ['D3003', 'D3004'])
})
