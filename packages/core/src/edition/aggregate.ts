/** The edition: what may be asked of it, by whom, with which facts and by which rule; what its events and refusals say. */
import { aggregate } from '../aggregate.ts'
import { teamOnly } from '../roles.ts'
import * as codec from './codec.ts'
import type { EditionCommand } from './commands.ts'
import { editionEvents } from './event-entries.ts'
import type { EditionEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { EditionFacts } from './facts.ts'
import { editionRefusals, type EditionRefusal } from './refusals.ts'
import { draftEdition } from './rules/draft-edition.ts'
import { mapEdition } from './rules/map-edition.ts'
import { openConsultation } from './rules/open-consultation.ts'
import { publishEdition } from './rules/publish-edition.ts'
import { retireEdition } from './rules/retire-edition.ts'
import { strikeOutStandard } from './rules/strike-out-standard.ts'
import { writePlainVersion } from './rules/write-plain-version.ts'
import { writeStandard } from './rules/write-standard.ts'
import type { Edition } from './state.ts'

export const edition = aggregate<EditionCommand, Edition, EditionEvent, EditionRefusal, EditionFacts>()({
  name: 'edition',
  address: ['edition'],
  initialState: { status: 'Unknown' },
  evolve,
  commands: {
    DraftEdition: {
      codec: codec.DraftEdition,
      title: 'Draft an edition',
      roles: teamOnly,
      facts: ['otherSpelling'],
      rule: draftEdition
    },
    WriteStandard: {
      codec: codec.WriteStandard,
      title: 'Write a standard',
      roles: teamOnly,
      facts: [],
      rule: writeStandard
    },
    StrikeOutStandard: {
      codec: codec.StrikeOutStandard,
      title: 'Strike out a standard',
      roles: teamOnly,
      facts: [],
      rule: strikeOutStandard
    },
    WritePlainVersion: {
      codec: codec.WritePlainVersion,
      title: 'Write a standard in plain words',
      roles: teamOnly,
      facts: [],
      rule: writePlainVersion
    },
    OpenConsultation: {
      codec: codec.OpenConsultation,
      title: 'Put an edition to consultation',
      roles: teamOnly,
      facts: [],
      rule: openConsultation
    },
    MapEdition: {
      codec: codec.MapEdition,
      title: 'Map an edition to the one before',
      roles: teamOnly,
      facts: ['earlierStandards'],
      rule: mapEdition
    },
    PublishEdition: {
      codec: codec.PublishEdition,
      title: 'Publish an edition',
      roles: teamOnly,
      facts: [],
      rule: publishEdition
    },
    RetireEdition: {
      codec: codec.RetireEdition,
      title: 'Retire an edition',
      roles: teamOnly,
      facts: [],
      rule: retireEdition
    }
  },
  events: editionEvents,
  refusals: editionRefusals
})
