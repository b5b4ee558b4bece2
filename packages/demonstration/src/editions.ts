/** The two editions of the example standards, and how the later follows from the earlier. */
import { addictionSupplement } from './catalogue/addiction-supplement.ts'
import { beyondTheCommunity } from './catalogue/beyond-the-community.ts'
import { coreStandards } from './catalogue/core-standards.ts'
import type { Entry } from './catalogue/entry.ts'
import { joiningAndLeaving } from './catalogue/joining-and-leaving.ts'
import { leadershipAndLearning } from './catalogue/leadership-and-learning.ts'
import { safetyAndRights } from './catalogue/safety-and-rights.ts'
import { staff } from './catalogue/staff.ts'
import { surroundings } from './catalogue/surroundings.ts'
import { therapeuticLife } from './catalogue/therapeutic-life.ts'
import { mapped } from './mapped.ts'
import type { Edition, Standard } from './standard.ts'

interface Section {
  readonly name: string
  /** Before the number of the standard in its section. */
  readonly prefix: string
  readonly entries: ReadonlyArray<Entry>
}
const core: Section = { name: 'Core standards', prefix: 'CS', entries: coreStandards }
const supplement: Section = { name: 'Addiction supplement', prefix: 'AD', entries: addictionSupplement }
const sections: ReadonlyArray<Section> = [
  core,
  { name: 'Joining and leaving', prefix: '1.', entries: joiningAndLeaving },
  { name: 'Therapeutic life', prefix: '2.', entries: therapeuticLife },
  { name: 'Staff', prefix: '3.', entries: staff },
  { name: 'Safety and rights', prefix: '4.', entries: safetyAndRights },
  { name: 'Surroundings', prefix: '5.', entries: surroundings },
  { name: 'Leadership and learning', prefix: '6.', entries: leadershipAndLearning },
  { name: 'Beyond the community', prefix: '7.', entries: beyondTheCommunity },
  supplement
]

/** The words of an entry in the later edition, one for each standard it became. */
const laterWords = ({ text, fate }: Entry, before: Entry | undefined): ReadonlyArray<string> => {
  switch (fate.became) {
    case 'dropped':
      return []
    case 'reworded':
      return [fate.as]
    case 'split':
      return fate.into
    case 'merged':
      return before?.fate.became === 'merged' && before.fate.into === fate.into ? [] : [fate.into]
    default:
      return [text]
  }
}
const earlierWords = ({ text, fate }: Entry): ReadonlyArray<string> => (fate.became === 'new' ? [] : [text])

const standardsOf = (words: (entry: Entry, before: Entry | undefined) => ReadonlyArray<string>) =>
  sections.flatMap(section =>
    section.entries
      .flatMap((of, index) => words(of, section.entries[index - 1]).map(text => ({ text, of })))
      .map(({ text, of }, index): Standard => ({
        standard: `${section.prefix}${index + 1}`,
        section: section.name,
        core: section === core,
        supplement: section === supplement,
        text,
        root: of.text,
        of
      }))
  )

export const earlier: Edition = {
  edition: 'E10',
  title: 'Example service standards, tenth edition',
  standards: standardsOf(earlierWords)
}
export const later: Edition = {
  edition: 'E11',
  title: 'Example service standards, eleventh edition',
  standards: standardsOf(laterWords)
}

export const mapping = mapped(earlier.standards, later.standards)
