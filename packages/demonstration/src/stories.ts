/**
 * What each of the eighty communities went through in the last three cycles.
 *
 * A year is a letter: F Full, D Developmental, A Associate, C Accreditation with its visit, c Accreditation with a
 * peer-review, H prison audit, h the year between two audits, - not a member. `@80` was admitted eighty days after the
 * opening, `:drafted` is how far its review came (the final report if nothing is said), `~lapsed` how it left.
 */

export interface Story {
  readonly sector: string
  readonly years: string
  readonly mark: 'overseas' | 'was CYP' | 'gains a programme' | null
}

const stories = (sector: string, list: ReadonlyArray<readonly [years: string, times: number, mark?: Story['mark']]>) =>
  list.flatMap(([years, times, mark]) =>
    Array.from({ length: times }, (): Story => ({ sector, years, mark: mark ?? null }))
  )

const adultDemocratic = stories('ADTC', [
  ['F F F', 4],
  ['F F F', 1, 'overseas'],
  ['F F F:drafted', 1],
  ['F F F:agreed', 1],
  ['F F F:opened', 1],
  ['C c c', 1],
  ['c C c', 1],
  ['c c C', 1],
  ['F F C', 2],
  ['F C c', 1],
  ['D F F', 2],
  ['- D F', 1],
  ['- - D', 2],
  ['A A A', 1, 'overseas'],
  ['- A A', 1, 'overseas'],
  ['F F~withdrew-late -', 1],
  ['F~lapsed - -', 1],
  ['F F~merged -', 1],
  ['F F~lapsed -', 1]
])

const prisons = stories('HMP', [
  ['H h H', 5],
  ['h H h', 1],
  ['F F H', 1, 'gains a programme'],
  ['F F F', 1],
  ['F F F:held', 1],
  ['- D@40 F', 1],
  ['F F:submitted~terminated -', 1],
  ['F:none~withdrew-early - -', 1]
])

const childrenAndYoungPeople = stories('CYP', [
  ['F F F', 8],
  ['F F F', 1, 'overseas'],
  ['F F F:opened', 1],
  ['F F F:offered', 1],
  ['F F F:submitted', 1],
  ['F F F~withdrew-late', 1],
  ['A A A', 1, 'overseas'],
  ['c C c', 1],
  ['F F C', 1],
  ['D F F', 3],
  ['- F F', 1],
  ['- F@80 F', 1],
  ['- D F', 1],
  ['- - D', 1],
  ['- - D@60', 1],
  ['- - F@140', 1],
  ['F~withdrew-late - F@70', 1],
  ['F:drafted~closed-in-draft - -', 1],
  ['F~lapsed - -', 1],
  ['F F:none~withdrew-early -', 1],
  ['F F~lapsed -', 1]
])

const addiction = stories('Addiction', [
  ['F F F', 3],
  ['F F F:rated', 1],
  ['- F@135 F', 1],
  ['F F C', 1],
  ['F F~closed -', 1]
])

const learningDisability = stories('LD', [
  ['F F F', 2],
  ['F F F', 1, 'was CYP'],
  ['c:self C c', 1],
  ['- - A', 1, 'overseas'],
  ['F:submitted~withdrew-unvisited - -', 1]
])

export const allStories: ReadonlyArray<Story> = [
  ...adultDemocratic,
  ...prisons,
  ...childrenAndYoungPeople,
  ...addiction,
  ...learningDisability
]
