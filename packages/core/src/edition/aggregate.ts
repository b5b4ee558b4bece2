/** The edition: what each command is answered by, and what its rule must know. */
import { knowing, type Aggregate } from '../aggregate.ts'
import { editionCommands, editionEvents } from './codec.ts'
import type { EditionCommand } from './commands.ts'
import type { EditionEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { EditionFacts } from './facts.ts'
import { editionSays, type EditionRefusal } from './refusals.ts'
import { draftEdition } from './rules/draft-edition.ts'
import { mapEdition } from './rules/map-edition.ts'
import { openConsultation } from './rules/open-consultation.ts'
import { publishEdition } from './rules/publish-edition.ts'
import { retireEdition } from './rules/retire-edition.ts'
import { strikeOutStandard } from './rules/strike-out-standard.ts'
import { writeStandard } from './rules/write-standard.ts'
import type { Edition } from './state.ts'
import { editionStream } from './stream.ts'

const know = knowing<EditionFacts>()

export const edition: Aggregate<EditionCommand, Edition, EditionEvent, EditionRefusal, EditionFacts> = {
  name: 'edition',
  initialState: { status: 'Unknown' },
  evolve,
  answers: {
    DraftEdition: know()(draftEdition),
    WriteStandard: know()(writeStandard),
    StrikeOutStandard: know()(strikeOutStandard),
    OpenConsultation: know()(openConsultation),
    MapEdition: know('earlierStandards')(mapEdition),
    PublishEdition: know()(publishEdition),
    RetireEdition: know()(retireEdition)
  },
  says: editionSays,
  streamOf: command => editionStream(command.edition),
  commands: editionCommands,
  events: editionEvents
}
