/** Where the rules of an edition learn what they must know from elsewhere. */
import { streamOf } from '../address.ts'
import { edition, type Edition, type EditionCommand, type EditionFacts } from '../edition/index.ts'
import { question, type Questions } from './question.ts'

const earlierStandards = question<EditionCommand, Edition, EditionFacts['earlierStandards']>({
  about: edition,
  streams: command => (command.type === 'MapEdition' ? [streamOf(edition, { edition: command.from })] : []),
  answer: (_, [earlier]) =>
    earlier === undefined || earlier.status === 'Unknown' ? null : earlier.standards.map(({ standard }) => standard)
})

export const editionQuestions: Questions<EditionCommand, EditionFacts> = { earlierStandards }
